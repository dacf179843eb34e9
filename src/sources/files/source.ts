import { readFile, readdir, stat } from 'node:fs/promises';
import { extname, join } from 'node:path';
import type { DocumentType } from '../../model/types.ts';
import type { AssetNames } from '../codec/asset-names.ts';
import { readDocument } from '../codec/document.ts';
import { typeOfFolder } from '../codec/paths.ts';
import type { Contents, DocumentSource, RawDocument, StrayFile } from '../source.ts';
import { IMAGES, readAssets } from './assets.ts';

/** A document of text is never near this; what is larger has a picture or a dump inside. */
const LARGEST = 1024 * 1024;

/** Files that a content folder may hold beside its documents. */
const companions = new Set(['interface.json', 'addresses.json', 'README.md']);

function unreadable(type: DocumentType, file: string, found: string, message: string): RawDocument {
  return {
    type,
    value: {},
    problems: [{ line: 1, found, message }],
    origin: { file },
    unread: true,
  };
}

async function readOne(
  folder: string,
  file: string,
  type: DocumentType,
  assets: AssetNames,
): Promise<RawDocument> {
  const path = join(folder, file);
  const { size } = await stat(path);
  if (size > LARGEST) {
    const found = `${(size / 1024 / 1024).toFixed(1)} MB`;
    return unreadable(
      type,
      file,
      found,
      '大きすぎます。文書は1 MBまでです。写真は images/ に分けてください。',
    );
  }
  const bytes = await readFile(path);
  let text: string;
  try {
    text = new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    return unreadable(
      type,
      file,
      '',
      '文字コードが UTF-8 ではありません。UTF-8 で保存し直してください。',
    );
  }
  const stem = file.slice(file.lastIndexOf('/') + 1, -'.md'.length);
  const { lineOf, ...read } = readDocument(text, type, stem, assets);
  return { type, ...read, origin: { file, lineOf } };
}

function stray(file: string): StrayFile {
  return {
    file,
    found: file,
    message: 'ここに置けるファイルではありません。置き場所と拡張子を確かめてください。',
  };
}

/** The documents of a content folder: `<folder>/<slug>.md`, a file each. */
export function fileSource(folder: string): DocumentSource {
  return {
    async read(): Promise<Contents> {
      const entries = await readdir(folder, { withFileTypes: true }).catch(() => undefined);
      if (entries === undefined) {
        throw new Error(
          `文書のフォルダー「${folder}」が開けません。設定 ENGAWA_CONTENT を確かめてください。`,
        );
      }
      const assets = await readAssets(folder);
      const documents: Promise<RawDocument>[] = [];
      const strays: StrayFile[] = [];
      for (const entry of entries) {
        if (entry.name.startsWith('.') || entry.name === IMAGES) continue;
        const type = entry.isDirectory() ? typeOfFolder(entry.name) : undefined;
        if (type === undefined) {
          if (!companions.has(entry.name)) strays.push(stray(entry.name));
          continue;
        }
        for (const name of await readdir(join(folder, entry.name))) {
          const file = `${entry.name}/${name}`;
          // Hand-built pages belong to the repository, not to the store (design, decision 8).
          if (type === 'page' && extname(name) === '.mdx') continue;
          if (extname(name) === '.md') documents.push(readOne(folder, file, type, assets));
          else if (!name.startsWith('.')) strays.push(stray(file));
        }
      }
      const read = await Promise.all(documents);
      return {
        documents: read.toSorted((a, b) =>
          (a.origin.file ?? '') < (b.origin.file ?? '') ? -1 : 1,
        ),
        strays,
      };
    },
  };
}
