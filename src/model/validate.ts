import type { z } from 'zod';
import { schemas } from './documents/index.ts';
import type { Document } from './documents/index.ts';
import { optionsAt } from './field-names.ts';
import type { Finding } from './finding.ts';
import type { DocumentType } from './types.ts';

type Issue = z.core.$ZodIssue;

const typeNames: Readonly<Record<string, string>> = {
  string: '文字',
  number: '数字だけ（単位・カンマ・引用符なし）',
  int: '整数',
  boolean: 'true（はい）か false（いいえ）のどちらか',
  array: '箇条書き（- で始まる行）',
  object: '項目のまとまり',
};

function show(value: unknown): string {
  if (value === undefined) return '';
  return typeof value === 'string' ? value : JSON.stringify(value);
}

function at(value: unknown, path: readonly PropertyKey[]): unknown {
  return path.reduce<unknown>(
    (inner, key) =>
      typeof inner === 'object' && inner !== null ? Reflect.get(inner, key) : undefined,
    value,
  );
}

function explain(issue: Issue, found: unknown, names: Readonly<Record<string, string>>): string {
  switch (issue.code) {
    case 'invalid_type':
      return found === undefined
        ? '必ず書く項目です。書き足してください。'
        : `${typeNames[issue.expected] ?? issue.expected}で書いてください。`;
    case 'invalid_value':
      return `使える値は ${issue.values.map((value) => choice(String(value), names)).join('、')} です。どれかを書いてください。`;
    case 'invalid_union':
      return 'この種類のブロックは使えません。決められた書き方に直してください。';
    case 'too_small':
      return inJapanese(issue.message) ?? `${issue.minimum}以上にしてください。`;
    case 'too_big':
      return inJapanese(issue.message) ?? `${issue.maximum}以下にしてください。`;
    default:
      return inJapanese(issue.message) ?? 'この書き方は使えません。書き直してください。';
  }
}

/** A message of ours; zod's own are in English. */
function inJapanese(message: string): string | undefined {
  return /\p{Script=Hiragana}/u.test(message) ? message : undefined;
}

function choice(value: string, names: Readonly<Record<string, string>>): string {
  const name = names[value];
  return name === undefined ? value : `${value}（${name}）`;
}

function keysOnly(path: readonly PropertyKey[]): (string | number)[] {
  return path.map((key) => (typeof key === 'number' ? key : String(key)));
}

function toFindings(type: DocumentType, issue: Issue, input: unknown): Finding[] {
  const path = keysOnly(issue.path);
  const base = { rule: 'schema', severity: 'error' } as const;
  if (issue.code === 'unrecognized_keys') {
    return issue.keys.map((key) => ({
      ...base,
      path: [...path, key],
      found: show(at(input, [...issue.path, key])),
      message: `「${key}」という項目はありません。つづりを確かめるか、消してください。`,
    }));
  }
  const found = at(input, issue.path);
  return [
    {
      ...base,
      path,
      found: show(found),
      message: explain(issue, found, optionsAt(type, path) ?? {}),
    },
  ];
}

/** The document, or everything that keeps it from being one. */
export type Validated =
  | { readonly document: Document; readonly findings: readonly [] }
  | { readonly document?: undefined; readonly findings: readonly Finding[] };

/** Checks the shape of a document; the rules over its meaning are in `rules/`. */
export function validate(type: DocumentType, input: unknown): Validated {
  const schema: z.ZodType<Document> = schemas[type];
  const result = schema.safeParse(input);
  if (result.success) return { document: result.data, findings: [] };
  return { findings: result.error.issues.flatMap((issue) => toFindings(type, issue, input)) };
}
