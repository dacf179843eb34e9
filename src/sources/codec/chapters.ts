import type { z } from 'zod';
import { schemas } from '../../model/documents/index.ts';
import { unwrap } from '../../model/field-names.ts';
import type { DocumentType } from '../../model/types.ts';
import { metaOf } from './values.ts';

/** A stretch of the Markdown part of a file, and the field it belongs to. */
export interface Chapter {
  readonly field: string;
  /** The line `# 課題` that opens it; absent for the body, which comes first. */
  readonly heading?: string;
  readonly markdown: string;
  /** Line of its first line of text, counted from 1 within the Markdown part. */
  readonly line: number;
}

/** The rich text fields of a type: `body` first, then those that a `# heading` opens. */
export function richTextFields(type: DocumentType): { field: string; title: string }[] {
  const shape: z.core.$ZodShape = schemas[type].shape;
  return Object.entries(shape).flatMap(([field, schema]) => {
    const meta = metaOf(unwrap(schema));
    return meta?.kind === 'richText' ? [{ field, title: meta.title }] : [];
  });
}

/** The line that ends the code or container which this line opens, if it opens one. */
function closerOf(line: string): RegExp | undefined {
  const fence = /^ {0,3}(`{3,}|~{3,}|:{3,}(?=[^\s:]))/.exec(line)?.[1];
  return fence === undefined
    ? undefined
    : new RegExp(`^ {0,3}${fence.charAt(0)}{${fence.length},}[ \\t]*$`);
}

/**
 * Cuts the Markdown part at its h1 lines. A body has no h1 of its own (the title is the page's
 * only one), so the line is free to name the field that follows. Inside code and containers a `#`
 * is text.
 */
export function splitChapters(markdown: string, type: DocumentType): Chapter[] {
  const fields = richTextFields(type).filter(({ field }) => field !== 'body');
  const chapters: { field: string; heading?: string; lines: string[]; line: number }[] = [
    { field: 'body', lines: [], line: 1 },
  ];
  let closer: RegExp | undefined;
  for (const [index, line] of markdown.split('\n').entries()) {
    const heading = closer === undefined ? /^# (.+?)[ \t]*$/.exec(line)?.[1] : undefined;
    const named = fields.find(({ title }) => title === heading);
    if (heading !== undefined && named !== undefined) {
      chapters.push({ field: named.field, heading, lines: [], line: index + 2 });
      continue;
    }
    chapters.at(-1)?.lines.push(line);
    if (closer === undefined) closer = closerOf(line);
    else if (closer.test(line)) closer = undefined;
  }
  return chapters.map(({ lines, ...chapter }) => ({ ...chapter, markdown: lines.join('\n') }));
}

/** The Markdown part of a file from its chapters, empty ones left out. */
export function joinChapters(type: DocumentType, texts: ReadonlyMap<string, string>): string {
  return richTextFields(type)
    .toSorted((a, b) => Number(b.field === 'body') - Number(a.field === 'body'))
    .flatMap(({ field, title }) => {
      const text = (texts.get(field) ?? '').replace(/\n$/, '');
      if (text === '') return [];
      return [field === 'body' ? text : `# ${title}\n\n${text}`];
    })
    .join('\n\n');
}
