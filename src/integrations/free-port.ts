import { randomInt } from 'node:crypto';
import { createServer } from 'node:net';

/**
 * Ports that no system hands to outgoing connections (Linux from 32768, others from 49152): between
 * choosing one here and listening on it only another server could take it.
 */
const FROM = 20_000;
const BELOW = 32_000;

/** Whether nobody listens on a port of this machine, on any of its addresses. */
function isFree(port: number): Promise<boolean> {
  return new Promise((resolve) => {
    const server = createServer()
      .once('error', () => resolve(false))
      .listen(port, () => server.close(() => resolve(true)));
  });
}

/** A port of this machine that nobody listens on. */
export async function freePort(): Promise<number> {
  for (;;) {
    const port = randomInt(FROM, BELOW);
    if (await isFree(port)) return port;
  }
}
