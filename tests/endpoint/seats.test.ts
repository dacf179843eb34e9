import { readFile } from 'node:fs/promises';
import fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { formsManifest } from '../../src/forms/manifest.ts';
import { alterSite } from '../setup/altered-site.ts';
import type { AlteredSite } from '../setup/altered-site.ts';
import { openEndpoint, sendForm } from '../setup/endpoint.ts';
import type { TestEndpoint } from '../setup/endpoint.ts';
import {
  act,
  messagesOf,
  newKey,
  onlineSignUp,
  openPage,
  sendAndTake,
  typed,
} from '../setup/receipts.ts';
import type { GivenReceipt } from '../setup/receipts.ts';
import { visibleText } from '../setup/text.ts';

const NOW = { ENGAWA_NOW: '2026-11-21T12:00+09:00' };
const { events } = formsManifest.parse(JSON.parse(await readFile('dist/forms.json', 'utf8')));
const event = events.find(({ id }) => id === onlineSignUp.target);
const capacity = event?.capacity ?? 0;

interface Row {
  receipt: string;
  state: string;
  seat: string | null;
}

async function rows({ db }: TestEndpoint, target = onlineSignUp.target): Promise<readonly Row[]> {
  const { results } = await db
    .prepare('SELECT receipt, state, seat FROM submissions WHERE target = ? ORDER BY sequence')
    .bind(target)
    .all<Row>();
  return results;
}

const signUp = (endpoint: TestEndpoint, index = 0): Promise<GivenReceipt> =>
  sendAndTake(endpoint, 'event', { ...onlineSignUp, email: `hito${index}@example.jp` });

/** Who sits and who waits, as the order of arrival wants it. */
function inOrder(list: readonly Row[], seats: number): readonly (string | null)[] {
  let taken = 0;
  return list.map(({ state }) => {
    if (state === 'withdrawn' || state === 'erased') return null;
    taken += 1;
    return taken <= seats ? 'seated' : 'waiting';
  });
}

describe('five hundred sign-ups at once', () => {
  let endpoint: TestEndpoint;
  beforeAll(async () => {
    endpoint = await openEndpoint(NOW);
  });
  afterAll(() => endpoint.close());

  it('fill the seats exactly; the rest waits in the order of arrival', async () => {
    expect(capacity).toBeGreaterThan(0);
    const answers = await Promise.all(
      Array.from({ length: 500 }, async (_, index) => {
        const body = { ...onlineSignUp, email: `hito${index}@example.jp`, key: newKey() };
        const response = await sendForm(endpoint, 'event', body);
        return [response.status, (await response.json()) as { waiting?: boolean }] as const;
      }),
    );
    expect(new Set(answers.map(([status]) => status))).toEqual(new Set([201]));
    const list = await rows(endpoint);
    expect(list.map(({ seat }) => seat)).toEqual([
      ...Array.from({ length: capacity }, () => 'seated'),
      ...Array.from({ length: 500 - capacity }, () => 'waiting'),
    ]);
    expect(answers.filter(([, { waiting }]) => waiting === true)).toHaveLength(500 - capacity);
  });
});

describe('one key a hundred times at once', () => {
  let endpoint: TestEndpoint;
  beforeAll(async () => {
    endpoint = await openEndpoint(NOW);
  });
  afterAll(() => endpoint.close());

  it('is one row, one seat and one set of messages', async () => {
    const key = newKey();
    const answers = await Promise.all(
      Array.from({ length: 100 }, () => sendForm(endpoint, 'event', { ...onlineSignUp, key })),
    );
    const statuses = answers.map(({ status }) => status).toSorted();
    expect(statuses).toEqual([...Array.from({ length: 99 }, () => 200), 201]);
    const receipts = await Promise.all(
      answers.map(async (answer) => ((await answer.json()) as { receipt: string }).receipt),
    );
    expect(new Set(receipts).size).toBe(1);
    const list = await rows(endpoint);
    expect(list.map(({ seat }) => seat)).toEqual(['seated']);
    const messages = await messagesOf(endpoint, receipts[0] ?? '');
    expect(messages.map(({ kind }) => kind).toSorted()).toEqual(['arrival', 'receipt']);
  });
});

