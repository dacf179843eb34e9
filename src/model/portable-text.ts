import { z } from 'zod';
import type { depictions } from './vocabulary.ts';

/** A stretch of text with the names of its decorators and the keys of its annotations. */
export const span = z.strictObject({
  _type: z.literal('span'),
  _key: z.string().exactOptional(),
  /** Plain text; `\n` is a line break inside the paragraph. */
  text: z.string(),
  /** `strong`, `em`, `code`, or the `_key` of one of the block's `markDefs`. */
  marks: z.array(z.string()),
});

/** A link to an address on the web, or inside the site where it starts with `/`. */
export const linkMark = z.strictObject({
  _type: z.literal('link'),
  _key: z.string(),
  href: z.string().min(1),
});

/** A link to another document by its id, so that a renamed slug breaks nothing. */
export const internalLinkMark = z.strictObject({
  _type: z.literal('internalLink'),
  _key: z.string(),
  reference: z.strictObject({ _type: z.literal('reference'), _ref: z.string().min(1) }),
});

/** The reading (ふりがな) of the marked text, shown as ruby. */
export const rubyMark = z.strictObject({
  _type: z.literal('ruby'),
  _key: z.string(),
  reading: z.string().min(1),
});

/** Headings start at h2: the page's title is the only h1. */
export const blockStyles = ['normal', 'h2', 'h3', 'h4', 'blockquote'] as const;
export const decorators = ['strong', 'em', 'code'] as const;

/** A paragraph, a heading, a quotation or a list item. */
export const textBlock = z.strictObject({
  _type: z.literal('block'),
  _key: z.string().exactOptional(),
  style: z.enum(blockStyles),
  /** Present on list items only, always together with `level` (1 = outermost, at most 3). */
  listItem: z.enum(['bullet', 'number']).exactOptional(),
  level: z.number().int().min(1).max(3).exactOptional(),
  children: z.array(span),
  markDefs: z.array(z.discriminatedUnion('_type', [linkMark, internalLinkMark, rubyMark])),
});

export const depictionNames = [
  'none',
  'unrecognisable',
  'recognisable',
] as const satisfies (keyof typeof depictions)[];

/** A picture in the text. `alt` says what it shows and differs from the caption (domain I: S3 3.12). */
export const imageBlock = z.strictObject({
  _type: z.literal('image'),
  _key: z.string().exactOptional(),
  asset: z.strictObject({ _type: z.literal('reference'), _ref: z.string().min(1) }),
  alt: z.string(),
  caption: z.string().optional(),
  /** Who made it, and under which licence. */
  credit: z.string().optional(),
  /** Whether somebody can be recognised. */
  people: z.enum(depictionNames).optional(),
  /** The day on which they agreed to be shown. */
  consentOn: z.string().optional(),
});

/** Somebody's printed words, quoted exactly, with where they stand. */
export const quoteBlock = z.strictObject({
  _type: z.literal('quote'),
  _key: z.string().exactOptional(),
  text: z.string().min(1),
  source: z.string().min(1),
  url: z.string().optional(),
});

/** A remark set apart from the text. */
export const noteBlock = z.strictObject({
  _type: z.literal('note'),
  _key: z.string().exactOptional(),
  title: z.string().optional(),
  text: z.string().min(1),
});

/** A table of plain text; the first row is the header. */
export const tableBlock = z.strictObject({
  _type: z.literal('table'),
  _key: z.string().exactOptional(),
  caption: z.string().optional(),
  rows: z
    .array(
      z.strictObject({
        _type: z.literal('row'),
        _key: z.string().exactOptional(),
        cells: z.array(z.string()),
      }),
    )
    .min(1),
});

/** Who does what by when (S2 2.6). */
export const roadmapBlock = z.strictObject({
  _type: z.literal('roadmap'),
  _key: z.string().exactOptional(),
  stages: z
    .array(
      z.strictObject({
        _type: z.literal('stage'),
        _key: z.string().exactOptional(),
        /** 短期・中期・長期, or a year. */
        stage: z.string().min(1),
        owner: z.string().optional(),
        action: z.string().min(1),
        due: z.string().optional(),
        progress: z.string().optional(),
      }),
    )
    .min(1),
});

/** Questions and answers, or worries and what can be said to them (S4 4.6). */
export const faqBlock = z.strictObject({
  _type: z.literal('faq'),
  _key: z.string().exactOptional(),
  items: z
    .array(
      z.strictObject({
        _type: z.literal('qa'),
        _key: z.string().exactOptional(),
        question: z.string().min(1),
        answer: z.string().min(1),
      }),
    )
    .min(1),
});

/** Everything in a text that is not a run of words. */
export const customBlock = z.discriminatedUnion('_type', [
  imageBlock,
  quoteBlock,
  noteBlock,
  tableBlock,
  roadmapBlock,
  faqBlock,
]);

export const block = z.discriminatedUnion('_type', [textBlock, ...customBlock.options]);

export type Span = z.infer<typeof span>;
export type TextBlock = z.infer<typeof textBlock>;
export type MarkDef = TextBlock['markDefs'][number];
export type CustomBlock = z.infer<typeof customBlock>;
export type Block = z.infer<typeof block>;
export type PortableText = Block[];
