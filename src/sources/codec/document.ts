import { stringify } from 'yaml';
import { schemas } from '../../model/documents/index.ts';
import type { Document } from '../../model/documents/index.ts';
import type { PortableText } from '../../model/portable-text.ts';
import type { DocumentType } from '../../model/types.ts';
import type { AssetNames } from './asset-names.ts';
import { joinChapters, richTextFields, splitChapters } from './chapters.ts';
import { readFrontMatter } from './front-matter.ts';
import { parseBody, writeBody } from './markdown/index.ts';
import { fromFileStem } from './paths.ts';
import type { Problem } from './problem.ts';
import { toFile } from './values.ts';

/** A file as far as it could be read. The value is not validated yet. */
export interface ReadFile {
  readonly value: Readonly<Record<string, unknown>>;
  readonly problems: readonly Problem[];
  /** The line on which a field of the front matter begins. */
  readonly lineOf: (path: readonly (string | number)[]) => number | undefined;
}

const fence = /^---\n([\s\S]*?)^---[ \t]*(?:\n|$)/m;

function unreadable(found: string, message: string): ReadFile {
  return { value: {}, problems: [{ line: 1, found, message }], lineOf: () => undefined };
}

/**
 * Reads a file into the value of a document.
 * @param stem the file's name without `.md`: the slug, code or id
 */
export function readDocument(
  text: string,
  type: DocumentType,
  stem: string,
  assets: AssetNames,
): ReadFile {
  const source = text.replace(/^\uFEFF/, '').replaceAll('\r\n', '\n');
  if (source.trim() === '') {
    return unreadable('', '空のファイルです。内容を書くか、ファイルを消してください。');
  }
  const found = fence.exec(source);
  if (found === null || found.index !== 0) {
    return unreadable(
      source.split('\n')[0] ?? '',
      '先頭に「---」で囲んだ項目がありません。見本の文書にならって書き足してください。',
    );
  }
  const [head, yaml = ''] = found;
  const front = readFrontMatter(yaml, schemas[type], assets, 2);
  const bodyLine = head.split('\n').length;
  const chapters = splitChapters(source.slice(head.length), type).map((chapter) => ({
    ...chapter,
    ...parseBody(chapter.markdown, assets),
  }));
  const given = fromFileStem(type, stem);
  const problems = [
    ...front.problems,
    ...Object.keys(given).flatMap((key) => misnamed(key, given[key], front)),
    ...chapters.flatMap(({ line, problems: inner }) =>
      inner.map((problem) => ({ ...problem, line: problem.line + line + bodyLine - 2 })),
    ),
  ];
  const texts = chapters.flatMap(({ field, blocks }) =>
    blocks.length > 0 ? [[field, blocks]] : [],
  );
  return {
    value: { ...front.value, _type: type, ...given, ...Object.fromEntries(texts) },
    problems,
    lineOf: front.lineOf,
  };
}

/** The file's name decides; an `_id` in the front matter must not say otherwise. */
function misnamed(key: string, value: unknown, front: ReadFile): Problem[] {
  const written = front.value[key];
  if (written === undefined || written === value || key === 'slug') return [];
  return [
    {
      line: front.lineOf([key]) ?? 1,
      found: String(written),
      message: `${key} がファイルの名前「${String(value)}」と合いません。どちらかにそろえてください。`,
    },
  ];
}

function isRichText(document: Document, field: string): PortableText {
  const value: unknown = Reflect.get(document, field);
  return Array.isArray(value) ? value : [];
}

/** The canonical file of a document. */
export function writeDocument(document: Document, assets: AssetNames): string {
  const type = document._type;
  const rich = richTextFields(type).map(({ field }) => field);
  const given = new Set(
    ['_type', ...Object.keys(fromFileStem(type, ''))].filter((k) => k !== '_id'),
  );
  const value = toFile(document, schemas[type], assets);
  const front = Object.fromEntries(
    Object.entries(value ?? {}).filter(([key]) => !given.has(key) && !rich.includes(key)),
  );
  const texts = new Map(
    rich.map((field) => [field, writeBody(isRichText(document, field), assets)]),
  );
  const body = joinChapters(type, texts);
  const yaml = stringify(front, { lineWidth: 0, defaultStringType: 'PLAIN' });
  return `---\n${yaml}---\n${body === '' ? '' : `\n${body}\n`}`;
}
