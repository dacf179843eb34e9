import { readEntries } from '../../forms/entries.ts';
import type { Sent } from '../../forms/entries.ts';

/** The longest body, in bytes: the longest form in full, twice over. */
export const LONGEST_BODY = 128 * 1024;

export type Reading =
  { readonly sent: Sent } | { readonly refused: 'type' | 'too-large' | 'broken' };

/** Reads a body, and stops where it becomes longer than any form can be: undefined then. */
export async function readBytes(request: Request): Promise<Uint8Array<ArrayBuffer> | undefined> {
  if (Number(request.headers.get('Content-Length') ?? 0) > LONGEST_BODY) return undefined;
  const chunks: Uint8Array[] = [];
  let length = 0;
  for await (const chunk of request.body ?? []) {
    length += chunk.byteLength;
    if (length > LONGEST_BODY) return undefined;
    chunks.push(chunk);
  }
  const bytes = new Uint8Array(length);
  let offset = 0;
  for (const chunk of chunks) {
    bytes.set(chunk, offset);
    offset += chunk.byteLength;
  }
  return bytes;
}

/**
 * Halves of surrogate pairs become U+FFFD, as a browser sends them: JSON can write them, and the
 * platform's HTMLRewriter breaks off a page that holds one.
 */
function wellFormed(_: string, value: unknown): unknown {
  return typeof value === 'string' ? value.toWellFormed() : value;
}

/** A JSON object of the same names as the form's fields. Numbers, null and objects are no answers. */
function readJson(text: string): Sent | undefined {
  const body: unknown = JSON.parse(text, wellFormed);
  if (typeof body !== 'object' || body === null || Array.isArray(body)) return undefined;
  const entries = Object.entries(body);
  const texts = entries.flatMap(([name, value]: [string, unknown]): [string, string][] =>
    typeof value === 'string' ? [[name, value]] : [],
  );
  const { control, answers } = readEntries(texts);
  const others = entries.filter(([, value]) => typeof value !== 'string');
  return { control, answers: { ...answers, ...Object.fromEntries(others) } };
}

async function readForm(bytes: Uint8Array<ArrayBuffer>, type: string): Promise<Sent | undefined> {
  const data = await new Response(bytes, { headers: { 'Content-Type': type } }).formData();
  const entries = [...data];
  const texts = entries.flatMap(([name, value]): [string, string][] =>
    typeof value === 'string' ? [[name, value]] : [],
  );
  // No form of ours sends a file.
  return texts.length === entries.length ? readEntries(texts) : undefined;
}

const formTypes = ['application/x-www-form-urlencoded', 'multipart/form-data'];

/** What was sent: a form, or JSON of the same meaning. */
export async function readBody(request: Request): Promise<Reading> {
  const type = request.headers.get('Content-Type') ?? '';
  const kind = (type.split(';')[0] ?? '').trim().toLowerCase();
  const isForm = formTypes.includes(kind);
  if (!isForm && kind !== 'application/json') return { refused: 'type' };
  try {
    const bytes = await readBytes(request);
    if (bytes === undefined) return { refused: 'too-large' };
    const sent = isForm
      ? await readForm(bytes, type)
      : readJson(new TextDecoder('utf-8', { fatal: true }).decode(bytes));
    return sent === undefined ? { refused: 'broken' } : { sent };
  } catch {
    return { refused: 'broken' };
  }
}
