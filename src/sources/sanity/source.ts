import type { SanitySettings } from '../../lib/settings.ts';
import type { Finding } from '../../model/finding.ts';
import { typeNames } from '../../model/types.ts';
import { isRecord } from '../codec/values.ts';
import type { Contents, DocumentSource, RawDocument } from '../source.ts';
import type { Connection } from './connection.ts';
import { draftReader, wholeOrPublished } from './drafts.ts';
import { LakeFault, explain } from './fault.ts';
import { copyPictures } from './picture-copies.ts';
import { keptDocumentsOf } from './kept-documents.ts';
import { picturesIn, withPictures } from './pictures-in.ts';
import { allPictures, draftsAmong } from './queries.ts';
import { valueOf } from './stored.ts';

export interface DatasetOptions {
  /** Drafts stand in the place of what is published. */
  readonly drafts: boolean;
  /** The working folder of this dataset: pictures are copied into its `images/`. */
  readonly pictures: string;
}

function missingPictures(
  value: Readonly<Record<string, unknown>>,
  known: ReadonlySet<string>,
): readonly Finding[] {
  return picturesIn(value)
    .filter(({ id }) => !known.has(id))
    .map(({ path, id }) => ({
      rule: 'picture',
      severity: 'error' as const,
      path,
      found: id,
      message: 'この写真が Sanity にありません。Studio で写真を入れ直すか、外してください。',
    }));
}

function references(value: unknown): string[] {
  if (Array.isArray(value)) return value.flatMap(references);
  if (!isRecord(value)) return [];
  const ref = value['_ref'];
  return typeof ref === 'string' ? [ref] : Object.values(value).flatMap(references);
}

/** The documents of a dataset. Its `read` throws `LakeFault` when the lake does not answer. */
export function datasetSource(
  connection: Connection,
  settings: SanitySettings,
  { drafts, pictures: folder }: DatasetOptions,
): DocumentSource {
  return {
    async read(): Promise<Contents> {
      const perspective = drafts ? 'drafts' : 'published';
      const seen = await keptDocumentsOf(connection, perspective, folder, settings);
      const stored = drafts ? await wholeOrPublished(connection, seen) : seen;
      if (stored.length === 0) throw new LakeFault('empty', explain('empty', settings, ''));
      const values = stored.map((one) => ({ type: one._type, value: valueOf(one) }));

      const used = new Set(values.flatMap(({ value }) => picturesIn(value).map(({ id }) => id)));
      const all = used.size === 0 ? [] : await allPictures(connection);
      const pictures = all.filter(({ _id }) => used.has(_id));
      const known = new Set(pictures.map(({ _id }) => _id));
      const copies =
        settings.images === 'copy'
          ? await copyPictures(pictures, folder, settings, connection)
          : new Map<string, string>();

      const ids = new Set(stored.map(({ _id }) => _id));
      const dangling = new Set(values.flatMap(({ value }) => references(value)));
      const absent = [...dangling].filter((id) => !ids.has(id) && !used.has(id));

      const documents = values.map(({ type, value }): RawDocument => {
        const copied = withPictures(value, (id) => copies.get(id));
        return {
          type,
          value: isRecord(copied) ? copied : value,
          problems: [],
          origin: {},
          findings: missingPictures(value, known),
        };
      });
      return { documents, strays: [], drafts: await draftsAmong(connection, absent) };
    },
    ...(drafts && { readWhole: draftReader(connection) }),
    follow: (changed) => {
      connection.follow(typeNames, drafts, changed);
    },
  };
}
