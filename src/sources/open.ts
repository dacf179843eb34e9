import { resolve } from 'node:path';
import { pictureRoot } from '../lib/settings.ts';
import type { Settings } from '../lib/settings.ts';
import { fileSource } from './files/source.ts';
import type { DocumentSource } from './source.ts';

/**
 * The store that the settings choose: the dataset where a project is set, else the content folder.
 * @param drafts show drafts in the place of what is published; as the settings say, if not told
 */
export function openSource(settings: Settings, { drafts = settings.preview } = {}): DocumentSource {
  const { contentFolder, sanity } = settings;
  if (sanity === undefined) return fileSource(resolve(contentFolder));
  let opened: Promise<DocumentSource> | undefined;
  // A build from files does without Sanity's client.
  const open = () =>
    (opened ??= import('./sanity/index.ts').then(({ openDataset }) =>
      openDataset(sanity, { drafts, pictures: resolve(pictureRoot(settings)) }),
    ));
  return {
    read: async () => (await open()).read(),
    ...(drafts && { readWhole: async () => (await (await open()).readWhole?.()) ?? [] }),
    follow: (changed) => {
      open().then(
        (source) => source.follow?.(changed),
        () => undefined,
      );
    },
  };
}
