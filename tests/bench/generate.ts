import { cp, mkdir, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { filePath } from '../../src/sources/codec/paths.ts';
import { writeDocument } from '../../src/sources/codec/document.ts';
import { fileSource } from '../../src/sources/files/source.ts';
import { generatedCase, noAssets } from './generated-case.ts';

/** Ids of the themes in a content folder. */
async function themeIds(folder: string): Promise<readonly [string, ...string[]]> {
  const { documents } = await fileSource(folder).read();
  const [first, ...others] = documents.flatMap(({ type, value: { _id } }) =>
    type === 'theme' && typeof _id === 'string' ? [_id] : [],
  );
  if (first === undefined) throw new Error(`no theme in ${folder}`);
  return [first, ...others];
}

/** Copies a content folder without its manifest, which a build writes anew. */
export async function copyContent(from: string, to: string): Promise<void> {
  await rm(to, { recursive: true, force: true });
  await cp(from, to, { recursive: true });
  await rm(join(to, 'addresses.json'), { force: true });
}

/**
 * Fills a folder with the demonstration content, to which its hand-built pages link, and with
 * generated cases. The same arguments always write the same bytes.
 * @param from the demonstration content
 * @param count how many cases to generate
 */
export async function generateContent(from: string, to: string, count: number): Promise<void> {
  await copyContent(from, to);
  await mkdir(join(to, 'cases'), { recursive: true });
  const themes = await themeIds(from);
  for (let number = 1; number <= count; number += 1) {
    const document = generatedCase(number, themes);
    await writeFile(join(to, filePath(document)), writeDocument(document, noAssets));
  }
}
