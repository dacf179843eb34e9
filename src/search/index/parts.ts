/** A word of Pagefind's index with the places where it stands: `[word, …]`. */
export type IndexedWord = readonly [word: string, ...places: unknown[]];

/**
 * Groups the words of an index, in their order, into parts that a browser loads one at a time.
 * @param sizeOf bytes of a word with its places
 * @param most bytes of a part; a word that is larger has one for itself
 */
export function partsOfIndex(
  words: readonly IndexedWord[],
  sizeOf: (word: IndexedWord) => number,
  most: number,
): IndexedWord[][] {
  const parts: IndexedWord[][] = [];
  let left = 0;
  for (const word of words) {
    const size = sizeOf(word);
    const open = parts.at(-1);
    if (open === undefined || size > left) {
      parts.push([word]);
      left = most - size;
    } else {
      open.push(word);
      left -= size;
    }
  }
  return parts;
}

/** The first words of parts that go on with the words of a character; the part before has its others. */
export function continuedIn(parts: readonly (readonly IndexedWord[])[]): string[] {
  return parts.flatMap((part, at) => {
    const [first] = part.at(0) ?? [''];
    const [before] = parts[at - 1]?.at(-1) ?? [''];
    const [character = ''] = first;
    return character !== '' && before.startsWith(character) ? [first] : [];
  });
}
