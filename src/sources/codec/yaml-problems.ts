import type { ErrorCode } from 'yaml';

/** What usually goes wrong in front matter, in words that an editor understands. */
const messages: Partial<Record<ErrorCode, string>> = {
  DUPLICATE_KEY: '同じ項目が2回書かれています。どちらかを消してください。',
  TAB_AS_INDENT: '字下げにタブは使えません。半角の空白にしてください。',
  MISSING_CHAR:
    '引用符かかっこが閉じていないか、コロン（:）が抜けています。この行と前の行を確かめてください。',
  BLOCK_AS_IMPLICIT_KEY:
    '「: 」が2つあります。文の中に「: 」があるときは、文全体を引用符（"）で囲んでください。',
  BAD_INDENT: '字下げがそろっていません。前後の行と行の頭をそろえてください。',
  BAD_ALIAS: '「*」で始まる文は、全体を引用符（"）で囲んでください。',
  TAG_RESOLVE_FAILED: '「!」で始まる文は、全体を引用符（"）で囲んでください。',
  BAD_SCALAR_START: '「@」「`」「%」などの記号で始まる文は、全体を引用符（"）で囲んでください。',
};

const anything =
  'この行の書き方が読めません。字下げ、コロン（:）の後の空白、引用符の閉じ忘れを確かめてください。';

/** What to do about a fault of YAML. */
export function yamlMessage(code: ErrorCode): string {
  return messages[code] ?? anything;
}
