import { createServer } from 'node:http';
import type { IncomingMessage, Server, ServerResponse } from 'node:http';
import { randomBytes } from 'node:crypto';
import { z } from 'zod';

/** A browser opens six connections to a port, and one page of the Studio holds as many streams. */
const PORTS = 8;
const STREAMS = 5;
/** A ticket is used at once or never (milliseconds). */
const VALID = 10_000;

const address = z.object({ port: z.number() });

/** Begins the stream for which a ticket was given out. */
export type Begin = (response: ServerResponse) => void;

/** Ports that carry nothing but streams, so that the main port stays free for requests. */
export interface SidePorts {
  /** The address at which a browser gets the stream, once. */
  ticket(begin: Begin): string;
  close(): Promise<void>;
}

interface Port {
  readonly server: Server;
  readonly number: number;
  open: number;
}

/** Binds a server to the loopback interface. @returns its port */
export function listen(server: Server, port: number): Promise<number> {
  return new Promise((resolve, reject) => {
    server.once('error', reject);
    server.listen(port, '127.0.0.1', () => {
      server.off('error', reject);
      resolve(address.parse(server.address()).port);
    });
  });
}

/** Ends a server and what is still connected to it. */
export function shut(server: Server): Promise<void> {
  return new Promise((resolve) => {
    server.close(() => resolve());
    server.closeAllConnections();
  });
}

export async function openSidePorts(): Promise<SidePorts> {
  const tickets = new Map<string, Begin>();
  const ports: Port[] = [];

  function serve(request: IncomingMessage, response: ServerResponse, port: Port): void {
    // After a redirect to another port the browser says `Origin: null`: the ticket is the permission.
    response.setHeader('Access-Control-Allow-Origin', request.headers.origin ?? '*');
    response.setHeader('Access-Control-Allow-Credentials', 'true');
    if (request.method === 'OPTIONS') {
      const asked = request.headers['access-control-request-headers'] ?? '';
      response.writeHead(204, { 'Access-Control-Allow-Headers': asked }).end();
      return;
    }
    const key = new URL(request.url ?? '/', 'http://localhost').searchParams.get('ticket') ?? '';
    const begin = tickets.get(key);
    tickets.delete(key);
    if (begin === undefined) {
      // 503, not 4xx: the client asks the main port again.
      response.writeHead(503).end();
      return;
    }
    port.open += 1;
    response.on('close', () => (port.open -= 1));
    begin(response);
  }

  for (let count = 0; count < PORTS; count += 1) {
    const port: { server: Server; number: number; open: number } = {
      server: createServer((request, response) => serve(request, response, port)),
      number: 0,
      open: 0,
    };
    port.number = await listen(port.server, 0);
    ports.push(port);
  }

  return {
    ticket: (begin) => {
      const key = randomBytes(16).toString('base64url');
      tickets.set(key, begin);
      setTimeout(() => tickets.delete(key), VALID).unref();
      const free = ports.find(({ open }) => open < STREAMS);
      const port = free ?? ports.toSorted((a, b) => a.open - b.open)[0];
      return `http://localhost:${port?.number ?? 0}/listen?ticket=${key}`;
    },
    close: async () => {
      await Promise.all(ports.map(({ server }) => shut(server)));
    },
  };
}
