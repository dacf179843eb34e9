import { readFile, readdir } from 'node:fs/promises';
import { join } from 'node:path';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Document } from '../../src/model/documents/index.ts';
import { documentTypes, typeNames } from '../../src/model/types.ts';
import type { DocumentType } from '../../src/model/types.ts';
import { validate } from '../../src/model/validate.ts';
import type { AssetNames } from '../../src/sources/codec/asset-names.ts';
import { readDocument, writeDocument } from '../../src/sources/codec/document.ts';
import { normalDocument } from '../../src/sources/codec/normal.ts';
import { fileStem } from '../../src/sources/codec/paths.ts';
import { readAssets } from '../../src/sources/files/assets.ts';
import { documentOf } from '../fixtures/arbitrary-document.ts';
import { assets } from '../fixtures/portable-text.ts';

const runs = { numRuns: 100 };
const CONTENT = 'content';

/** The document in a file, as a build would take it. */
function read(file: string, type: DocumentType, stem: string, names: AssetNames): Document {
  const { value, problems } = readDocument(file, type, stem, names);
  expect(problems).toEqual([]);
  const { document, findings } = validate(type, value);
  expect(findings).toEqual([]);
  if (document === undefined) throw new Error(`${stem} is no document`);
  return document;
}

/** The text after a stay on the disk. */
function stored(text: string): string {
  return new TextDecoder('utf-8', { ignoreBOM: true }).decode(new TextEncoder().encode(text));
}

/** Values without the keys that reading makes from content; an annotation's key is its name. */
function withoutKeys(value: unknown, isNamed = false): unknown {
  if (Array.isArray(value)) return value.map((one) => withoutKeys(one, isNamed));
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(
    Object.entries(value).flatMap(([key, part]: [string, unknown]) =>
      key === '_key' && !isNamed ? [] : [[key, withoutKeys(part, key === 'markDefs')]],
    ),
  );
}

describe.each(typeNames)('laws over generated documents: %s', { timeout: 60_000 }, (type) => {
  const documents: fc.Arbitrary<Document> = documentOf(type);

  it('reads back what it wrote, and writes that as it is', () => {
    fc.assert(
      fc.property(documents, (document) => {
        const file = writeDocument(document, assets);
        const back = read(stored(file), type, fileStem(document), assets);
        expect(withoutKeys(back)).toEqual(normalDocument(document));
        expect(writeDocument(back, assets)).toBe(file);
      }),
      runs,
    );
  });

  it('has an idempotent normal form, which is written like the original', () => {
    fc.assert(
      fc.property(documents, (document) => {
        const normal = normalDocument(document);
        expect(normalDocument(normal)).toEqual(normal);
        expect(writeDocument(normal, assets)).toBe(writeDocument(document, assets));
      }),
      runs,
    );
  });
});

describe('the content folder', () => {
  it.each(typeNames)('holds canonical files only: %s', async (type) => {
    const names = await readAssets(CONTENT);
    const folder = join(CONTENT, documentTypes[type].folder);
    for (const name of await readdir(folder)) {
      if (!name.endsWith('.md')) continue;
      const file = await readFile(join(folder, name), 'utf8');
      const document = read(file, type, name.slice(0, -'.md'.length), names);
      expect(writeDocument(document, names), name).toBe(file);
    }
  });
});
