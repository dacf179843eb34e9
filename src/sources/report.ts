import { documentTypes } from '../model/types.ts';
import type { DocumentFinding } from '../model/finding.ts';

const marks = { error: '誤り', warning: '注意' } as const;

function place({ type, file, line, id }: DocumentFinding): string {
  const at = line === undefined ? '' : `:${line}`;
  const where = file === undefined ? (id ?? '') : `content/${file}${at}`;
  if (type === undefined) return where;
  const { title } = documentTypes[type];
  return where === '' ? title : `${where}（${title}）`;
}

/** Keys that no file has: a file writes a reference, an address and a picture in one word. */
const unwritten: ReadonlySet<string | number> = new Set(['_ref', '_type', 'asset', 'current']);

/** The name of the field; where its shape is wrong, also the word that stands for it in the file. */
export function fieldOf({ rule, file, path, field }: DocumentFinding): string {
  const key = path.findLast((part) => typeof part === 'string' && !unwritten.has(part));
  const isNeeded = rule === 'schema' && file !== undefined && key !== 'slug' && key !== field;
  return isNeeded && key !== undefined ? `${field}（${key}）` : field;
}

/** One finding in the words of an editor: where, which field, what was found, what to do. */
export function describe(finding: DocumentFinding): string {
  const found = finding.found === '' ? '' : `\n    見つかったもの: ${shorten(finding.found)}`;
  return `${marks[finding.severity]} ${place(finding)}\n    項目: ${fieldOf(finding)}${found}\n    直し方: ${finding.message}`;
}

function shorten(text: string): string {
  const line = text.replaceAll(/\s+/g, ' ');
  return line.length > 80 ? `${line.slice(0, 80)}…` : line;
}

function of(findings: readonly DocumentFinding[], severity: DocumentFinding['severity']) {
  return findings.filter((finding) => finding.severity === severity);
}

/** 「誤り 1件、注意 3件」. */
export function tally(findings: readonly DocumentFinding[]): string {
  return `誤り ${of(findings, 'error').length}件、注意 ${of(findings, 'warning').length}件`;
}

/** Everything found, errors first, with the counts at the end. */
export function report(findings: readonly DocumentFinding[]): string {
  const sorted = [...of(findings, 'error'), ...of(findings, 'warning')];
  return [...sorted.map(describe), tally(findings)].join('\n\n');
}

/** Thrown when documents have errors. Its message is the whole report. */
export class ContentError extends Error {
  override readonly name = 'ContentError';
  readonly findings: readonly DocumentFinding[];

  constructor(findings: readonly DocumentFinding[]) {
    const errors = of(findings, 'error');
    super(
      `文書に誤りがあるため、サイトを作りませんでした。前のサイトはそのまま残っています。\n\n${report(errors)}`,
    );
    this.findings = errors;
  }
}
