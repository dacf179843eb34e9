import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { inquiry, openEndpoint } from '../setup/endpoint.ts';
import type { TestEndpoint } from '../setup/endpoint.ts';
import { auditLines, dump, openInbox, signUp, submit } from '../setup/inbox.ts';
import type { InboxClient } from '../setup/inbox.ts';

const message = {
  target: 'case-mihon-2025-akiya',
  name: '通りすがり',
  message: '応援しています。',
  email: 'ouen@example.jp',
  publish: 'yes',
  consent: 'yes',
};

let endpoint: TestEndpoint;
let inbox: InboxClient;
beforeAll(async () => {
  endpoint = await openEndpoint({ ENGAWA_NOW: '2026-12-02T10:00+09:00' });
  inbox = await openInbox(endpoint);
});
afterAll(() => endpoint.close());

const change = (id: string, body: unknown) => inbox.send('PATCH', `/api/submissions/${id}`, body);
const read = async (id: string) =>
  (await (await inbox.get(`/api/submissions/${id}`)).json()) as Record<string, unknown>;
const setState = (id: string, state: string, seat: string | null = null) =>
  endpoint.db
    .prepare('UPDATE submissions SET state = ?, seat = ? WHERE id = ?')
    .bind(state, seat, id)
    .run();

describe('one submission', () => {
  it('shows everything, and of the addresses only the applicant’s', async () => {
    const id = await submit(endpoint, 'inquiry', inquiry);
    const shown = await read(id);
    expect(shown).toMatchObject({
      id,
      form: 'inquiry',
      name: inquiry.name,
      email: inquiry.email,
      state: 'received',
      nextStates: ['inProgress', 'answered'],
      notes: [],
      audit: [{ actor: 'local', action: 'read', details: {} }],
    });
    expect(shown['answers']).toContainEqual(expect.objectContaining({ text: inquiry.message }));
    const mail = shown['mail'] as { kind: string; to: string }[];
    expect(mail.map(({ kind, to }) => [kind, to])).toEqual([
      ['receipt', 'applicant'],
      ['arrival', 'recipients'],
    ]);
    expect(JSON.stringify(shown)).not.toContain('jimukyoku@');
    expect(shown).not.toHaveProperty('voice');
  });

  it('is read into the audit each time', async () => {
    const id = await submit(endpoint, 'inquiry', inquiry);
    await read(id);
    await read(id);
    const lines = (await auditLines(endpoint)).filter(({ submission }) => submission === id);
    expect(lines.map(({ action }) => action)).toEqual(['read', 'read']);
  });
});

