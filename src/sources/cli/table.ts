/** Columns that a terminal gives a text: East Asian wide characters take two. */
function width(text: string): number {
  return [...text].reduce(
    (sum, character) =>
      sum +
      (/[\u1100-\u115F\u2E80-\uA4CF\uAC00-\uD7A3\uF900-\uFAFF\uFE30-\uFE6F\uFF00-\uFF60\uFFE0-\uFFE6]/u.test(
        character,
      )
        ? 2
        : 1),
    0,
  );
}

function shorten(text: string, most: number): string {
  const line = text.replaceAll(/\s+/g, ' ');
  if (width(line) <= most) return line;
  let short = '';
  for (const character of line) {
    if (width(short + character) > most - 1) break;
    short += character;
  }
  return `${short}…`;
}

/** A table for the terminal. The last column is never cut: it says what to do. */
export function table(head: readonly string[], rows: readonly (readonly string[])[]): string {
  const last = head.length - 1;
  const cut = [head, ...rows].map((row) =>
    row.map((cell, column) => (column === last ? cell.replaceAll(/\s+/g, ' ') : shorten(cell, 44))),
  );
  const widths = head.map((_, column) => Math.max(...cut.map((row) => width(row[column] ?? ''))));
  return cut
    .map((row) =>
      row
        .map((cell, column) =>
          column === last ? cell : cell + ' '.repeat((widths[column] ?? 0) - width(cell)),
        )
        .join('  ')
        .trimEnd(),
    )
    .join('\n');
}
