import { readdir } from 'node:fs/promises';
import { join } from 'node:path';
import { createSchema } from 'sanity';
import type { Path } from 'sanity';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { startOf } from '../../src/lib/jst.ts';
import { neighbours } from '../../src/model/neighbours.ts';
import { checkContents } from '../../src/sources/check.ts';
import { fileSource } from '../../src/sources/files/source.ts';
import type { RawDocument } from '../../src/sources/source.ts';
import { schemaTypes } from '../../studio/schema/index.ts';
import { markersOf } from '../../studio/validation/findings.ts';
import { formPath } from '../../studio/validation/paths.ts';
import {
  answerTruly,
  answerWith,
  studioMarkers,
  studioWorkspace,
} from '../setup/studio-validation.ts';

const BROKEN = 'tests/fixtures/broken';
const schema = createSchema({ name: 'engawa', types: schemaTypes });

/** A marker as one line, so that two lists of them are easy to compare. */
const show = (level: string, path: Path, message: string): string =>
  `${level} ${JSON.stringify(path)} ${message}`;

const REQUIRED = '必ず書く項目です。書き足してください。';

/** What only a folder of files can have wrong, or a store as a whole. */
const notOfDocuments = new Set(['file', 'site', 'id']);

async function contents(folder: string, clock: string) {
  const { documents, strays } = await fileSource(folder).read();
  const readable = documents.filter(({ problems }) => problems.length === 0);
  const { findings } = checkContents({ documents, strays }, startOf(clock));
  const expected = (raw: RawDocument): string[] =>
    findings
      .filter(
        ({ id, file, rule }) =>
          id === raw.value['_id'] && file === raw.origin.file && !notOfDocuments.has(rule),
      )
      .map(({ severity, path, message }) =>
        show(severity, formPath(path, raw.value, schema.get(raw.type)), message),
      );
  return { documents, readable, expected };
}

/** Sanity's own complaints about the shape of a value, in its own words. */
const doubles = new Set([
  'value.type-mismatch',
  'value.not-allowed',
  'string.url.not-absolute',
  'date.invalid-format',
]);

/** What Sanity says by itself must only repeat, never add. */
function areDoubled(markers: readonly { code: string; path: Path }[]): boolean {
  const ours = new Set(
    markers.filter(({ code }) => code === 'custom').map(({ path }) => JSON.stringify(path)),
  );
  return markers.every(({ code, path }) => !doubles.has(code) || ours.has(JSON.stringify(path)));
}

async function studioSays(
  raw: RawDocument,
  source: Awaited<ReturnType<typeof studioWorkspace>>,
): Promise<string[]> {
  const markers = await studioMarkers(raw.value, raw.type, source);
  expect([raw.origin.file, areDoubled(markers)]).toEqual([raw.origin.file, true]);
  const missing = markers
    .filter(({ code }) => code === 'value.required')
    .map(({ path }) => JSON.stringify(path).slice(0, -1));
  return (
    markers
      .filter(({ code }) => !doubles.has(code))
      // An empty group of fields complains of itself and of every field in it.
      .filter(
        ({ code, path }) =>
          code !== 'value.required' ||
          !missing.some((other) => JSON.stringify(path).startsWith(`${other},`)),
      )
      .map(({ level, path, message, code }) =>
        show(level, path, code === 'value.required' ? REQUIRED : message),
      )
  );
}

describe('the Studio', () => {
  beforeEach(() => vi.useFakeTimers({ now: startOf('2026-04-10T12:00+09:00'), toFake: ['Date'] }));
  afterEach(() => {
    vi.useRealTimers();
    answerTruly();
  });

  const folders = readdir(BROKEN);

  it('says of every broken document what the build says', async () => {
    let said = 0;
    for (const folder of await folders) {
      const { documents, readable, expected } = await contents(
        join(BROKEN, folder),
        '2026-04-10T12:00+09:00',
      );
      const source = await studioWorkspace(folder);
      const stored = documents.map(({ type, value }) => ({ ...value, _type: type }));
      answerWith(stored);
      for (const raw of readable) {
        const findings = expected(raw);
        said += findings.length;
        expect([folder, (await studioSays(raw, source)).toSorted()]).toEqual([
          folder,
          findings.toSorted(),
        ]);
      }
    }
    expect(said).toBeGreaterThan(15);
  });

  it('says of every document of the demonstration what the build says', async () => {
    const clock = '2026-11-21T12:00+09:00';
    const { documents, readable, expected } = await contents('content', clock);
    const others = neighbours(documents.map(({ type, value }) => ({ ...value, _type: type })));
    for (const raw of readable) {
      const draft = { ...raw.value, _type: raw.type, _id: `drafts.${String(raw.value['_id'])}` };
      const markers = markersOf(draft, schema.get(raw.type), others, startOf(clock));
      expect(markers.map(({ severity, path, message }) => show(severity, path, message))).toEqual(
        expected(raw),
      );
    }
    expect(readable.length).toBeGreaterThan(100);
  });
});