describe('the state', () => {
  const states = ['received', 'inProgress', 'answered', 'accepted', 'withdrawn', 'erased'];
  const allowed: Readonly<Record<string, readonly string[]>> = {
    received: ['inProgress', 'answered'],
    inProgress: ['received', 'answered'],
    answered: ['inProgress'],
    withdrawn: [],
  };

  it('moves only as it may', async () => {
    const id = await submit(endpoint, 'inquiry', inquiry);
    for (const [from, onward] of Object.entries(allowed)) {
      for (const to of states.filter((state) => state !== from)) {
        await setState(id, from);
        const { status } = await change(id, { state: to });
        const typed = to === 'withdrawn' || to === 'erased' ? 422 : 409;
        expect([from, to, status]).toEqual([from, to, onward.includes(to) ? 200 : typed]);
        const { state } = await read(id);
        expect(state).toBe(onward.includes(to) ? to : from);
      }
    }
  });

  it('is changed with its note, or neither is', async () => {
    const id = await submit(endpoint, 'inquiry', inquiry);
    const done = await change(id, { state: 'answered', note: ' 電話で答えた。 ' });
    expect(await done.json()).toMatchObject({
      state: 'answered',
      notes: [{ author: 'local', text: '電話で答えた。', writtenAt: '2026-12-02T10:00+09:00' }],
      audit: [
        { action: 'state', details: { from: 'received', to: 'answered' } },
        { action: 'note', details: {} },
      ],
    });
    const refused = await change(id, { state: 'received', note: '書かれない' });
    expect(refused.status).toBe(409);
    expect(await refused.json()).toMatchObject({
      reason: 'transition',
      message: '「返信済み」の受付を「未対応」にすることはできません。',
    });
    expect(await dump(endpoint)).not.toContain('書かれない');
  });

  it('is changed only from the one that the editor saw', async () => {
    const id = await submit(endpoint, 'inquiry', inquiry);
    await change(id, { state: 'answered' });
    const late = await change(id, { state: 'inProgress', note: '見ずに書いた', seen: 'received' });
    expect(late.status).toBe(409);
    expect(await late.json()).toMatchObject({ reason: 'changed' });
    expect(await read(id)).toMatchObject({ state: 'answered', notes: [] });
    expect((await change(id, { state: 'inProgress', seen: 'answered' })).status).toBe(200);
    expect((await change(id, { seen: 'inProgress' })).status).toBe(422);
  });

  it('that is there already changes nothing', async () => {
    const id = await submit(endpoint, 'inquiry', inquiry);
    expect((await change(id, { state: 'received' })).status).toBe(200);
    const lines = (await auditLines(endpoint)).filter(({ submission }) => submission === id);
    expect(lines).toEqual([]);
  });

  it('is changed once when two change it at the same moment', async () => {
    const id = await submit(endpoint, 'inquiry', inquiry);
    await Promise.all(
      Array.from({ length: 12 }, (_, index) =>
        change(id, { state: index % 2 === 0 ? 'inProgress' : 'answered', note: `${index}` }),
      ),
    );
    const { audit, notes } = (await read(id)) as {
      audit: { action: string; details: { from: string; to: string } }[];
      notes: unknown[];
    };
    const moves = audit.filter(({ action }) => action === 'state').toReversed();
    let state = 'received';
    for (const { details } of moves) {
      expect(details.from).toBe(state);
      state = details.to;
    }
    expect((await read(id))['state']).toBe(state);
    expect(notes.length).toBe(audit.filter(({ action }) => action === 'note').length);
  });

  it.each([
    [{}, ''],
    [{ note: '  ' }, 'note'],
    [{ note: 'あ'.repeat(4001) }, 'note'],
    [{ note: 5 }, 'note'],
    [{ seat: 'waiting' }, 'seat'],
    [{ state: 'answered', email: 'x@example.jp' }, 'email'],
  ])('is not changed by %o', async (body, field) => {
    const id = await submit(endpoint, 'inquiry', inquiry);
    const response = await change(id, body);
    expect(response.status).toBe(422);
    expect(await response.json()).toEqual({
      errors: [{ field, message: expect.stringMatching(/[ぁ-ん].*。$/) as unknown }],
    });
  });
});

describe('a message', () => {
  it('is accepted, and says what its voice needs without the address', async () => {
    const id = await submit(endpoint, 'message', message);
    const response = await change(id, { state: 'accepted' });
    const shown = (await response.json()) as { state: string; voice: unknown };
    expect(shown.state).toBe('accepted');
    expect(shown.voice).toEqual({
      name: message.name,
      message: message.message,
      target: message.target,
      title: expect.any(String) as unknown,
    });
    expect((await change(id, { state: 'inProgress' })).status).toBe(200);
  });
});

