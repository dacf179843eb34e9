import { normalize } from './normalize.ts';

/** A character of the scripts in which words are not parted by blanks. */
const japanese = String.raw`[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}ー々〆〇]`;
const letter = String.raw`(?:(?!${japanese})[\p{L}\p{M}\p{N}])`;
/** A number with its commas is one word: 2,764. */
const word = String.raw`(?:\d{1,3}(?:,\d{3})+(?!${letter})|${letter}+)`;
/** A dot between katakana parts nothing: シナリオ・プランニング is also written without. */
const dotted = '[ァ-ヺー]・(?=[ァ-ヺ])';
const units = new RegExp(`(?<character>${dotted}|${japanese})|(?<word>${word})|(?<mark>\\S)`, 'gu');
const oneCharacter = new RegExp(`^${japanese}$`, 'u');

export function isCharacter(text: string): boolean {
  return oneCharacter.test(text);
}

/** The smallest parts of a text: a Japanese character, a Latin word or number, a mark. */
interface Unit {
  readonly kind: 'character' | 'word' | 'mark';
  readonly text: string;
  /** Nothing, not even a blank, stands between it and the unit before. */
  readonly joined: boolean;
}

function unitsOf(text: string): Unit[] {
  let end = 0;
  return [...normalize(text).matchAll(units)].map(({ 0: found, index, groups = {} }) => {
    const joined = index === end && index > 0;
    end = index + found.length;
    if (groups['character'] !== undefined) return { kind: 'character', text: found, joined };
    return { kind: groups['word'] === undefined ? 'mark' : 'word', text: found, joined };
  });
}

/**
 * What stands in the index for a unit. Japanese has no blanks, and no two segmenters agree on its
 * words; so a character is written as the pair of it and its successor, and a query is a phrase of
 * pairs. Words stay whole, and are written once more with the character that follows: 「第3期」 is
 * 第3, 3, 3期.
 */
function tokensOf({ kind, text }: Unit, next: Unit | undefined): string[] {
  const partner =
    next?.joined === true && next.kind !== 'mark' ? next.text.replace('・', '') : undefined;
  if (kind === 'mark' || partner === undefined) return [text];
  // Between two words there is a blank or a mark, so a word's partner is a character.
  return kind === 'word' ? [text, text + partner] : [text + partner];
}

/** Stands for a blank, so that the text can be read again; a search never asks for it. */
export const BLANK = '␣';

/** Stands for the end of a heading, a paragraph or a cell. */
export const BLOCK_END = '␤';

/** The tokens of a text, in its order. `restore` is the inverse. */
export function cut(text: string): string[] {
  const found = unitsOf(text);
  return found.flatMap((unit, index) => [
    ...(index > 0 && !unit.joined ? [BLANK] : []),
    ...tokensOf(unit, found[index + 1]),
  ]);
}

/** Tokens that must follow one another. */
export interface Phrase {
  /** In lower case, as Pagefind compares. */
  readonly tokens: readonly string[];
  /** A lone Japanese character: any token that begins with it. */
  readonly prefix: boolean;
  /** What the phrase looks for, as it would stand in a text. */
  readonly text: string;
}

/** The units of a term in stretches without blanks and marks. */
function stretchesOf(term: string): Unit[][] {
  const stretches: Unit[][] = [];
  let open = false;
  for (const unit of unitsOf(term)) {
    const last = stretches.at(-1);
    if (unit.kind === 'mark') open = false;
    else if (open && unit.joined && last !== undefined) last.push(unit);
    else stretches.push([unit]);
    open = unit.kind !== 'mark';
  }
  return stretches;
}

/**
 * The phrases that a text must hold to answer a term: one for each stretch of it without marks. The
 * last character's successor is not known, so it counts only as part of the pair before it.
 */
export function phrasesOf(term: string): Phrase[] {
  return stretchesOf(term).map((stretch) => {
    const tokens = stretch.flatMap((unit, index) => tokensOf(unit, stretch[index + 1]));
    const endsOpen = stretch.at(-1)?.kind === 'character';
    return {
      tokens: (endsOpen && tokens.length > 1 ? tokens.slice(0, -1) : tokens).map((token) =>
        token.replace('・', '').toLowerCase(),
      ),
      prefix: endsOpen && tokens.length === 1,
      text: stretch.map(({ text }) => text).join(''),
    };
  });
}
