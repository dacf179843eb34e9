/** The instant that a page goes by: the stopped clock of its build, or this device's clock. */
export function pageNow(): number {
  const stopped = document.documentElement.dataset['stoppedAt'];
  return stopped === undefined ? Date.now() : Date.parse(stopped);
}

/** The longest that a browser's timer can wait. */
const LONGEST = 2 ** 31 - 1;

/** Calls back at an instant, unless the clock is stopped. Returns how to cancel it. */
export function at(instant: number, callback: () => void): () => void {
  if (document.documentElement.dataset['stoppedAt'] !== undefined) return () => undefined;
  const wait = Math.max(0, instant - Date.now());
  const timer =
    wait > LONGEST
      ? setTimeout(() => {
          cancelLater = at(instant, callback);
        }, LONGEST)
      : setTimeout(callback, wait);
  let cancelLater = () => {
    clearTimeout(timer);
  };
  return () => {
    cancelLater();
  };
}
