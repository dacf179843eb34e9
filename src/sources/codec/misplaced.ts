import { fieldName } from '../../model/field-names.ts';
import type { DocumentType } from '../../model/types.ts';
import { richTextFields } from './chapters.ts';
import type { Chapter } from './chapters.ts';
import type { FrontMatter } from './front-matter.ts';
import { fromFileStem } from './paths.ts';
import type { Problem } from './problem.ts';

/** The file's name decides; the front matter must not say otherwise. */
export function misnamed(front: FrontMatter, type: DocumentType, stem: string): Problem[] {
  return Object.keys(fromFileStem(type, stem)).flatMap((key) => {
    const written = front.value[key];
    if (written === undefined || written === stem) return [];
    const found = typeof written === 'string' ? written : JSON.stringify(written);
    const message =
      key === '_id'
        ? `_id「${found}」がファイルの名前「${stem}」と合いません。どちらかにそろえてください。`
        : `「${fieldName(type, [key])}」はファイルの名前（${stem}.md）で決まります。この行を消してください。`;
    return [{ line: front.lineOf([key]) ?? 1, path: [key], found, message }];
  });
}

/** Texts that stand between the `---` lines instead of below them. */
export function misplacedTexts(front: FrontMatter, type: DocumentType): Problem[] {
  return richTextFields(type)
    .filter(({ field }) => front.value[field] !== undefined)
    .map(({ field, title }) => {
      const value = front.value[field];
      const place = field === 'body' ? '' : `「# ${title}」の行を置いて、その下に`;
      return {
        line: front.lineOf([field]) ?? 1,
        path: [field],
        found: typeof value === 'string' ? value : JSON.stringify(value),
        message: `「${title}」は、2つめの「---」より下に${place}書いてください。`,
      };
    });
}

/** The lines that may open a chapter in a file of a type: 「# 課題」「# 取組」. */
export function chapterLines(type: DocumentType): string {
  return richTextFields(type)
    .filter(({ field }) => field !== 'body')
    .map(({ title }) => `「# ${title}」`)
    .join('');
}

/** Chapters that stand twice, and text in a file of a type that has none. */
export function chapterProblems(
  chapters: readonly (Chapter & { readonly blocks: readonly unknown[] })[],
  type: DocumentType,
): Problem[] {
  const fields = new Set(richTextFields(type).map(({ field }) => field));
  return chapters.flatMap(({ field, heading, line, markdown, blocks }, index) => {
    if (heading !== undefined && chapters.slice(0, index).some((one) => one.field === field)) {
      const found = `# ${heading}`;
      const message = `「${found}」が2回あります。1つにまとめてください。`;
      return [{ line, path: [field], found, message }];
    }
    if (fields.has(field) || blocks.length === 0) return [];
    const found = markdown.trim().split('\n')[0] ?? '';
    const message =
      fields.size === 0
        ? 'この種類の文書に本文はありません。2つめの「---」より下を消してください。'
        : `「# ${richTextFields(type)[0]?.title ?? ''}」のような章の行の下に書いてください。`;
    return [{ line: line + 1, found, message }];
  });
}
