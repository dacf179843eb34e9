import { LineCounter, isMap, isScalar, isSeq, parseDocument } from 'yaml';
import type { Node } from 'yaml';
import { z } from 'zod';
import { fieldMeta } from '../../model/fields.ts';
import type { FieldMeta } from '../../model/fields.ts';
import { unwrap } from '../../model/field-names.ts';
import { isDay, isInstant } from '../../lib/jst.ts';
import type { AssetNames } from './asset-names.ts';
import type { Problem } from './problem.ts';

/** A value read from front matter, with the line on which each path begins. */
export interface FrontMatter {
  readonly value: Readonly<Record<string, unknown>>;
  readonly lineOf: (path: readonly (string | number)[]) => number | undefined;
  readonly problems: readonly Problem[];
}

function metaOf(schema: z.core.$ZodType): FieldMeta | undefined {
  return schema instanceof z.ZodType ? fieldMeta.get(schema) : undefined;
}

/** YAML's own words for what usually goes wrong, in words that an editor understands. */
function yamlProblem(message: string, line: number): Problem {
  const duplicate = /unique/.test(message);
  return {
    line,
    found: message.split('\n')[0] ?? '',
    message: duplicate
      ? '同じ項目が2回書かれています。どちらかを消してください。'
      : '上の部分（---で囲まれた項目）が読めません。字下げ、コロンの後の空白、引用符の閉じ忘れを確かめてください。',
  };
}

class Reader {
  readonly lines = new Map<string, number>();
  readonly problems: Problem[] = [];
  readonly #counter: LineCounter;
  readonly #assets: AssetNames;

  constructor(counter: LineCounter, assets: AssetNames) {
    this.#counter = counter;
    this.#assets = assets;
  }

  /** The value of a node as the document has it; what does not fit is left for the schema to name. */
  read(
    node: Node,
    schema: z.core.$ZodType | undefined,
    path: readonly (string | number)[],
  ): unknown {
    const line = this.#counter.linePos(node.range?.[0] ?? 0).line;
    this.lines.set(JSON.stringify(path), line);
    const inner = schema && unwrap(schema);
    const meta = inner && metaOf(inner);
    if (isScalar(node)) return this.#scalar(node.value, node.source, inner, meta);
    if (isSeq<Node>(node)) {
      const element = inner instanceof z.ZodArray ? inner.element : undefined;
      return node.items.map((item, index) => this.read(item, element, [...path, index]));
    }
    if (!isMap<Node, Node | null>(node)) return undefined;
    const shape = inner instanceof z.ZodObject ? inner.shape : {};
    const entries = node.items.flatMap(({ key, value }) => {
      const name = isScalar(key) ? String(key.value) : String(key);
      if (value === null) return [];
      const read = this.read(value, shape[name], [...path, name]);
      return read === undefined || read === null ? [] : [[name, read] as const];
    });
    const object = Object.fromEntries(entries);
    return meta?.kind === 'picture' ? this.#picture(object, line) : object;
  }

  #scalar(
    value: unknown,
    source: string | undefined,
    schema: z.core.$ZodType | undefined,
    meta: FieldMeta | undefined,
  ): unknown {
    if (value === null) return undefined;
    if (meta?.kind === 'reference') return { _type: 'reference', _ref: String(value) };
    // YAML reads 2022 and 014249 as numbers; where text is wanted, the text as typed counts.
    const text = typeof value === 'string' ? value : source;
    if (meta?.kind === 'instant' && text !== undefined) {
      return isInstant(text) && !isDay(text) ? new Date(text).toISOString() : text;
    }
    return schema instanceof z.ZodString && text !== undefined ? text : value;
  }

  #picture(object: Record<string, unknown>, line: number): unknown {
    const { src, ...rest } = object;
    if (typeof src !== 'string') return object;
    const id = this.#assets.idOf(src);
    if (id === undefined) {
      this.problems.push({
        line,
        found: src,
        message: `画像「${src}」がありません。content/images/ に置くか、名前を確かめてください。`,
      });
      return undefined;
    }
    return { _type: 'image', asset: { _type: 'reference', _ref: id }, ...rest };
  }
}

/**
 * Reads the YAML between the two `---` lines in the light of the document's schema.
 * @param firstLine the line of the file on which the YAML begins, counted from 1
 */
export function readFrontMatter(
  yaml: string,
  schema: z.core.$ZodType,
  assets: AssetNames,
  firstLine: number,
): FrontMatter {
  const counter = new LineCounter();
  const parsed = parseDocument(yaml, { lineCounter: counter, keepSourceTokens: false });
  const problems = [...parsed.errors, ...parsed.warnings].map((error) =>
    yamlProblem(error.message, (error.linePos?.[0].line ?? 1) + firstLine - 1),
  );
  const contents = parsed.contents;
  if (problems.length > 0 || !isMap(contents)) {
    const empty = {
      found: '',
      message: '項目が1つも書かれていません。見本の文書にならって書いてください。',
    };
    return {
      value: {},
      lineOf: () => undefined,
      problems: problems.length > 0 ? problems : [{ line: firstLine, ...empty }],
    };
  }
  const reader = new Reader(counter, assets);
  const value = reader.read(contents, schema, []);
  return {
    value: typeof value === 'object' && value !== null ? { ...value } : {},
    lineOf: (path) => {
      for (let length = path.length; length > 0; length -= 1) {
        const line = reader.lines.get(JSON.stringify(path.slice(0, length)));
        if (line !== undefined) return line + firstLine - 1;
      }
      return undefined;
    },
    problems: reader.problems.map((problem) => ({
      ...problem,
      line: problem.line + firstLine - 1,
    })),
  };
}
