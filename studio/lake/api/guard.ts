import type { IncomingMessage, ServerResponse } from 'node:http';
import { LakeError } from '../error.ts';
import { LOCAL_PROJECT } from '../names.ts';

/** Where the lake stands and whose pages may talk to it. */
export interface Standing {
  readonly port: number;
  readonly origin: string;
}

/** The name in `Host` is checked because any name can be made to point here. @throws LakeError 403 */
function requireHost(request: IncomingMessage, port: number): void {
  const host = request.headers.host ?? '';
  // The Studio's own kit puts the project's id before the host.
  const names = ['localhost', '127.0.0.1', '[::1]', `${LOCAL_PROJECT}.localhost`];
  if (!names.some((name) => host === `${name}:${port}`))
    throw new LakeError(403, 'forbidden', `The host ${host} is not served here`);
}

/** Lets the Studio open a socket, and nobody else: a browser always says who asks. */
export function mayOpenSocket(request: IncomingMessage, { port, origin }: Standing): boolean {
  try {
    requireHost(request, port);
    return request.headers.origin === origin;
  } catch {
    return false;
  }
}

/**
 * Lets through who may talk to the lake: programs on this machine, which send no `Origin`, and the
 * pages of one origin.
 * @returns whether the request was a preflight and has been answered
 * @throws LakeError 403
 */
export function guard(
  request: IncomingMessage,
  response: ServerResponse,
  { port, origin }: Standing,
): boolean {
  requireHost(request, port);
  const from = request.headers.origin;
  const site = request.headers['sec-fetch-site'];
  if (from === undefined) {
    if (site === 'cross-site') throw new LakeError(403, 'forbidden', 'Another site may not ask');
    return false;
  }
  if (from !== origin) throw new LakeError(403, 'forbidden', `The origin ${from} may not ask`);
  response.setHeader('Access-Control-Allow-Origin', from);
  response.setHeader('Access-Control-Allow-Credentials', 'true');
  response.setHeader('Vary', 'Origin');
  if (request.method !== 'OPTIONS') return false;
  response.writeHead(204, {
    'Access-Control-Allow-Methods': 'GET, POST, PUT, PATCH, DELETE',
    'Access-Control-Allow-Headers': request.headers['access-control-request-headers'] ?? '',
    'Access-Control-Max-Age': '86400',
  });
  response.end();
  return true;
}
