/** A name that readers ask for: of a place, a program, a body, a person, a theme, a word. */
export interface Name {
  readonly name: string;
  /** In hiragana, without blanks; absent where nobody wrote it down. */
  readonly reading?: string;
  /** The words of which it is made, where it has a reading and more than one of them. */
  readonly words?: readonly string[];
  /** Other ways to write or call it. */
  readonly aliases?: readonly string[];
  /** The address of its page; a mere form of another name (塩尻 of 塩尻市) has none. */
  readonly address?: string;
}

/** What the build writes: the names, and ordinary words with their readings. */
export interface NameList {
  readonly names: readonly Name[];
  readonly words: readonly (readonly [word: string, reading: string])[];
}

/** Where the names of a site stand. */
export const NAMES = '/search/names.json';
