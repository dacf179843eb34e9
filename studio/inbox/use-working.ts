import { useState } from 'react';
import { faultOf } from './fault.ts';
import type { InboxFault } from './fault.ts';

/** One thing that is being done at a time, what came of it, and what went wrong. */
export interface Working {
  readonly isBusy: boolean;
  readonly done: string;
  readonly fault: InboxFault | undefined;
  /** Does it, and says this when it has been done. */
  readonly run: (act: () => Promise<void>, done: string) => void;
  readonly clear: () => void;
}

export function useWorking(): Working {
  const [isBusy, setBusy] = useState(false);
  const [done, setDone] = useState('');
  const [fault, setFault] = useState<InboxFault>();
  const clear = (): void => {
    setDone('');
    setFault(undefined);
  };
  const attempt = async (act: () => Promise<void>, words: string): Promise<void> => {
    clear();
    setBusy(true);
    try {
      await act();
      setDone(words);
    } catch (thrown) {
      setFault(faultOf(thrown));
    } finally {
      setBusy(false);
    }
  };
  return { isBusy, done, fault, run: (act, words) => void attempt(act, words), clear };
}
