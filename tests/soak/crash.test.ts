import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { between, randomFrom } from '../../src/outputs/cover/random.ts';
import { toJstIso } from '../../src/lib/jst.ts';
import { BOTH_EVENTS_OPEN, openTargets, readManifest } from '../setup/open-targets.ts';
import { newLedger, runClient } from './clients.ts';
import { withDatabase } from './database.ts';
import { inspect, submissionCount } from './inspection.ts';
import { countMail, emptyOutbox, runSchedule } from './mail.ts';
import { sendingsOf } from './sendings.ts';
import type { Sending } from './sendings.ts';
import { killServers, startServer } from './server.ts';

const ROUNDS = Number(process.env['SOAK_ROUNDS'] ?? 5);
const SEED = process.env['SOAK_SEED'] ?? String(Date.now());
const CLIENTS = 8;
const MINUTE = 60_000;
const START = Date.parse(BOTH_EVENTS_OPEN);

const random = randomFrom(SEED);
const ledger = newLedger();
let state = '';
beforeAll(async () => {
  state = await mkdtemp(join(tmpdir(), 'engawa-soak-'));
});
afterAll(async () => {
  killServers();
  await rm(state, { recursive: true, force: true });
});

/** Those without an answer try again, some try again for no reason, and others are new. */
function queue(pick: () => Sending): () => Sending {
  const unanswered = [...ledger.sent.values()].filter(({ key }) => !ledger.receipts.has(key));
  const answered = [...ledger.sent.values()].slice(-10);
  const again = [...unanswered, ...answered];
  return () => again.shift() ?? pick();
}

/** Waits until the first answer of a round has come, but not for ever. */
async function firstAnswer(): Promise<void> {
  const { answers } = ledger;
  for (let tries = 0; ledger.answers === answers && tries < 1000; tries += 1) await wait(20);
}

describe(`${ROUNDS} times a server that is killed while ${CLIENTS} clients post`, () => {
  it(
    `loses nothing that it answered and stores nothing twice (SOAK_SEED=${SEED})`,
    async () => {
      console.log(`SOAK_SEED=${SEED} SOAK_ROUNDS=${ROUNDS}`);
      const manifest = await readManifest();
      const targets = openTargets(manifest, START);
      const capacities = new Map(
        targets.flatMap(({ id, capacity }) => (capacity === undefined ? [] : [[id, capacity]])),
      );
      const pick = sendingsOf(targets, ROUNDS, random);
      let unanswered = 0;
      for (let round = 0; round < ROUNDS; round += 1) {
        const server = await startServer(state, toJstIso(START + round * 10 * MINUTE));
        const killed = new AbortController();
        const next = queue(pick(round));
        const clients = Array.from({ length: CLIENTS }, () =>
          runClient(server.origin, next, random, ledger, killed.signal),
        );
        const mail = random() < 0.5 ? runSchedule(server.origin) : undefined;
        if (random() < 0.9) await firstAnswer();
        await wait(between(random, 0, 2000));
        killed.abort();
        await server.kill();
        await Promise.all([...clients, mail]);
        unanswered += ledger.sent.size - ledger.receipts.size;
        const found = await withDatabase(state, (database) =>
          inspect(database, ledger, capacities),
        );
        expect([...found, ...ledger.faults], `round ${round}, SOAK_SEED=${SEED}`).toEqual([]);
      }
      // A week later every lease has run out, and nobody sends anything new.
      const server = await startServer(state, toJstIso(START + 7 * 24 * 60 * MINUTE));
      const late = await emptyOutbox(server.origin);
      await server.kill();
      const { rows, found, mail } = await withDatabase(state, (database) => ({
        rows: submissionCount(database),
        found: inspect(database, ledger, capacities),
        mail: countMail(database),
      }));
      console.log(
        `${ledger.receipts.size} keys answered, ${ledger.repeated} repeated answers, ` +
          `${unanswered} times no answer came, ${rows} rows; ${mail.mails} mails, ` +
          `${mail.again} of them again, ${late} after the last kill`,
      );
      expect([...found, ...mail.faults]).toEqual([]);
      expect(ledger.receipts.size).toBeGreaterThan(ROUNDS);
      expect(ledger.repeated).toBeGreaterThan(0);
    },
    ROUNDS * 60_000,
  );
});
