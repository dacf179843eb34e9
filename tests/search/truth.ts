import type { SearchPage } from '../../src/search/index/file.ts';

/** A page as the judge reads it: its title, what it is said to be about, and all of its text. */
interface Read {
  readonly title: readonly string[];
  readonly about: readonly string[];
  readonly text: readonly string[];
}

/** Width and case do not count, nor blanks beside Japanese characters. */
function plain(text: string): string {
  return text
    .normalize('NFKC')
    .toLowerCase()
    .replaceAll(/(?<=[^\x20-\x7e])\s+|\s+(?=[^\x20-\x7e])/gu, '');
}

/** A wording in Latin letters or digits stands for whole words: zoo is not in zoom. */
function pattern(wording: string): RegExp {
  const text = plain(wording);
  const before = /^[a-z0-9]/u.test(text) ? '(?<![a-z0-9])' : '';
  const after = /[a-z0-9]$/u.test(text) ? '(?![a-z0-9])' : '';
  return new RegExp(before + text.replaceAll(/[.*+?^${}()|[\]\\]/gu, String.raw`\$&`) + after, 'u');
}

function grade(page: Read, terms: readonly (readonly RegExp[])[]): number {
  const holds = (texts: readonly string[]) =>
    terms.every((wordings) => wordings.some((wording) => texts.some((text) => wording.test(text))));
  if (holds(page.title)) return 3;
  if (holds([...page.title, ...page.about])) return 2;
  return holds([...page.title, ...page.about, ...page.text]) ? 1 : 0;
}

/** Grades the pages of a site: 3 all words in the title, 2 in what it is about, 1 in its text. */
export function judge(pages: ReadonlyMap<string, SearchPage>) {
  const read = new Map(
    [...pages].map(([address, { title, known, blocks }]): [string, Read] => [
      address,
      {
        title: [plain(title)],
        about: known.map(plain),
        text: blocks.map(({ text }) => plain(text)),
      },
    ]),
  );
  return (terms: readonly (readonly string[])[]): ReadonlyMap<string, number> => {
    const patterns = terms.map((wordings) => wordings.map(pattern));
    return new Map(
      [...read]
        .map(([address, page]): [string, number] => [address, grade(page, patterns)])
        .filter(([, points]) => points > 0),
    );
  };
}
