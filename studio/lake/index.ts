import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { mayOpenSocket } from './api/guard.ts';
import { editor } from './api/parts.ts';
import { lakeServer } from './api/server.ts';
import { contentFolder } from './content/folder.ts';
import type { BrokenFile } from './content/folder.ts';
import { picturesOf } from './content/pictures.ts';
import { watchFolder } from '../../src/sources/files/watch.ts';
import { createHub } from './listen/hub.ts';
import { createPresence } from './listen/presence.ts';
import { listen, openSidePorts, shut } from './listen/side-ports.ts';
import { createDataset } from './store/dataset.ts';
import { memoryJournal, openJournal } from './store/journal.ts';
import { lock } from './store/lock.ts';
import { recover } from './store/recovery.ts';
import { createTransactor } from './store/transactor.ts';

export interface LakeOptions {
  /** Published documents as files, the rest beside them. Absent: an empty dataset in memory. */
  readonly files?: {
    readonly content: string;
    /** Where drafts, history and uploads are kept. */
    readonly state: string;
  };
  /** 0 for any free one. */
  readonly port: number;
  /** The one origin whose pages may talk to the lake. */
  readonly origin: string;
  readonly now: () => number;
  /** Told of files that cannot be read; of the empty list once all are mended. */
  readonly onBroken?: (files: readonly BrokenFile[]) => void;
  /** Told of what went wrong inside. */
  readonly onError?: (error: unknown) => void;
}

export interface Lake {
  readonly url: string;
  readonly broken: () => readonly BrokenFile[];
  close(): Promise<void>;
}

async function openStorage(files: LakeOptions['files']) {
  const temporary = files === undefined ? await mkdtemp(join(tmpdir(), 'engawa-lake-')) : undefined;
  const state = resolve(temporary ?? files?.state ?? '');
  const root = resolve(files?.content ?? join(state, 'none'));
  const pictures = picturesOf(root, join(state, 'uploads'));
  if (files === undefined) {
    const remove = () => rm(state, { recursive: true, force: true });
    return { root, pictures, folder: undefined, journal: memoryJournal(), release: remove };
  }
  const release = await lock(state);
  const journal = await openJournal(join(state, 'journal.jsonl'));
  return { root, pictures, folder: contentFolder(root, pictures), journal, release };
}

/**
 * Opens a Content Lake on the loopback interface.
 * @throws Error when another lake has the state, or the port is taken
 */
export async function openLake(options: LakeOptions): Promise<Lake> {
  const { now, onError = () => undefined, onBroken = () => undefined } = options;
  const { root, pictures, folder, journal, release } = await openStorage(options.files);
  const dataset = createDataset();
  const hub = createHub(onError);
  let port = 0;
  const origin = () => `http://localhost:${port}`;
  const announce = hub.announce;
  const transactor = createTransactor({ dataset, journal, folder, now, origin, announce });
  await recover(journal, dataset, folder, root);

  let told = '[]';
  const follow = async () => {
    await transactor.follow();
    const broken = folder?.broken() ?? [];
    if (JSON.stringify(broken) === told) return;
    told = JSON.stringify(broken);
    onBroken(broken);
  };

  const sidePorts = await openSidePorts();
  const presence = createPresence(editor.id);
  const server = lakeServer(
    { origin, dataset, transactor, pictures, folder, hub, sidePorts },
    { origin: options.origin, port: () => port },
    onError,
  );
  server.on('upgrade', (request, socket, head) => {
    const standing = { port, origin: options.origin };
    if (mayOpenSocket(request, standing)) presence.upgrade(request, socket, head);
    else socket.destroy();
  });

  const close = async () => {
    hub.close();
    presence.close();
    await sidePorts.close();
    await shut(server);
    await transactor.idle();
    await journal.close();
    await release();
  };
  try {
    port = await listen(server, options.port);
    await follow();
  } catch (error) {
    await close();
    throw error;
  }
  const watched =
    folder &&
    (await watchFolder(root, () => void follow().catch((error: unknown) => onError(error))));
  return {
    url: origin(),
    broken: () => folder?.broken() ?? [],
    close: async () => {
      watched?.close();
      await close();
    },
  };
}
