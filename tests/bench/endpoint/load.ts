import { Agent, request } from 'node:http';
import { performance } from 'node:perf_hooks';

/** A route under load. */
export interface Route {
  readonly name: string;
  readonly path: string;
  readonly status: number;
  /** A new body for each request. */
  readonly body: () => string;
}

/** What one spell of load found. */
export interface Spell {
  /** Requests answered in a second. */
  readonly rate: number;
  /** Milliseconds from the request to the end of its answer, one for each request. */
  readonly times: readonly number[];
}

function send(origin: URL, agent: Agent, { path, status, body }: Route): Promise<number> {
  return new Promise((resolve, reject) => {
    const startedAt = performance.now();
    const text = body();
    const sent = request(
      {
        host: origin.hostname,
        port: origin.port,
        method: 'POST',
        path,
        agent,
        headers: {
          'Content-Type': 'application/json',
          Accept: 'application/json',
          'Content-Length': Buffer.byteLength(text),
        },
      },
      (response) => {
        response.resume();
        response.on('error', reject);
        response.on('end', () => {
          if (response.statusCode === status) resolve(performance.now() - startedAt);
          else reject(new Error(`${path}: ${String(response.statusCode)}`));
        });
      },
    );
    sent.on('error', reject);
    sent.end(text);
  });
}

/**
 * Keeps `connections` requests on their way for `seconds`; each connection waits for its answer.
 * @throws Error when a request is answered otherwise than the route says
 */
export async function load(
  origin: URL,
  route: Route,
  { connections, seconds }: { readonly connections: number; readonly seconds: number },
): Promise<Spell> {
  const agent = new Agent({ keepAlive: true, maxSockets: connections });
  const times: number[] = [];
  const startedAt = performance.now();
  const endsAt = startedAt + seconds * 1000;
  const connection = async (): Promise<void> => {
    while (performance.now() < endsAt) times.push(await send(origin, agent, route));
  };
  await Promise.all(Array.from({ length: connections }, connection));
  const rate = times.length / ((performance.now() - startedAt) / 1000);
  agent.destroy();
  return { rate, times };
}
