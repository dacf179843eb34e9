import { schemas } from '../../model/documents/index.ts';
import type { Document } from '../../model/documents/index.ts';
import type { DocumentType } from '../../model/types.ts';
import { richTextsIn } from '../../model/walk.ts';
import type { AssetNames } from './asset-names.ts';
import { joinChapters, richTextFields, splitChapters } from './chapters.ts';
import { readFrontMatter } from './front-matter.ts';
import { parseBody, writeBody } from './markdown/index.ts';
import { chapterLines, chapterProblems, misnamed, misplacedTexts } from './misplaced.ts';
import { fromFileStem } from './paths.ts';
import type { Problem } from './problem.ts';
import { isRecord, toFile } from './values.ts';
import { writeFrontMatter } from './write-front-matter.ts';

/** A file as far as it could be read. The value is not validated yet. */
export interface ReadFile {
  readonly value: Readonly<Record<string, unknown>>;
  readonly problems: readonly Problem[];
  /** The line on which a field of the front matter begins. */
  readonly lineOf: (path: readonly (string | number)[]) => number | undefined;
  /** The front matter could not be read, so there is nothing to validate but perhaps an `_id`. */
  readonly unread?: true;
}

// Without the flag m: it would take U+2028 inside a text for the end of a line.
const fence = /^---\n([\s\S]*?\n)??---[ \t]*(?:\n|$)/;

/** A file that says no more than its `_id`, if that: so much spares those who point to it. */
function unreadable(source: string, problems: readonly Problem[]): ReadFile {
  const id = /^_id: *["']?([\w-]+)/m.exec(source)?.[1];
  const value = id === undefined ? {} : { _id: id };
  return { value, problems, lineOf: () => undefined, unread: true };
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
    const message = '空のファイルです。内容を書くか、ファイルを消してください。';
    return unreadable('', [{ line: 1, found: '', message }]);
  }
  const frame = fence.exec(source);
  if (frame === null) {
    const message = source.startsWith('---\n')
      ? '項目の終わりを示す「---」の行がありません。項目と本文の間に書き足してください。'
      : '先頭に「---」で囲んだ項目がありません。見本の文書にならって書き足してください。';
    return unreadable(source, [{ line: 1, found: source.split('\n')[0] ?? '', message }]);
  }
  const [head, yaml = ''] = frame;
  const front = readFrontMatter(yaml, schemas[type], assets, 2);
  if (front.unread === true) return unreadable(yaml, front.problems);

  const above = head.split('\n').length - 1;
  const lines = chapterLines(type);
  const hint = lines === '' ? '' : `章を開く行は${lines}のどれかにしてください。`;
  const chapters = splitChapters(source.slice(head.length), type).map((chapter) => {
    const { blocks, problems } = parseBody(chapter.markdown, assets);
    const before = above + chapter.line - 1;
    return {
      ...chapter,
      line: before,
      blocks,
      problems: problems.map((problem) => ({
        ...problem,
        line: problem.line + before,
        path: [chapter.field],
        message: problem.message + (problem.found.startsWith('# ') ? hint : ''),
      })),
    };
  });
  const rich = richTextFields(type).map(({ field }) => field);
  const given = fromFileStem(type, stem);
  const fields = Object.entries(front.value).filter(([key]) => !rich.includes(key));
  const texts = chapters
    .filter(({ field, blocks }) => rich.includes(field) && blocks.length > 0)
    .map(({ field, blocks }) => [field, blocks] as const);
  return {
    value: { ...Object.fromEntries(fields), _type: type, ...given, ...Object.fromEntries(texts) },
    problems: [
      ...front.problems,
      ...misnamed(front, type, stem),
      ...misplacedTexts(front, type),
      ...chapterProblems(chapters, type),
      ...chapters.flatMap(({ problems }) => problems),
    ],
    lineOf: front.lineOf,
  };
}

/** The canonical file of a document. */
export function writeDocument(document: Document, assets: AssetNames): string {
  const type = document._type;
  const rich = richTextFields(type).map(({ field }) => field);
  const given = Object.keys(fromFileStem(type, '')).filter((key) => key !== '_id');
  const left = new Set(['_type', ...given, ...rich]);
  const value = toFile(document, schemas[type], assets);
  const front = Object.entries(isRecord(value) ? value : {}).filter(([key]) => !left.has(key));
  const texts = new Map(
    richTextsIn(document).map(({ path, value: blocks }) => [
      String(path[0]),
      writeBody([...blocks], assets),
    ]),
  );
  const body = joinChapters(type, texts);
  const yaml = writeFrontMatter(Object.fromEntries(front));
  return `---\n${yaml}---\n${body === '' ? '' : `\n${body}\n`}`;
}
