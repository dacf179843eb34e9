import { Document, visit } from 'yaml';

/** The YAML between the two `---` lines, each value in the plainest form that holds it. */
export function writeFrontMatter(value: Readonly<Record<string, unknown>>): string {
  const document = new Document(value, { aliasDuplicateObjects: false });
  visit(document, {
    Scalar: (_, node) => {
      // yaml 2.9 loses the blanks of a block scalar that holds nothing but blank lines.
      if (typeof node.value === 'string' && /^\s*\n\s*$/.test(node.value)) {
        node.type = 'QUOTE_DOUBLE';
      }
    },
  });
  return document.toString({ lineWidth: 0, defaultStringType: 'PLAIN' });
}
