/** A cell may not begin like this: spreadsheets would calculate it, or drop the blank before it. */
const formula = /^(?:[\t\r\n]|[\s\p{Cc}\p{Cf}]*[=+\-@＝＋－＠−﹢﹣⁺⁻₊₋⁼₌﹦﹫])/u;

/** A cell that no spreadsheet takes for a formula: an apostrophe says that it is a text. */
export function inertCell(text: string): string {
  return formula.test(text) ? `'${text}` : text;
}

function quoted(text: string): string {
  return /[",\r\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
}

/** Writes rows as CSV (RFC 4180: CRLF, quotes where needed), every cell inert. */
export function writeCsv(rows: readonly (readonly string[])[]): string {
  return rows.map((row) => `${row.map((cell) => quoted(inertCell(cell))).join(',')}\r\n`).join('');
}
