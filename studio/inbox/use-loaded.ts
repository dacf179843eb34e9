import { useCallback, useEffect, useState } from 'react';
import { faultOf } from './fault.ts';
import type { InboxFault } from './fault.ts';

export type Loaded<T> =
  | { readonly at: 'loading' }
  | { readonly at: 'ready'; readonly value: T }
  | { readonly at: 'failed'; readonly fault: InboxFault };

export interface Loading<T> {
  readonly state: Loaded<T>;
  /** Asks again; what is there stays until the answer comes. */
  readonly reload: () => void;
  /** Takes over what another answer has brought. */
  readonly show: (value: T) => void;
}

/** What `load` brings; of several at once only the last. @param load memoised by its caller */
export function useLoaded<T>(load: () => Promise<T>): Loading<T> {
  const [turn, setTurn] = useState(0);
  const [state, setState] = useState<Loaded<T>>({ at: 'loading' });
  useEffect(() => {
    let isLast = true;
    const show = (next: Loaded<T>): void => {
      if (isLast) setState(next);
    };
    load().then(
      (value) => show({ at: 'ready', value }),
      (thrown: unknown) => show({ at: 'failed', fault: faultOf(thrown) }),
    );
    return () => {
      isLast = false;
    };
  }, [load, turn]);
  const reload = useCallback(() => setTurn((before) => before + 1), []);
  const show = useCallback((value: T) => setState({ at: 'ready', value }), []);
  return { state, reload, show };
}
