/** The operator's own entry of the address book, told of everything. */
const OPERATOR = '*';

/** The mail addresses of the organisations and of the operator, each once. */
export function addressesFor(
  book: Readonly<Record<string, readonly string[]>>,
  organizations: readonly string[],
): readonly string[] {
  return [...new Set([OPERATOR, ...organizations].flatMap((id) => book[id] ?? []))];
}
