import { createHash } from 'node:crypto';
import { readFile, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { decode, encode } from 'cborg';
import { encodedLength } from 'cborg/length';
import { z } from 'zod';
import { continuedIn, partsOfIndex } from '../search/index/parts.ts';
import { packed, unpackFile } from './packed-file.ts';

/**
 * Bytes of a part before it is packed to about half. Pagefind’s own are more than five times as
 * large, and a query of four characters needs three of them.
 */
const MOST = 10_000;

const place = z.tuple([z.string(), z.string(), z.string()]);
/** Version, pages, parts of the index (first word, last word, file), and what else is known. */
const meta = z.tuple([z.string(), z.array(z.unknown()), z.array(place)]).rest(z.unknown());
const part = z.tuple([z.array(z.tuple([z.string()]).rest(z.unknown()))]);
const entry = z.looseObject({
  languages: z.record(z.string(), z.looseObject({ hash: z.string() })),
});

async function unpack(file: string): Promise<unknown> {
  return decode(await unpackFile(file));
}

/** Names a file by its content: what a browser keeps is never out of date. */
function nameOf(language: string, bytes: Buffer): string {
  return `${language}_${createHash('sha256').update(bytes).digest('hex').slice(0, 12)}`;
}

async function splitLanguage(
  folder: string,
  language: string,
  hash: string,
): Promise<{ readonly name: string; readonly continued: readonly string[] }> {
  const metaFile = join(folder, `pagefind.${hash}.pf_meta`);
  const [version, pages, places, ...others] = meta.parse(await unpack(metaFile));
  const fileOf = (name: string) => join(folder, 'index', `${name}.pf_index`);
  const words = (
    await Promise.all(places.map(async ([, , name]) => part.parse(await unpack(fileOf(name)))[0]))
  ).flat();
  await Promise.all(places.map(([, , name]) => rm(fileOf(name))));
  const parts = partsOfIndex(words, (word) => encodedLength(word), MOST);
  const written = await Promise.all(
    parts.map(async (some) => {
      const bytes = packed(encode([some]));
      const name = nameOf(language, bytes);
      await writeFile(fileOf(name), bytes);
      return [some.at(0)?.[0], some.at(-1)?.[0], name];
    }),
  );
  const bytes = packed(encode([version, pages, written, ...others]));
  const name = nameOf(language, bytes);
  await rm(metaFile);
  await writeFile(join(folder, `pagefind.${name}.pf_meta`), bytes);
  return { name, continued: continuedIn(parts) };
}

/**
 * Writes the index of Pagefind anew in smaller parts: how large they are cannot be set. A reader on
 * a phone waits for all parts in which the pairs of a query stand, and these are far apart in the
 * order of the index.
 * @param folder of Pagefind’s files
 * @returns the first words of parts that go on with the words of a character
 * @throws ZodError when another version of Pagefind writes its files otherwise
 */
export async function splitIndex(folder: string): Promise<string[]> {
  const entryFile = join(folder, 'pagefind-entry.json');
  const known = entry.parse(JSON.parse(await readFile(entryFile, 'utf8')));
  const continued: string[] = [];
  for (const [language, about] of Object.entries(known.languages)) {
    const split = await splitLanguage(folder, language, about.hash);
    about.hash = split.name;
    continued.push(...split.continued);
  }
  await writeFile(entryFile, JSON.stringify(known));
  return continued;
}
