import { createServer } from 'node:http';
import type { IncomingHttpHeaders } from 'node:http';
import type { AddressInfo } from 'node:net';

/** A request that the CI service received. */
export interface CiRequest {
  readonly method: string | undefined;
  readonly headers: IncomingHttpHeaders;
  readonly body: string;
}

/** A CI service that builds nothing and remembers who asked. */
export interface FakeCi {
  readonly url: string;
  readonly requests: readonly CiRequest[];
  /** The status of its answers from now on. */
  answer(status: number): void;
  /** Runs before the next answer leaves. */
  meanwhile(work: () => Promise<unknown>): void;
  close(): Promise<void>;
}

/** Opens it on a port of its own. */
export async function openFakeCi(): Promise<FakeCi> {
  const requests: CiRequest[] = [];
  let status = 204;
  let work: (() => Promise<unknown>) | undefined;
  const server = createServer((request, response) => {
    const chunks: Buffer[] = [];
    request.on('data', (chunk: Buffer) => chunks.push(chunk));
    request.on('end', () => {
      requests.push({
        method: request.method,
        headers: request.headers,
        body: Buffer.concat(chunks).toString(),
      });
      const doing = work?.() ?? Promise.resolve();
      work = undefined;
      void doing.finally(() => response.writeHead(status).end());
    });
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.address() as AddressInfo;
  return {
    url: `http://127.0.0.1:${port}/dispatches`,
    requests,
    answer: (next) => (status = next),
    meanwhile: (next) => (work = next),
    close: () =>
      new Promise((resolve) => {
        server.closeAllConnections();
        server.close(() => resolve());
      }),
  };
}
