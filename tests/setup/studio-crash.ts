import { spawn } from 'node:child_process';
import { cp, mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { z } from 'zod';
import { fileSource } from '../../src/sources/files/source.ts';
import { lakeClient } from './studio-lake.ts';

/** What a campaign of kills found. */
export interface CrashReport {
  readonly rounds: number;
  readonly acknowledged: number;
  /** Kills between the journal and the file: publications that the next start had to finish. */
  readonly cutShort: number;
  /** Files that could not be read as documents after a kill. */
  readonly torn: readonly string[];
  /** Acknowledged publications that were not in their file, or not in the lake opened again. */
  readonly lost: readonly string[];
}

const ids = ['organization-mihon', 'organization-etic', 'organization-meguru'];
const files = ['mihon', 'etic', 'meguru'].map((name) => `organizations/${name}.md`);
/** The latest moment of a kill after the first publication of a round (milliseconds). */
const LATEST = 400;

async function start(content: string, state: string) {
  const child = spawn('node', ['tests/setup/studio-lake-process.ts', content, state], {
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  const url = await new Promise<string>((resolve, reject) => {
    child.stdout.once('data', (chunk: Buffer) => resolve(chunk.toString().trim()));
    child.once('exit', () => reject(new Error('The lake did not open.')));
  });
  const ended = new Promise((resolve) => child.once('exit', resolve));
  return {
    client: lakeClient(url),
    kill: async () => {
      child.kill('SIGKILL');
      await ended;
    },
  };
}

type Client = ReturnType<typeof lakeClient>;

const entry = z.object({
  kind: z.string(),
  id: z.string(),
  author: z.string().optional(),
  files: z.array(z.unknown()).default([]),
});

/** Whether the journal holds a publication whose files may not be written. */
async function isCutShort(state: string): Promise<boolean> {
  const text = await readFile(join(state, 'journal.jsonl'), 'utf8');
  // A torn last line was never acknowledged.
  const lines = text
    .split('\n')
    .slice(0, -1)
    .map((line) => entry.parse(JSON.parse(line)));
  const written = new Set(lines.filter(({ kind }) => kind !== 'transaction').map(({ id }) => id));
  return lines.some(
    ({ kind, id, author, files }) =>
      kind === 'transaction' && author !== 'file' && files.length > 0 && !written.has(id),
  );
}

/** Publishes a new text again and again, and keeps the last one that was acknowledged. */
async function publishOn(
  client: Client,
  id: string,
  round: number,
  told: (id: string, summary: string) => void,
) {
  for (let count = 1; ; count += 1) {
    const summary = `${round}回目の${count}番目に公開した文です。`;
    const publishedId = id;
    const draftId = `drafts.${id}`;
    await client.action([
      {
        actionType: 'sanity.action.document.edit',
        publishedId,
        draftId,
        patch: { set: { summary } },
      },
    ] as never);
    await client.action({
      actionType: 'sanity.action.document.publish',
      publishedId,
      draftId,
    } as never);
    told(id, summary);
  }
}

const numberIn = (text: string) =>
  /(\d+)回目の(\d+)番目/.exec(text)?.slice(1).map(Number) ?? [0, 0];
/** Whether a text is the acknowledged one, or one that was under way when the kill came. */
function isKept(text: string, acknowledged: string): boolean {
  const [[round = 0, count = 0], [lastRound = 0, last = 0]] = [
    numberIn(text),
    numberIn(acknowledged),
  ];
  return round === lastRound && (count === last || count === last + 1);
}

/**
 * Kills the lake with SIGKILL during publications, `rounds` times over the same folders.
 * @param random 0 to below 1, for the moment of each kill
 */
export async function killDuringPublications(
  rounds: number,
  random: () => number,
  progress: (round: number) => void = () => undefined,
): Promise<CrashReport> {
  const folder = await mkdtemp(join(tmpdir(), 'engawa-crash-'));
  const [content, state] = [join(folder, 'content'), join(folder, 'state')];
  await cp('content', content, { recursive: true });
  const [torn, lost]: [string[], string[]] = [[], []];
  const last = new Map<string, string>();
  let acknowledged = 0;
  let cutShort = 0;
  for (let round = 1; round <= rounds; round += 1) {
    const lake = await start(content, state);
    for (const [id, summary] of last) {
      const document = await lake.client.getDocument(id);
      if (!isKept(String(document?.['summary']), summary)) lost.push(`${id} ${summary} (lake)`);
    }
    const told = new Map<string, string>();
    const first = Promise.withResolvers<undefined>();
    const tell = (id: string, summary: string) => {
      told.set(id, summary);
      first.resolve(undefined);
    };
    const work = ids.map((id) => publishOn(lake.client, id, round, tell).catch(() => undefined));
    await first.promise;
    await wait(random() * LATEST);
    await lake.kill();
    cutShort += Number(await isCutShort(state));
    await Promise.all(work);
    for (const { problems, origin } of (await fileSource(content).read()).documents)
      if (problems.length > 0) torn.push(origin.file ?? '');
    for (const [id, summary] of told) {
      acknowledged += Number(numberIn(summary)[1]);
      const text = await readFile(join(content, files[ids.indexOf(id)] ?? ''), 'utf8');
      if (!isKept(text, summary)) lost.push(`${id} ${summary} (file)`);
      last.set(id, summary);
    }
    // A round without an acknowledgement may still have published something: it has no claim.
    for (const id of ids) if (!told.has(id)) last.delete(id);
    progress(round);
  }
  await rm(folder, { recursive: true });
  return { rounds, acknowledged, cutShort, torn, lost };
}
