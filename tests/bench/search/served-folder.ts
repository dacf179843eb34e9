import { readFile } from 'node:fs/promises';
import { createServer } from 'node:http';
import { extname, join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { freePort } from '../../../src/integrations/free-port.ts';

const types: Readonly<Record<string, string>> = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.json': 'application/json',
};

/** A page on which nothing is loaded. */
export const BLANK_PAGE = '/bench-blank.html';
const blank = '<!doctype html><html lang="ja"><title>見本</title><link rel="icon" href="data:,">';

/** The body of a file as hosts send it: text with gzip; Pagefind's files are compressed already. */
export async function bodyOf(folder: string, file: string): Promise<Buffer> {
  const content = file === BLANK_PAGE ? Buffer.from(blank) : await readFile(join(folder, file));
  return extname(file) in types ? gzipSync(content) : content;
}

/** A folder that is served, with a count of what was sent. */
export interface ServedFolder {
  readonly origin: string;
  /** Bytes of the bodies since the last time; headers are not counted. */
  sent(): number;
  close(): Promise<void>;
}

/** Serves a folder as a static host does. */
export async function serveFolder(folder: string): Promise<ServedFolder> {
  const bodies = new Map<string, Promise<Buffer>>();
  let bytes = 0;
  const server = createServer((request, response) => {
    const { pathname: file } = new URL(request.url ?? '/', 'http://localhost');
    const body = bodies.get(file) ?? bodyOf(folder, file);
    bodies.set(file, body);
    void body.then(
      (content) => {
        const type = types[extname(file)];
        bytes += content.length;
        response
          .writeHead(200, {
            'Content-Type': type ?? 'application/octet-stream',
            'Content-Length': content.length,
            'Cache-Control': 'public, max-age=3600',
            ...(type !== undefined && { 'Content-Encoding': 'gzip' }),
          })
          .end(content);
      },
      () => response.writeHead(404).end(),
    );
  });
  const port = await freePort();
  await new Promise<void>((resolve) => server.listen(port, resolve));
  return {
    origin: `http://localhost:${port}`,
    sent: () => {
      const since = bytes;
      bytes = 0;
      return since;
    },
    close: () =>
      new Promise((resolve) => {
        server.close(() => resolve());
        server.closeAllConnections();
      }),
  };
}
