import { sep } from 'node:path';
import type { LoaderContext } from 'astro/loaders';
import type { DocumentType } from '../../model/types.ts';
import { checkContents } from '../check.ts';
import type { Checked } from '../check.ts';
import { ContentError, report } from '../report.ts';
import type { DocumentSource } from '../source.ts';

/** Wait after a change: an editor that saves several files makes one reading of it. */
const SETTLE = 50;

/** What is needed of Astro's context. */
export interface Collection extends Pick<LoaderContext, 'generateDigest'> {
  readonly store: Pick<LoaderContext['store'], 'keys' | 'set' | 'delete'>;
  readonly logger: Pick<LoaderContext['logger'], 'error'>;
  /** There in `astro dev` only. */
  readonly watcher?: { on(event: 'all', told: (event: string, path: string) => void): unknown };
}

/** An Astro loader for one type. */
export interface DocumentLoader {
  readonly name: string;
  readonly load: (context: Collection) => Promise<void>;
}

function fill(context: Collection, type: DocumentType, { documents }: Checked) {
  const { store } = context;
  const gone = new Set(store.keys());
  for (const document of documents) {
    if (document._type !== type) continue;
    gone.delete(document._id);
    const data: Record<string, unknown> = { ...document };
    store.set({ id: document._id, data, digest: context.generateDigest(data) });
  }
  for (const id of gone) store.delete(id);
}

/**
 * Astro loaders over one store, a type each. The store is read once and checked as a whole, so a
 * broken document stops the build before any collection is filled. In `astro dev` it leaves the
 * collections as they were, and the report goes to the log.
 * @param watched the folder whose changes are followed by `astro dev`, beside those of the store
 * @param preview show every document that is whole, whatever else is wrong
 */
export function documentLoaders(
  source: DocumentSource,
  watched: string,
  now: () => number,
  { preview = false } = {},
) {
  let reading: Promise<Checked> | undefined;
  const waiting = new Set<() => void>();
  let timer: NodeJS.Timeout | undefined;

  const readAll = async (watching: boolean): Promise<Checked> => {
    // What is typed should be seen at once; whoever typed it is told of the rules by the form.
    if (preview && watching && source.readWhole !== undefined)
      return { documents: await source.readWhole(), findings: [] };
    return checkContents(await source.read(), now());
  };
  const read = (watching: boolean) => (reading ??= readAll(watching));
  const changed = () => {
    clearTimeout(timer);
    timer = setTimeout(() => {
      reading = undefined;
      for (const reload of waiting) reload();
    }, SETTLE);
  };

  return (type: DocumentType): DocumentLoader => ({
    name: `engawa-${type}`,
    load: async (context) => {
      const load = async (first: boolean) => {
        const mine = read(context.watcher !== undefined);
        const checked = await mine;
        // A later change is being read already, and that reading fills the collection.
        if (!first && mine !== reading) return;
        if (!preview && checked.findings.some(({ severity }) => severity === 'error')) {
          if (context.watcher === undefined || first) throw new ContentError(checked.findings);
          if (type === 'site') context.logger.error(report(checked.findings));
          return;
        }
        fill(context, type, checked);
      };
      await load(true);
      if (context.watcher === undefined) return;
      waiting.add(() => {
        load(false).catch((error: unknown) => {
          if (type === 'site') context.logger.error(String(error));
        });
      });
      if (type === 'site') {
        context.watcher.on('all', (_event, path) => {
          if (path.startsWith(watched + sep)) changed();
        });
        source.follow?.(changed);
      }
    },
  });
}
