import type { IncomingMessage } from 'node:http';
import type { Duplex } from 'node:stream';
import { WebSocketServer } from 'ws';
import type { WebSocket } from 'ws';
import { z } from 'zod';

/** Larger than any announcement of where somebody looks (bytes). */
const LARGEST = 64 * 1024;
/** The Studio takes a silent socket for a dead one (milliseconds). */
const HEARTBEAT = 20_000;

const call = z.object({
  id: z.union([z.string(), z.number()]),
  method: z.string(),
  params: z.looseObject({
    session: z.string().optional(),
    data: z.looseObject({ sessionId: z.string() }).optional(),
  }),
});

/** Who looks at what: JSON-RPC over WebSockets, told to all and stored nowhere. */
export interface Presence {
  upgrade(request: IncomingMessage, socket: Duplex, head: Buffer): void;
  close(): void;
}

interface Visitor {
  session?: string;
  /** The id of its subscription to the others, which is that of its call. */
  subscription?: string;
}

function jsonOf(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

/** @param user the id of the one user of the lake */
export function createPresence(user: string): Presence {
  const server = new WebSocketServer({ noServer: true, maxPayload: LARGEST });
  const visitors = new Map<WebSocket, Visitor>();

  function tell(event: Readonly<Record<string, unknown>>): void {
    for (const [socket, { subscription }] of visitors) {
      if (subscription === undefined) continue;
      const params = { subscription, result: { ...event, i: user } };
      socket.send(JSON.stringify({ jsonrpc: '2.0', method: 'presence_subscription', params }));
    }
  }

  function hear(visitor: Visitor, { id, method, params }: z.infer<typeof call>): unknown {
    switch (method) {
      case 'presence_subscribe':
        visitor.subscription = String(id);
        return visitor.subscription;
      case 'presence_unsubscribe':
        delete visitor.subscription;
        return true;
      case 'presence_rollcall':
        tell({ type: 'rollCall', session: params.session });
        return true;
      case 'presence_announce':
        if (params.data !== undefined) visitor.session = params.data.sessionId;
        tell({ type: 'state', m: params.data });
        return true;
      case 'presence_disconnect':
        tell({ type: 'disconnect', m: { session: params.session } });
        return true;
      default:
        return true;
    }
  }

  const timer = setInterval(() => {
    for (const socket of visitors.keys()) socket.send('♥');
  }, HEARTBEAT);
  timer.unref();

  return {
    upgrade: (request, duplex, head) => {
      server.handleUpgrade(request, duplex, head, (socket) => {
        const visitor: Visitor = {};
        visitors.set(socket, visitor);
        socket.on('message', (data) => {
          const parsed = call.safeParse(jsonOf(data.toString()));
          if (!parsed.success) return;
          const result = hear(visitor, parsed.data);
          socket.send(JSON.stringify({ jsonrpc: '2.0', id: parsed.data.id, result }));
        });
        socket.on('error', () => socket.close());
        socket.on('close', () => {
          visitors.delete(socket);
          if (visitor.session !== undefined)
            tell({ type: 'disconnect', m: { session: visitor.session } });
        });
      });
    },
    close: () => {
      clearInterval(timer);
      for (const socket of visitors.keys()) socket.close();
      server.close();
    },
  };
}
