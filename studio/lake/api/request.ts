import type { IncomingMessage, ServerResponse } from 'node:http';
import { z } from 'zod';
import { LakeError } from '../error.ts';

/** Larger than any picture that a site should hold (bytes). */
const LARGEST = 50 * 1024 * 1024;

/** A request whose address has been taken apart. */
export interface LakeRequest {
  readonly message: IncomingMessage;
  readonly method: string;
  /** Without `/v2025-02-19`. */
  readonly path: string;
  /** The version of the API: `2025-02-19`, `1`, `X`. */
  readonly version: string;
  readonly search: URLSearchParams;
}

/** An answer: JSON, or bytes of a media type, or a redirect; or `handled` when it is a stream. */
export type Answer =
  | { readonly status?: number; readonly json: unknown }
  | { readonly status?: number; readonly type: string; readonly bytes: string | Uint8Array }
  | { readonly redirect: string }
  | 'handled';

export function readAddress(message: IncomingMessage): LakeRequest {
  const url = new URL(message.url ?? '/', 'http://localhost');
  const [, version = '1', path = url.pathname] =
    /^\/v([\dX][\w-]*)(\/.*)$/.exec(url.pathname) ?? [];
  return { message, method: message.method ?? 'GET', path, version, search: url.searchParams };
}

/** The body of a request. @throws LakeError 413 */
export async function bytesOf({ message }: LakeRequest): Promise<Buffer> {
  const chunks: Buffer[] = [];
  let length = 0;
  for await (const chunk of message) {
    const bytes = Buffer.isBuffer(chunk) ? chunk : Buffer.from(String(chunk));
    length += bytes.length;
    if (length > LARGEST)
      throw new LakeError(413, 'payloadTooLarge', '大きすぎます。50 MB までです。');
    chunks.push(bytes);
  }
  return Buffer.concat(chunks);
}

/** The body as JSON of a known shape. @throws LakeError 400 */
export async function jsonOf<T extends z.ZodType>(
  request: LakeRequest,
  schema: T,
): Promise<z.output<T>> {
  const bytes = await bytesOf(request);
  let value: unknown;
  try {
    value = JSON.parse(bytes.toString('utf8'));
  } catch {
    throw new LakeError(400, 'parseError', 'The body is not JSON');
  }
  const parsed = schema.safeParse(value);
  if (parsed.success) return parsed.data;
  throw new LakeError(400, 'validationError', z.prettifyError(parsed.error));
}

/** The parameters of a query in an address: `$name` with a value in JSON. @throws LakeError 400 */
export function paramsOf(search: URLSearchParams): Record<string, unknown> {
  const given = [...search].filter(([name]) => name.startsWith('$'));
  try {
    return Object.fromEntries(
      given.map(([name, value]): [string, unknown] => [name.slice(1), JSON.parse(value)]),
    );
  } catch {
    throw new LakeError(400, 'queryParseError', 'A parameter is not JSON');
  }
}

/** Sends an answer. */
export function send(response: ServerResponse, answer: Answer): void {
  if (answer === 'handled') return;
  if ('redirect' in answer) {
    response.writeHead(307, { Location: answer.redirect, 'Cache-Control': 'no-store' }).end();
    return;
  }
  const [type, bytes] =
    'json' in answer
      ? ['application/json; charset=utf-8', JSON.stringify(answer.json)]
      : [answer.type, answer.bytes];
  response.writeHead(answer.status ?? 200, { 'Content-Type': type, 'Cache-Control': 'no-store' });
  response.end(bytes);
}
