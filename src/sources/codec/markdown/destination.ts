const reference = /&(?=#[0-9xX]|[A-Za-z][A-Za-z0-9]*;)/g;
const literalBackslash = /\\(?=[!-/:-@[-`{-~\n]|$)/g;

function isBalanced(text: string): boolean {
  let depth = 0;
  for (const char of text) {
    if (char === '(') depth += 1;
    if (char === ')') depth -= 1;
    if (depth < 0 || depth > 30) return false;
  }
  return depth === 0;
}

/**
 * The address in `[text](address)`, bare where Markdown allows it, otherwise in angle brackets.
 * In a directive's label (`inLabel`) square brackets are escaped.
 */
export function writeDestination(address: string, inLabel = false): string {
  let safe = address.replace(literalBackslash, '\\\\').replace(reference, '\\&');
  if (inLabel) safe = safe.replace(/[[\]]/g, '\\$&');

  if (address !== '' && isBalanced(address) && !/[\0-\x20\x7f<>]/.test(address)) return safe;
  return `<${safe.replace(/[<>]/g, '\\$&').replaceAll('\n', '&#10;')}>`;
}

/** The title in `(address "title")`. */
export function writeTitle(title: string): string {
  const safe = title
    .replace(literalBackslash, '\\\\')
    .replace(reference, '\\&')
    .replaceAll('"', '\\"');
  return `"${safe}"`;
}

/** Whether `<address>` stands for a link whose text is the address itself. */
export function isAutolink(address: string): boolean {
  return /^[A-Za-z][A-Za-z0-9+.-]{1,31}:[^\0-\x20\x7f<>]*$/.test(address);
}
