import { BLANK, BLOCK_END, isCharacter } from './cut.ts';

/** A text as it came back from the index. */
export interface Restored {
  readonly text: string;
  /** Where in the text the token with this number stands. */
  readonly positions: readonly number[];
}

/** Between two blocks of a page, where no full stop parts them: a heading and its paragraph. */
const BETWEEN_BLOCKS = '　';

/**
 * What a token stands for. 「3期」 after 「3」 repeats it, so it stands for nothing; a pair of
 * characters stands for the first, with the dot between them.
 */
function meaning(token: string): string {
  const [first = '', ...rest] = token;
  if (token === BLANK) return ' ';
  if (token === BLOCK_END) return BETWEEN_BLOCKS;
  if (isCharacter(first)) return rest[0] === '・' ? `${first}・` : first;
  return rest.length > 0 && isCharacter(rest.at(-1) ?? '') ? '' : token;
}

/**
 * The inverse of `cut`: the normalised text of a page from what the index gives back. Pagefind puts
 * a full stop behind the last token of a block; it belongs to no text.
 */
export function restore(content: string): Restored {
  let text = '';
  const positions: number[] = [];
  for (const raw of content.split(' ')) {
    positions.push(text.length);
    const token = raw.length > 1 && raw.endsWith('.') ? raw.slice(0, -1) : raw;
    text += token === BLOCK_END && text.endsWith('。') ? '' : meaning(token);
  }
  return { text: text.trimEnd(), positions };
}
