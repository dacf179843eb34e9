import type { Answers, Received, Request, Sent, What } from '../search/box/protocol.ts';
import { pageNow } from './clock.ts';

interface Waiting {
  readonly resolve: (received: Received) => void;
  readonly reject: (error: Error) => void;
}

const waiting = new Map<number, Waiting>();
let last = 0;
let worker: Worker | undefined;

function failAll(): void {
  worker?.terminate();
  worker = undefined;
  for (const { reject } of waiting.values()) reject(new Error('the search worker failed'));
  waiting.clear();
}

function start(): Worker {
  const started = new Worker(new URL('./search-worker.ts', import.meta.url), { type: 'module' });
  started.addEventListener('message', ({ data }: MessageEvent<Received>) => {
    waiting.get(data.id)?.resolve(data);
    waiting.delete(data.id);
  });
  started.addEventListener('error', failAll);
  return started;
}

/**
 * Asks the worker, which is started by the first request.
 * @throws Error when it cannot load the index, or cannot run at all
 */
export async function askWorker<W extends What>(
  request: Request & { readonly what: W },
): Promise<Answers[W]> {
  const sent: Sent = { id: (last += 1), now: pageNow(), request };
  const received = await new Promise<Received>((resolve, reject) => {
    waiting.set(sent.id, { resolve, reject });
    (worker ??= start()).postMessage(sent);
  });
  if (!answers(received)) throw new Error(`no answer to ${request.what}`);
  return received.answer;

  // An answer is of the kind that was asked for: the worker is ours.
  function answers(from: Received): from is Received & { readonly answer: Answers[W] } {
    return from.answer !== undefined;
  }
}
