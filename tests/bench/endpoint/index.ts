import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import type { D1Database } from '@cloudflare/workers-types';
import fc from 'fast-check';
import { v7 } from 'uuid';
import { z } from 'zod';
import { openEndpoint } from '../../setup/endpoint.ts';
import { BOTH_EVENTS_OPEN, openTargets, readManifest } from '../../setup/open-targets.ts';
import { goodAnswers } from '../../unit/forms-arbitraries.ts';
import { writeConfig } from './config.ts';
import { load } from './load.ts';
import type { Route, Spell } from './load.ts';
import { showSpells } from './table.ts';

const CONNECTIONS = 32;

/** The body of an application in order, under a new key each time. */
async function application(): Promise<() => string> {
  const targets = openTargets(await readManifest(), Date.parse(BOTH_EVENTS_OPEN));
  const target = targets.find(({ form }) => form.name === 'application');
  if (target === undefined) throw new Error('no notice is open: look at BOTH_EVENTS_OPEN');
  const [answers = {}] = fc.sample(goodAnswers(target.form), { seed: 1, numRuns: 1 });
  return () => JSON.stringify({ ...answers, target: target.id, key: v7() });
}

const waiting = z.object({ count: z.number() });

/** Lets the mail of a spell leave, so that it does not burden the next. */
async function calmDown(db: D1Database): Promise<void> {
  let before = Infinity;
  let now = Number.MAX_SAFE_INTEGER;
  while (now > 0 && now < before) {
    before = now;
    await wait(500);
    const row = await db
      .prepare('SELECT COUNT(*) AS count FROM outbox WHERE sent_at IS NULL')
      .first();
    now = waiting.parse(row).count;
  }
}

/**
 * Measures a stored application beside a bare insert and an empty route of the same Worker, in
 * turns, after one spell each to warm up.
 * @returns the report
 */
export async function measureEndpoint(
  root: string,
  work: string,
  { rounds, seconds }: { readonly rounds: number; readonly seconds: number },
): Promise<string> {
  const body = await application();
  const routes: readonly Route[] = [
    { name: 'empty route', path: '/bench/empty', status: 204, body },
    { name: 'bare D1 insert', path: '/bench/insert', status: 201, body },
    { name: 'stored application', path: '/api/forms/application', status: 201, body },
  ];
  const config = await writeConfig(root, join(work, 'endpoint'));
  const endpoint = await openEndpoint({ ENGAWA_NOW: BOTH_EVENTS_OPEN }, config);
  try {
    await endpoint.db.exec('CREATE TABLE bench (id TEXT PRIMARY KEY, body TEXT NOT NULL) STRICT');
    const found = new Map<Route, Spell[]>(routes.map((route) => [route, []]));
    for (let round = 0; round <= rounds; round += 1) {
      for (const [route, spells] of found) {
        const spell = await load(endpoint.origin, route, { connections: CONNECTIONS, seconds });
        await calmDown(endpoint.db);
        if (round === 0) continue;
        spells.push(spell);
        console.error(`  ${route.name}: ${spell.rate.toFixed(0)} req/s`);
      }
    }
    return [
      showSpells(
        [...found].map(([{ name }, spells]) => ({ name, spells })),
        ['bare D1 insert', 'empty route'],
      ),
      '',
      `${CONNECTIONS} connections, ${rounds} spells of ${seconds} s each in turns, one workerd with`,
      'SQLite on this machine. Load and Worker share its processors, so that the ratios say more',
      'than the rates. A stored application is checked, kept from being stored twice, written with',
      'two messages, answered, and its two mails are written after the answer, on the same database.',
    ].join('\n');
  } finally {
    await endpoint.close();
  }
}
