import type { ServerResponse } from 'node:http';
import { newId } from '../store/committed.ts';
import type { Committed } from '../store/committed.ts';
import { eventsFor } from './event.ts';
import type { Subscription } from './event.ts';

/** A comment this often keeps a quiet stream open (milliseconds). */
const HEARTBEAT = 20_000;

/** The open streams of server-sent events. */
export interface Hub {
  open(response: ServerResponse, subscription: Subscription): void;
  readonly announce: (committed: Committed) => void;
  close(): void;
}

interface Listener {
  readonly response: ServerResponse;
  readonly subscription: Subscription;
  /** Events leave in the order of their transactions, however long their queries take. */
  sent: Promise<void>;
}

function frame(event: string, data: unknown, id?: string): string {
  const head = id === undefined ? '' : `id: ${id}\n`;
  return `event: ${event}\n${head}data: ${JSON.stringify(data)}\n\n`;
}

/** @param report told when an event could not be made; the stream goes on */
export function createHub(report: (error: unknown) => void): Hub {
  const listeners = new Set<Listener>();
  const timer = setInterval(() => {
    for (const { response } of listeners) response.write(':\n\n');
  }, HEARTBEAT);
  timer.unref();

  return {
    open: (response, subscription) => {
      response.writeHead(200, {
        'Content-Type': 'text/event-stream; charset=utf-8',
        'Cache-Control': 'no-cache, no-transform',
      });
      response.write(frame('welcome', { listenerName: newId() }));
      const listener: Listener = { response, subscription, sent: Promise.resolve() };
      listeners.add(listener);
      response.on('close', () => listeners.delete(listener));
    },
    announce: (committed) => {
      for (const listener of listeners) {
        listener.sent = listener.sent
          .then(() => eventsFor(listener.subscription, committed))
          .then((events) => {
            // Written to after its end a response would throw where nobody catches.
            if (listener.response.writableEnded) return;
            for (const event of events)
              listener.response.write(frame('mutation', event, String(event['eventId'])));
          })
          .catch(report);
      }
    },
    close: () => {
      clearInterval(timer);
      for (const { response } of listeners) response.end();
      listeners.clear();
    },
  };
}
