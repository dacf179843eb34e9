import { loadDefaultJapaneseParser } from 'budoux';

const parser = loadDefaultJapaneseParser();

/**
 * A heading cut where a Japanese reader would break the line. The pieces are joined by `<wbr>` in
 * HTML only: titles, feeds and copied text keep the plain string.
 */
export function phrases(text: string): string[] {
  return parser.parse(text);
}
