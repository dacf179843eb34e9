import type { MarkdownHeading } from 'astro';
import type { Heading } from '../../body/headings.ts';

const levels = [2, 3, 4] as const;

/** The headings of MDX as those of any other text; the ids are the ones that Astro gave. */
export function headingsOfMdx(headings: readonly MarkdownHeading[]): readonly Heading[] {
  return headings.flatMap(({ depth, slug, text }) => {
    const level = levels.find((each) => each === depth);
    return level === undefined ? [] : [{ level, id: slug, text }];
  });
}
