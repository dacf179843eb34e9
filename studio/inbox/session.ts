/** Keeps the token of a session in memory, and nowhere else. */
export interface SessionKeeper {
  /** The token; exchanged for at most once, however many ask at the same time. */
  token(): Promise<string>;
  /** Forgets a token that no longer opens the inbox. */
  forget(token: string): void;
}

/** @param exchange gets a session for the credentials of whoever is signed in */
export function sessionKeeper(exchange: () => Promise<string>): SessionKeeper {
  let current: { readonly promise: Promise<string>; token?: string } | undefined;
  return {
    token: () => {
      if (current !== undefined) return current.promise;
      const opening: { promise: Promise<string>; token?: string } = { promise: exchange() };
      current = opening;
      opening.promise.then(
        (token) => (opening.token = token),
        () => {
          if (current === opening) current = undefined;
        },
      );
      return opening.promise;
    },
    forget: (token) => {
      if (current?.token === token) current = undefined;
    },
  };
}
