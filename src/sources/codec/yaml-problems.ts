import type { ErrorCode, YAMLError } from 'yaml';
import type { Problem } from './problem.ts';

/** What usually goes wrong in front matter, in words that an editor understands. */
const messages: Partial<Record<ErrorCode, string>> = {
  DUPLICATE_KEY: '同じ項目が2回書かれています。どちらかを消してください。',
  TAB_AS_INDENT: '字下げにタブは使えません。半角の空白にしてください。',
  MISSING_CHAR: 'かっこが閉じていないか、コロン（:）が抜けています。この行を確かめてください。',
  BLOCK_AS_IMPLICIT_KEY:
    '「: 」が2つあります。文の中に「: 」があるときは、文全体を引用符（"）で囲んでください。',
  BAD_INDENT: '字下げがそろっていません。前後の行と行の頭をそろえてください。',
  BAD_ALIAS: '「*」で始まる文は、全体を引用符（"）で囲んでください。',
  TAG_RESOLVE_FAILED: '「!」で始まる文は、全体を引用符（"）で囲んでください。',
  BAD_SCALAR_START: '「@」「`」「%」などの記号で始まる文は、全体を引用符（"）で囲んでください。',
};

const anything =
  'この行の書き方が読めません。字下げ、コロン（:）の後の空白、引用符の閉じ忘れを確かめてください。';
const unclosed = '引用符が閉じていません。文の終わりに同じ引用符を書き足してください。';

/** The row on which a quotation opens and does not close. YAML itself notices only at the end. */
const opening = /^[\s-]*(?:\w+:\s+)?(["'])(?!.*\1\s*(?:#.*)?$)/;

function problemOf(error: YAMLError, rows: readonly string[]): Problem {
  const isQuote = /closing .quote/.test(error.message);
  const opened = isQuote ? rows.findIndex((row) => opening.test(row)) : -1;
  const index = opened === -1 ? (error.linePos?.[0].line ?? 1) - 1 : opened;
  const row = rows[index] ?? '';
  const key = /^(\w+):/.exec(row)?.[1];
  return {
    line: index + 1,
    ...(key !== undefined && { path: [key] }),
    found: row.trim(),
    message: isQuote ? unclosed : (messages[error.code] ?? anything),
  };
}

/** The faults of YAML, one a line: what follows on the same line follows from the first. */
export function yamlProblems(errors: readonly YAMLError[], yaml: string): Problem[] {
  const rows = yaml.split('\n');
  const problems = errors.map((error) => problemOf(error, rows));
  return problems.filter(
    ({ line }, index) => problems.findIndex((one) => one.line === line) === index,
  );
}
