import { fold } from '../../lib/text.ts';
import { typeNames } from '../types.ts';
import type { Path } from '../strings.ts';
import { richTextsIn } from '../walk.ts';
import type { Document } from '../documents/index.ts';
import { rule } from './rule.ts';
import { vagueLinkTexts } from './words.ts';

/** A link in a text with the words that carry it. */
export interface TextLink {
  readonly path: Path;
  readonly text: string;
  /** Absent for a link to a document. */
  readonly href?: string;
}

/** Every link in the Portable Text of a document. */
export function linksIn(document: Document): readonly TextLink[] {
  return richTextsIn(document).flatMap(({ path, value }) =>
    value.flatMap((block, index) =>
      (block._type === 'block' ? block.markDefs : []).flatMap((mark) => {
        if (mark._type === 'ruby' || block._type !== 'block') return [];
        const text = block.children
          .filter(({ marks }) => marks.includes(mark._key))
          .map((span) => span.text)
          .join('');
        const target = mark._type === 'link' ? { href: mark.href } : {};
        return [{ path: [...path, index], text, ...target }];
      }),
    ),
  );
}

/** Arrows and brackets around a link text say nothing. */
function isVague(text: string): boolean {
  return vagueLinkTexts.has(fold(text).replace(/^[\p{P}\p{S}\s]+|[\p{P}\p{S}\s]+$/gu, ''));
}

const says = (text: string): string =>
  `リンクの文字「${text}」だけでは、行き先が分かりません。「講師派遣型研修の内容と料金」のように、開くと何があるかを書いてください。`;

const inTexts = rule({
  name: 'I16',
  severity: 'error',
  types: typeNames,
  check: (document) =>
    linksIn(document)
      .filter(({ text }) => isVague(text))
      .map(({ path, text }) => ({ path, found: text, message: says(text) })),
});

const inDeliveries = rule({
  name: 'I16',
  severity: 'error',
  types: ['course'],
  check: ({ deliveries }) =>
    deliveries.flatMap(({ label }, index) =>
      label !== undefined && isVague(label)
        ? [{ path: ['deliveries', index, 'label'], found: label, message: says(label) }]
        : [],
    ),
});

export const linkRules = [inTexts, inDeliveries];
