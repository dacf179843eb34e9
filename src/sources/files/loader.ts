import { sep } from 'node:path';
import type { Loader, LoaderContext } from 'astro/loaders';
import type { DocumentType } from '../../model/types.ts';
import { checkContents } from '../check.ts';
import type { Checked } from '../check.ts';
import { ContentError, report } from '../report.ts';
import type { DocumentSource } from '../source.ts';

/** Wait after a change: an editor that saves several files makes one reading of it. */
const SETTLE = 50;

function fill(context: LoaderContext, type: DocumentType, { documents }: Checked) {
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
 * broken document stops the build before any collection is filled.
 * @param watched the folder whose changes are followed by `astro dev`
 */
export function documentLoaders(source: DocumentSource, watched: string, now: () => number) {
  let reading: Promise<Checked> | undefined;
  const waiting = new Set<() => void>();
  let timer: NodeJS.Timeout | undefined;

  const read = () => (reading ??= source.read().then((contents) => checkContents(contents, now())));
  const changed = (path: string) => {
    if (!path.startsWith(watched + sep)) return;
    clearTimeout(timer);
    timer = setTimeout(() => {
      reading = undefined;
      for (const reload of waiting) reload();
    }, SETTLE);
  };

  return (type: DocumentType): Loader => ({
    name: `engawa-${type}`,
    load: async (context) => {
      const load = async (first: boolean) => {
        const checked = await read();
        if (checked.findings.some(({ severity }) => severity === 'error')) {
          if (context.watcher === undefined || first) throw new ContentError(checked.findings);
          if (type === 'site') context.logger.error(report(checked.findings));
          return;
        }
        fill(context, type, checked);
      };
      await load(true);
      if (context.watcher === undefined) return;
      waiting.add(() => void load(false));
      if (type === 'site')
        context.watcher.on('all', (_event, path) => {
          changed(path);
        });
    },
  });
}
