/** Words that need no quotes in `{reading=しおじり}`. */
const plainWord = /^[\p{L}\p{N}・]+$/u;

/** What a reader would take for a character reference (in attributes `;` is not needed). */
const reference = /&(?=#|[A-Za-z][A-Za-z0-9]+(?![A-Za-z0-9=]))/g;

/**
 * One attribute of a directive. Inside another directive's label (`inLabel`) brackets are written
 * as references, because the label ends at the first bracket that does not balance.
 */
export function writeAttribute(name: string, value: string, inLabel = false): string {
  if (name === 'reading' && plainWord.test(value)) return `${name}=${value}`;
  const safe = value
    .replace(reference, '&amp;')
    .replaceAll('"', '&quot;')
    .replaceAll('\n', '&#10;')
    .replace(/[[\]]/g, (bracket) => (inLabel ? `&#${bracket.charCodeAt(0)};` : bracket));
  return `${name}="${safe}"`;
}

/** Several attributes in braces, those without a value left out; nothing if none is left. */
export function writeAttributes(values: Readonly<Record<string, string | undefined>>): string {
  const parts = Object.entries(values).flatMap(([name, value]) =>
    value === undefined ? [] : [writeAttribute(name, value)],
  );
  return parts.length === 0 ? '' : `{${parts.join(' ')}}`;
}