describe('a seat that becomes free', () => {
  let endpoint: TestEndpoint;
  let given: readonly GivenReceipt[];
  beforeAll(async () => {
    endpoint = await openEndpoint(NOW);
    const all: GivenReceipt[] = [];
    for (let index = 0; index < capacity + 6; index += 1) all.push(await signUp(endpoint, index));
    given = all;
  });
  afterAll(() => endpoint.close());

  const at = (index: number): GivenReceipt =>
    given[index] ?? { receipt: '', token: '', waiting: false };

  it('shows each their place in the queue until then', async () => {
    const text = async (index: number) =>
      visibleText(await (await openPage(endpoint, at(index))).text());
    expect(await text(0)).toContain('席を確保しました');
    expect(await text(capacity)).toContain('キャンセル待ちの1番目です');
    expect(await text(capacity + 5)).toContain('キャンセル待ちの6番目です');
  });

  it('goes to whoever waited longest, who is told once', async () => {
    await act(endpoint, at(3), 'withdraw');
    await act(endpoint, at(3), 'withdraw');
    const next = at(capacity);
    const page = visibleText(await (await openPage(endpoint, next)).text());
    expect(page).toContain('席を確保しました');
    const told = (await messagesOf(endpoint, next.receipt)).filter(({ kind }) => kind === 'seat');
    expect(told.map(({ recipient }) => recipient)).toEqual([`hito${capacity}@example.jp`]);
    expect((await rows(endpoint)).map(({ seat }) => seat)).toEqual(
      inOrder(await rows(endpoint), capacity),
    );
  });

  it('is not given away twice when several withdraw and erase at once', async () => {
    await Promise.all([
      act(endpoint, at(0), 'withdraw'),
      act(endpoint, at(0), 'erase'),
      act(endpoint, at(1), 'erase'),
      act(endpoint, at(2), 'withdraw'),
      act(endpoint, at(capacity + 1), 'withdraw'),
      signUp(endpoint, 900),
    ]);
    const list = await rows(endpoint);
    expect(list.map(({ seat }) => seat)).toEqual(inOrder(list, capacity));
    const { results } = await endpoint.db
      .prepare(
        `SELECT submission, COUNT(*) AS count FROM outbox WHERE kind = 'seat'
         GROUP BY submission HAVING count > 1`,
      )
      .all();
    expect(results).toEqual([]);
  });

  it('goes to the corrected address', async () => {
    const last = at(capacity + 5);
    await act(endpoint, last, 'correct', { email: 'naoshita@example.jp' });
    await Promise.all([4, 5, 6, 7, 8].map((index) => act(endpoint, at(index), 'withdraw')));
    const told = (await messagesOf(endpoint, last.receipt)).filter(({ kind }) => kind === 'seat');
    expect(told.map(({ recipient }) => recipient)).toEqual(['naoshita@example.jp']);
  });
});