describe('a seat', () => {
  it('is given by hand only while one is free', async () => {
    const seated = await submit(endpoint, 'event', signUp);
    const first = await submit(endpoint, 'event', { ...signUp, email: 'first@example.jp' });
    const second = await submit(endpoint, 'event', { ...signUp, email: 'second@example.jp' });
    for (let taken = 3; taken < 12; taken += 1) await submit(endpoint, 'event', signUp);
    const last = await submit(endpoint, 'event', signUp);
    expect(await read(last)).toMatchObject({ seat: 'waiting', waitingPlace: 1 });
    await setState(first, 'received', 'waiting');
    await setState(second, 'received', 'waiting');
    await setState(last, 'received', 'seated');
    expect((await change(seated, { seat: 'seated' })).status).toBe(409);
    const answers = await Promise.all([
      change(first, { seat: 'seated' }),
      change(second, { seat: 'seated' }),
    ]);
    expect(answers.map(({ status }) => status).toSorted()).toEqual([200, 409]);
    const { results } = await endpoint.db
      .prepare(`SELECT submission FROM outbox WHERE kind = 'seat'`)
      .all<{ submission: string }>();
    const winner = answers[0].status === 200 ? first : second;
    expect(results).toEqual([{ submission: winner }]);
    const loser = winner === first ? second : first;
    expect(await read(loser)).toMatchObject({ seat: 'waiting', waitingPlace: 1 });
    expect(await (await change(loser, { seat: 'seated' })).json()).toMatchObject({
      reason: 'full',
    });

    // Whoever waits gets the seat of somebody who is erased.
    expect((await inbox.send('DELETE', `/api/submissions/${seated}`)).status).toBe(204);
    expect(await read(loser)).toMatchObject({ seat: 'seated' });
  });
});

describe('erasing', () => {
  it('leaves nothing personal anywhere', async () => {
    const personal = {
      name: '消去 希望子',
      email: 'kesu@example.jp',
      tel: '090-8765-4321',
      'question-food': '落花生のアレルギー',
    };
    const id = await submit(endpoint, 'event', { ...signUp, ...personal });
    await change(id, { state: 'inProgress', note: '希望子さんに電話した' });
    const before = await dump(endpoint);
    for (const text of ['希望子', personal.email, '落花生']) expect(before).toContain(text);
    expect(before).toMatch(/090-?8765-?4321/);

    const [one, two] = await Promise.all([
      inbox.send('DELETE', `/api/submissions/${id}`),
      inbox.send('DELETE', `/api/submissions/${id}`),
    ]);
    expect([one.status, two.status]).toEqual([204, 204]);
    const after = await dump(endpoint);
    for (const text of ['希望子', personal.email, '落花生']) expect(after).not.toContain(text);
    expect(after).not.toMatch(/090-?8765-?4321/);
    expect(await read(id)).toMatchObject({
      state: 'erased',
      name: '',
      email: '',
      answers: [],
      entries: {},
      notes: [],
      mail: [],
      nextStates: [],
    });
    const lines = (await auditLines(endpoint)).filter(({ submission }) => submission === id);
    expect(lines.map(({ action }) => action)).toEqual(['note', 'state', 'erase', 'read']);
  });

  it('is counted once, by form, target and month', async () => {
    const id = await submit(endpoint, 'inquiry', inquiry);
    const count = async () => {
      const row = await endpoint.db
        .prepare(
          `SELECT COALESCE(SUM(count), 0) AS sum FROM tallies
           WHERE form = 'inquiry' AND target = 'individual' AND month = '2026-12'`,
        )
        .first<{ sum: number }>();
      return row?.sum ?? 0;
    };
    const before = await count();
    await inbox.send('DELETE', `/api/submissions/${id}`);
    await inbox.send('DELETE', `/api/submissions/${id}`);
    expect(await count()).toBe(before + 1);
  });

  it('is the end: nothing can be written beside it', async () => {
    const id = await submit(endpoint, 'inquiry', inquiry);
    await inbox.send('DELETE', `/api/submissions/${id}`);
    for (const body of [{ note: '名前は花子' }, { state: 'inProgress' }]) {
      const response = await change(id, body);
      expect(response.status).toBe(409);
      expect(await response.json()).toMatchObject({ reason: 'erased' });
    }
  });
});

describe('the log', () => {
  it('holds no personal data', () => {
    const logs = endpoint.logs();
    for (const text of [inquiry.name, inquiry.email, message.email, '希望子', '電話']) {
      expect(logs).not.toContain(text);
    }
  });
});
