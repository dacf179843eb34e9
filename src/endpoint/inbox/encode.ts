import Encoding from 'encoding-japanese';
import type { exportEncodings } from './query.ts';

export type ExportEncoding = (typeof exportEncodings)[number];

/** Characters that Shift_JIS lacks and for which it has one that looks the same. */
const alike: Readonly<Record<string, string>> = { '—': '―', '¥': '￥', '‾': '￣' };

/**
 * Shift_JIS as Windows reads it (CP932). What it lacks becomes a numeric character reference,
 * `&#134071;` for 𠮷: a name can still be looked up, where 〓 would have lost it.
 */
function shiftJis(text: string): Uint8Array<ArrayBuffer> {
  const known = text.normalize('NFC').replaceAll(/[—¥‾]/g, (one) => alike[one] ?? one);
  return new Uint8Array(
    Encoding.convert(Encoding.stringToCode(known), {
      to: 'SJIS',
      from: 'UNICODE',
      type: 'array',
      fallback: 'html-entity',
    }),
  );
}

/** A text as the bytes of a file; UTF-8 begins with a mark, without which Excel misreads it. */
export function encodeText(text: string, encoding: ExportEncoding): Uint8Array<ArrayBuffer> {
  return encoding === 'shift_jis' ? shiftJis(text) : new TextEncoder().encode(`\uFEFF${text}`);
}