describe('an event as its editor changes it', () => {
  const few = 3;
  let endpoint: TestEndpoint;
  let site: AlteredSite;
  beforeAll(async () => {
    site = await alterSite((call) => ({ ...call, capacity: few }));
    endpoint = await openEndpoint(NOW, site.configPath);
  });
  afterAll(async () => {
    await endpoint.close();
    await site.remove();
  });

  const empty = () =>
    endpoint.db.batch(
      ['outbox', 'audit', 'submissions'].map((table) =>
        endpoint.db.prepare(`DELETE FROM ${table}`),
      ),
    );
  const seats = async () => (await rows(endpoint)).map(({ seat }) => seat);

  it('has the first ones seated and the others waiting after whatever was done', async () => {
    const step = fc.record({
      action: fc.constantFrom('signUp', 'signUp', 'withdraw', 'erase'),
      who: fc.nat({ max: 20 }),
    });
    await fc.assert(
      fc.asyncProperty(fc.array(step, { minLength: 4, maxLength: 12 }), async (steps) => {
        await empty();
        const given: GivenReceipt[] = [];
        for (const { action, who } of steps) {
          const one = given[who % (given.length || 1)];
          if (action === 'signUp') given.push(await signUp(endpoint, given.length));
          else if (one !== undefined) {
            await act(endpoint, one, action === 'erase' ? 'erase' : 'withdraw');
          }
        }
        expect(await seats()).toEqual(inOrder(await rows(endpoint), few));
      }),
      { numRuns: 12 },
    );
  });

  it('gives its seats to nobody any more once it has started', async () => {
    await empty();
    await site.alter((call) => ({ ...call, capacity: 1 }));
    const [first, second] = [await signUp(endpoint, 1), await signUp(endpoint, 2)];
    expect(second.waiting).toBe(true);
    await site.alter((call) => ({ ...call, startsAt: '2026-11-21T11:59+09:00' }));
    await act(endpoint, first, 'withdraw');
    expect(await seats()).toEqual([null, 'waiting']);
  });

  it('gives seats that are added to those who wait, before anybody new', async () => {
    await empty();
    const startsAt = event?.startsAt ?? '';
    await site.alter((call) => ({ ...call, startsAt, capacity: 1 }));
    for (const index of [1, 2, 3]) await signUp(endpoint, index);
    await site.alter((call) => ({ ...call, capacity: 3 }));
    expect((await signUp(endpoint, 4)).waiting).toBe(true);
    expect(await seats()).toEqual(['seated', 'seated', 'seated', 'waiting']);
  });

  it('gives them in the next run of the schedule where nobody comes any more', async () => {
    await empty();
    await site.alter((call) => ({ ...call, capacity: 1 }));
    for (const index of [1, 2, 3, 4]) await signUp(endpoint, index);
    await endpoint.runSchedule();
    expect(await seats()).toEqual(['seated', 'waiting', 'waiting', 'waiting']);
    await site.alter((call) => ({ ...call, capacity: 2 }));
    await Promise.all([endpoint.runSchedule(), endpoint.runSchedule()]);
    expect(await seats()).toEqual(['seated', 'seated', 'waiting', 'waiting']);
    await site.alter(({ capacity: _, ...call }) => call);
    await endpoint.runSchedule();
    expect(await seats()).toEqual(['seated', 'seated', 'seated', 'seated']);
    const told = await endpoint.db
      .prepare(`SELECT recipient FROM outbox WHERE kind = 'seat' ORDER BY recipient`)
      .all();
    expect(told.results).toEqual(
      [2, 3, 4].map((index) => ({ recipient: `hito${index}@example.jp` })),
    );
  });

  it('where nobody waits, takes as many as sit, and keeps what the others typed', async () => {
    await empty();
    await site.alter((call) => ({ ...call, capacity: 2, noWaiting: true }));
    const answers = await Promise.all(
      Array.from({ length: 20 }, (_, index) =>
        sendForm(endpoint, 'event', { ...onlineSignUp, email: `hito${index}@example.jp` }),
      ),
    );
    const statuses = answers.map(({ status }) => status).toSorted();
    expect(statuses).toEqual([201, 201, ...Array.from({ length: 18 }, () => 409)]);
    expect(await rows(endpoint)).toHaveLength(2);
    const told = await endpoint.db
      .prepare('SELECT COUNT(DISTINCT submission) AS count FROM outbox')
      .first();
    expect(told).toEqual({ count: 2 });

    const json = await sendForm(endpoint, 'event', onlineSignUp);
    expect(await json.json()).toEqual({ reason: 'full' });
    for (const path of ['/api/forms/event', '/api/forms/event/confirm']) {
      const page = await endpoint.fetch(
        path,
        typed({ ...onlineSignUp, 'question-ask': '何時までですか', key: newKey() }),
      );
      expect(page.status).toBe(409);
      const text = visibleText(await page.text());
      expect(text).toContain('満席になりました');
      expect(text).toContain('何時までですか');
    }
  });
});
