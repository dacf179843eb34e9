import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { dueReminders, remind } from '../../src/endpoint/schedule/reminders.ts';
import { formsManifest } from '../../src/forms/manifest.ts';
import type { RecruitmentCall } from '../../src/forms/manifest.ts';
import { startOf } from '../../src/lib/jst.ts';
import { openEndpoint } from '../setup/endpoint.ts';
import type { TestEndpoint } from '../setup/endpoint.ts';
import { environmentOn } from './mail-fixtures.ts';

const at = (text: string): number => startOf(text);

const call: RecruitmentCall = {
  id: 'recruitment-a',
  title: '募集',
  address: '/recruitments/a/',
  recipients: ['organization-a'],
  recipientNames: [],
  dates: [],
  terms: [],
  program: 'program-a',
  programTitle: '',
  applicants: ['individual'],
};

describe('a reminder is due', () => {
  const site = { confirmWithinDays: 90 } as Parameters<typeof dueReminders>[1];
  const kinds = (given: Partial<RecruitmentCall>, now: string): readonly string[] =>
    dueReminders({ ...call, ...given }, site, at(now)).map(({ kind }) => kind);

  it('in the seven days before a deadline, and not after it', () => {
    const given = { closesAt: '2027-01-29' };
    expect(kinds(given, '2027-01-21T23:59+09:00')).toEqual([]);
    expect(kinds(given, '2027-01-22T00:00+09:00')).toEqual(['deadline']);
    expect(kinds(given, '2027-01-29T23:59+09:00')).toEqual(['deadline']);
    expect(kinds(given, '2027-01-30T00:00+09:00')).toEqual([]);
    expect(kinds({ ...given, opensAt: '2027-01-25' }, '2027-01-24')).toEqual([]);
  });

  it('from seven days before a 情報確認日 expires, until it is renewed', () => {
    const given = { rolling: true, confirmedOn: '2026-11-10' };
    expect(kinds(given, '2027-01-31')).toEqual([]);
    expect(kinds(given, '2027-02-01')).toEqual(['confirm']);
    expect(kinds(given, '2027-06-01')).toEqual(['confirm']);
    expect(kinds({ ...given, confirmedOn: '2027-01-31' }, '2027-02-01')).toEqual([]);
  });
});

describe('reminders in the database', () => {
  let endpoint: TestEndpoint;
  beforeAll(async () => {
    endpoint = await openEndpoint({ ENGAWA_NOW: '2027-01-25T10:00+09:00' });
  });
  afterAll(() => endpoint.close());

  async function messages(): Promise<readonly Record<string, unknown>[]> {
    const { results } = await endpoint.db
      .prepare('SELECT kind, recipient FROM outbox ORDER BY recipient')
      .all();
    return results;
  }

  it('go to every contact once, however many runs there are at once; a new deadline is a new one', async () => {
    const notify = { '*': ['office@example.jp'], 'organization-a': ['a@example.jp'] };
    const clock = { now: at('2027-01-25') };
    const settings = { NOTIFY: JSON.stringify(notify) };
    const environment = environmentOn(endpoint.db, clock, settings);
    const manifest = await environment.manifest();
    const withCall = (closesAt: string) => ({
      ...environment,
      manifest: () =>
        Promise.resolve(
          formsManifest.parse({ ...manifest, recruitments: [{ ...call, closesAt }] }),
        ),
    });
    await Promise.all(Array.from({ length: 5 }, () => remind(withCall('2027-01-29'))));
    const once = [
      { kind: 'deadline', recipient: 'a@example.jp' },
      { kind: 'deadline', recipient: 'office@example.jp' },
    ];
    expect(await messages()).toEqual(once);
    clock.now = at('2027-01-27');
    await remind(withCall('2027-01-29'));
    expect(await messages()).toEqual(once);
    await remind(withCall('2027-02-02'));
    expect(await messages()).toHaveLength(4);
    await endpoint.db.batch(
      ['outbox', 'reminders'].map((table) => endpoint.db.prepare(`DELETE FROM ${table}`)),
    );
  });

  it('leave in the scheduled run that finds them due', async () => {
    await endpoint.runSchedule();
    const response = await endpoint.fetch('/api/_local/mail?format=json');
    const mails = (await response.json()) as { subject: string; text: string }[];
    const deadline = mails.find(({ subject }) => subject.includes('締切が近づいています'));
    expect(deadline?.text).toContain('締切は2027年1月29日（金）です。');
    expect(deadline?.text).toMatch(/\/recruitments\/[\w-]+\//);
    const count = mails.length;
    await endpoint.runSchedule();
    const again = await endpoint.fetch('/api/_local/mail?format=json');
    expect(await again.json()).toHaveLength(count);
  });
});
