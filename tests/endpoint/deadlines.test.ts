import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { findTarget } from '../../src/endpoint/intake/target.ts';
import { fieldsOf } from '../../src/forms/form.ts';
import { endOf, startOf, toJstIso } from '../../src/lib/jst.ts';
import { openEndpoint, sendForm } from '../setup/endpoint.ts';
import type { TestEndpoint } from '../setup/endpoint.ts';
import { readManifest } from '../setup/open-targets.ts';
import { newKey, typed } from '../setup/receipts.ts';
import { visibleText } from '../setup/text.ts';

const manifest = await readManifest();

/** A notice that closes with the end of a day, and an event that closes at a time of day. */
const calls = [
  ...manifest.recruitments
    .filter(({ id }) => id === 'recruitment-mihon-satoyama-2027')
    .map((call) => ({ form: 'application' as const, call })),
  ...manifest.events
    .filter(({ id }) => id === 'event-mihon-setsumeikai-online')
    .map((call) => ({ form: 'event' as const, call })),
].map(({ form, call }) => ({ form, call, deadline: endOf(call.closesAt ?? '') }));

/** Answers in order to every compulsory question. */
function answersTo(form: 'application' | 'event', id: string): Record<string, string> {
  const target = findTarget(manifest, form, id, 0);
  const fields = target === undefined ? [] : fieldsOf(target.form);
  const pairs = fields
    .filter(({ required }) => required)
    .map(({ name, kind, options }): [string, string] => {
      if (kind === 'email') return [name, 'hanako@example.jp'];
      if (kind === 'consent') return [name, 'yes'];
      if (kind === 'date') return [name, '2027-04-01'];
      return [name, options?.[0]?.value ?? '山の仕事を、半年かけて手伝いたいです。'.repeat(10)];
    });
  return { target: id, ...Object.fromEntries(pairs), name: '山田 花子' };
}

const seconds = (instant: number): string =>
  `${new Date(instant + 9 * 3600_000).toISOString().slice(0, 19)}+09:00`;

describe.each(calls)('$call.id', ({ form, call, deadline }) => {
  const body = answersTo(form, call.id);
  let before: TestEndpoint;
  let after: TestEndpoint;
  beforeAll(async () => {
    const site = { SITE_URL: 'https://engawa.example' };
    before = await openEndpoint({ ...site, ENGAWA_NOW: seconds(deadline - 1000) });
    after = await openEndpoint({ ...site, ENGAWA_NOW: seconds(deadline + 1000) });
  });
  afterAll(async () => {
    await before.close();
    await after.close();
  });

  it('is taken one second before its deadline', async () => {
    expect((await sendForm(before, form, body)).status).toBe(201);
  });

  it('is refused one second after, and nothing is stored', async () => {
    const response = await sendForm(after, form, body);
    expect(response.status).toBe(410);
    expect(await response.json()).toEqual({ reason: 'closed' });
    const row = await after.db.prepare('SELECT COUNT(*) AS count FROM submissions').first();
    expect(row).toEqual({ count: 0 });
  });

  it('says so kindly to whoever had the page open, keeps the text, and offers what is open', async () => {
    const name = '<b>花子</b>';
    for (const path of [`/api/forms/${form}`, `/api/forms/${form}/confirm`]) {
      // What was typed stays even where it was not in order yet.
      for (const email of ['hanako@example.jp', 'まだ途中']) {
        const fields = { ...body, name, email, key: newKey() };
        const response = await after.fetch(path, typed(fields));
        expect(response.status).toBe(410);
        const html = await response.text();
        const text = visibleText(html);
        expect(text).toContain('受付は終わりました');
        expect(text).toContain(call.title);
        expect(text).toContain(name);
        expect(text).toContain(email);
        expect(html).not.toContain(name);
        expect(html).toContain(`href="${call.address}"`);
        const open = /<h2 id="open">[\s\S]*?<\/section>/.exec(html)?.[0] ?? '';
        expect(open).toContain('href="/recruitments/mihon-');
        expect(open).not.toContain(`href="${call.address}"`);
      }
    }
  });

  it('answers again with the receipt where it was taken in time', async () => {
    const key = newKey();
    const first = await sendForm(before, form, { ...body, key });
    const { results } = await before.db
      .prepare('SELECT * FROM submissions WHERE key = ?')
      .bind(key)
      .all<Record<string, string | number | null>>();
    const [row = {}] = results;
    const names = Object.keys(row);
    await after.db
      .prepare(
        `INSERT INTO submissions (${names.join(', ')}) VALUES (${names.map(() => '?').join(', ')})`,
      )
      .bind(...Object.values(row))
      .run();
    const again = await sendForm(after, form, { ...body, key });
    expect(again.status).toBe(200);
    expect(await again.json()).toEqual(await first.json());
  });
});

describe('a form that does not take anything yet, or nobody knows whether it does', () => {
  it('says when it opens', async () => {
    const call = manifest.events.find(({ id }) => id === 'event-mihon-kengakukai');
    const opensAt = call?.opensAt ?? '';
    const endpoint = await openEndpoint({ ENGAWA_NOW: toJstIso(startOf(opensAt) - 60_000) });
    try {
      const body = answersTo('event', 'event-mihon-kengakukai');
      const json = await sendForm(endpoint, 'event', body);
      expect(json.status).toBe(409);
      expect(await json.json()).toEqual({ reason: 'not-open', opensAt });
      const page = await endpoint.fetch('/api/forms/event', typed({ ...body, key: newKey() }));
      expect(page.status).toBe(409);
      const text = visibleText(await page.text());
      expect(text).toContain('受付は2026年12月1日（火）に始まります');
      expect(text).toContain('山田 花子');
    } finally {
      await endpoint.close();
    }
  });

  it('offers the inquiry where the notice was not confirmed for long', async () => {
    const endpoint = await openEndpoint({ ENGAWA_NOW: '2026-11-21T12:00+09:00' });
    try {
      const body = answersTo('application', 'recruitment-mihon-company-partners');
      const json = await sendForm(endpoint, 'application', body);
      expect(json.status).toBe(409);
      const answer = (await json.json()) as { reason: string; inquiry: string };
      expect(answer.reason).toBe('unconfirmed');
      expect((await endpoint.fetch(answer.inquiry)).status).toBe(200);
      const page = await endpoint.fetch('/api/forms/application', typed(body));
      const html = await page.text();
      expect(visibleText(html)).toContain('募集が続いているか、確認できていません');
      expect(html).toContain('href="/contact/"');
    } finally {
      await endpoint.close();
    }
  });
});
