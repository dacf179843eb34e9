import type { ErrorCode } from 'yaml';
import { Document, LineCounter, isAlias, isNode, parseDocument, visit } from 'yaml';

/** Every scalar is text: `2027` and `yes` mean what is written, not a number and a truth value. */
const schema = 'failsafe';

function render(rows: readonly unknown[], quoted: boolean): string {
  const document = new Document(rows, { schema });
  return document.toString({
    lineWidth: 0,
    blockQuote: quoted ? false : 'literal',
    defaultStringType: quoted ? 'QUOTE_DOUBLE' : 'PLAIN',
    defaultKeyType: 'PLAIN',
  });
}

/** Records of text as a YAML list; strings that YAML cannot hold plainly are quoted throughout. */
export function writeRows(rows: readonly Readonly<Record<string, string>>[]): string {
  const plain = render(rows, false);
  const { value, problems } = readRows(plain);
  const same = problems.length === 0 && JSON.stringify(value) === JSON.stringify(rows);
  return same ? plain : render(rows, true);
}

const messages: Partial<Record<ErrorCode, string>> = {
  DUPLICATE_KEY: '同じ項目が二度あります。一つにしてください。',
  TAB_AS_INDENT: '字下げにタブは使えません。半角の空白にしてください。',
};

/** The value of a YAML text in which all scalars are strings; problems carry a line from 1. */
export function readRows(text: string): {
  value: unknown;
  problems: { line: number; message: string }[];
} {
  const lineCounter = new LineCounter();
  const document = parseDocument(text, { schema, lineCounter, prettyErrors: false });
  const problems = [...document.errors, ...document.warnings].map((error) => ({
    line: lineCounter.linePos(error.pos[0]).line,
    message:
      messages[error.code] ??
      '書き方（YAML）が読み取れません。字下げと「:」の後の空白を確かめてください。',
  }));
  if (problems.length > 0) return { value: undefined, problems };
  const comments: unknown[] = [document.commentBefore ?? document.comment];
  const aliases: unknown[] = [];
  visit(document, (_, node) => {
    if (isNode(node)) comments.push(node.commentBefore ?? node.comment);
    if (isAlias(node)) aliases.push(node);
  });
  if (comments.some(Boolean))
    problems.push({
      line: 1,
      message: '「#」の注記は残りません。消すか、値を引用符で囲んでください。',
    });
  if (aliases.length > 0)
    problems.push({ line: 1, message: '別名（*）は使えません。値をそのまま書いてください。' });
  return { value: problems.length > 0 ? undefined : document.toJS(), problems };
}
