import { LineCounter, isAlias, isMap, isScalar, isSeq, parseDocument } from 'yaml';
import type { Node } from 'yaml';
import { z } from 'zod';
import type { FieldMeta } from '../../model/fields.ts';
import { unwrap } from '../../model/field-names.ts';
import type { AssetNames } from './asset-names.ts';
import type { Problem } from './problem.ts';
import { metaOf, storedInstant } from './values.ts';
import { yamlProblems } from './yaml-problems.ts';

/** A value read from front matter, with the line on which each path begins. */
export interface FrontMatter {
  readonly value: Readonly<Record<string, unknown>>;
  readonly lineOf: (path: readonly (string | number)[]) => number | undefined;
  readonly problems: readonly Problem[];
  /** Nothing could be read: the value is empty. */
  readonly unread?: true;
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
    if (isAlias(node)) {
      const message = '「*」で始まる文は、全体を引用符（"）で囲んでください。';
      this.problems.push({ line, path, found: `*${node.source}`, message });
    }
    if (!isMap<Node, Node | null>(node)) return undefined;
    const shape: z.core.$ZodShape = inner instanceof z.ZodObject ? inner.shape : {};
    const entries = node.items.flatMap(({ key, value }) => {
      const name = isScalar(key) ? String(key.value) : String(key);
      if (value === null) return [];
      const read = this.read(value, shape[name], [...path, name]);
      return read === undefined || read === null ? [] : [[name, read] as const];
    });
    const object = Object.fromEntries(entries);
    return meta?.kind === 'picture' ? this.#picture(object, line, path) : object;
  }

  #scalar(
    value: unknown,
    source: string | undefined,
    schema: z.core.$ZodType | undefined,
    meta: FieldMeta | undefined,
  ): unknown {
    if (value === null) return undefined;
    // YAML reads 2022 and 014249 as numbers; where text is wanted, the text as typed counts.
    const text = typeof value === 'string' ? value : source;
    if (meta?.kind === 'reference') return { _type: 'reference', _ref: text };
    if (meta?.kind === 'instant' && text !== undefined) return storedInstant(text);
    return schema instanceof z.ZodString && text !== undefined ? text : value;
  }

  /** A picture without a file is a problem, and stays a picture so that the rest is checked. */
  #picture(
    object: Record<string, unknown>,
    line: number,
    path: readonly (string | number)[],
  ): unknown {
    const { src, ...rest } = object;
    const name = typeof src === 'string' ? src : '';
    const id = name.startsWith('ref:') ? name.slice('ref:'.length) : this.#assets.idOf(name);
    if (id === undefined || id === '') {
      const message =
        name === ''
          ? '写真のファイルが書かれていません。「src: images/名前.jpg」の形で書いてください。'
          : `画像「${name}」がありません。content/images/ に置くか、名前を確かめてください。`;
      this.problems.push({ line, path, found: name, message });
    }
    return { _type: 'image', asset: { _type: 'reference', _ref: id ?? 'none' }, ...rest };
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
  const problems = yamlProblems([...parsed.errors, ...parsed.warnings], yaml).map((problem) => ({
    ...problem,
    line: problem.line + firstLine - 1,
  }));
  const contents = parsed.contents;
  if (problems.length > 0 || !isMap(contents)) {
    const empty = {
      line: firstLine,
      found: '',
      message: '項目が1つも書かれていません。見本の文書にならって書いてください。',
    };
    return {
      value: {},
      lineOf: () => undefined,
      problems: problems.length > 0 ? problems : [empty],
      unread: true,
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
