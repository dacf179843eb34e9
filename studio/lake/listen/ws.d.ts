/** The part of ws 8 that presence needs; the package comes without types. */
declare module 'ws' {
  import type { IncomingMessage } from 'node:http';
  import type { Duplex } from 'node:stream';

  export interface WebSocket {
    send(text: string): void;
    close(): void;
    on(event: 'message', told: (data: Buffer) => void): void;
    on(event: 'close' | 'error', told: () => void): void;
  }
  export class WebSocketServer {
    constructor(options: { noServer: true; maxPayload: number });
    handleUpgrade(
      request: IncomingMessage,
      socket: Duplex,
      head: Buffer,
      ready: (socket: WebSocket) => void,
    ): void;
    readonly clients: ReadonlySet<WebSocket>;
    close(): void;
  }
}
