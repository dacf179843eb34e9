import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { inquiry, openEndpoint } from '../setup/endpoint.ts';
import type { TestEndpoint } from '../setup/endpoint.ts';
import { openInbox, signUp, submit } from '../setup/inbox.ts';
import type { InboxClient } from '../setup/inbox.ts';

interface List {
  readonly submissions: readonly { id: string; name: string; receipt: string }[];
  readonly counts: Readonly<Record<string, number>>;
  readonly next?: string;
}

let endpoint: TestEndpoint;
let inbox: InboxClient;
const ids: string[] = [];
let list: (query: Readonly<Record<string, string>>) => Promise<List>;
let found: (query: Readonly<Record<string, string>>) => Promise<readonly number[]>;

beforeAll(async () => {
  endpoint = await openEndpoint({ ENGAWA_NOW: '2026-12-02T10:00+09:00' });
  inbox = await openInbox(endpoint);
  ids.push(await submit(endpoint, 'inquiry', inquiry));
  ids.push(
    await submit(endpoint, 'inquiry', {
      ...inquiry,
      name: '佐藤 50%_太郎',
      email: 'TARO@example.jp',
      message: '「縁側」の\\ "見学" は、土曜も開いていますか。長い検索の言葉でも見つかること',
    }),
  );
  ids.push(await submit(endpoint, 'event', signUp));
  ids.push(
    await submit(endpoint, 'event', {
      ...signUp,
      name: '鈴木 一郎',
      extra: 'https://spam.example',
    }),
  );
  ids.push(
    await submit(endpoint, 'message', {
      target: 'case-mihon-2025-akiya',
      name: '通りすがり',
      message: '応援しています。',
      email: 'ouen@example.jp',
      publish: 'yes',
      consent: 'yes',
    }),
  );
  const day = 24 * 60 * 60 * 1000;
  await endpoint.db
    .prepare('UPDATE submissions SET received_at = received_at - ? WHERE id = ?')
    .bind(day, ids[0])
    .run();
  await inbox.send('PATCH', `/api/submissions/${ids[1]}`, { state: 'inProgress' });
  list = async (query) => {
    const response = await inbox.get(`/api/submissions?${new URLSearchParams(query)}`);
    expect(response.status).toBe(200);
    return (await response.json()) as List;
  };
  found = async (query) => {
    const { submissions } = await list(query);
    return submissions.map(({ id }) => ids.indexOf(id));
  };
});
afterAll(() => endpoint.close());

describe('the list', () => {
  it('has the newest first, with what an editor sorts by', async () => {
    expect(await found({})).toEqual([4, 3, 2, 1, 0]);
    const { submissions } = await list({});
    expect(submissions.at(2)).toEqual({
      id: ids[2],
      receipt: expect.stringMatching(/^\d{4}-\d{4}-\d{4}$/) as unknown,
      form: 'event',
      target: signUp.target,
      title: expect.stringContaining('見学') as unknown,
      name: signUp.name,
      state: 'received',
      seat: 'seated',
      receivedAt: '2026-12-02T10:00+09:00',
      changedAt: '2026-12-02T10:00+09:00',
      replyBy: expect.stringMatching(/^2026-12-\d\d$/) as unknown,
    });
  });

  it.each([
    [{ form: 'event' }, [3, 2]],
    [{ state: 'inProgress' }, [1]],
    [{ target: 'individual' }, [1, 0]],
    [{ seat: 'seated' }, [3, 2]],
    [{ seat: 'waiting' }, []],
    [{ suspicion: 'trap' }, [3]],
    [{ suspicion: 'any', form: 'inquiry', target: 'company' }, []],
    [{ from: '2026-12-02' }, [4, 3, 2, 1]],
    [{ to: '2026-12-01' }, [0]],
    [{ from: '2026-12-01T10:00+09:00', to: '2026-12-02T10:00+09:00' }, [0]],
    [{ form: 'event', state: 'inProgress' }, []],
  ])('is narrowed down by %o', async (query, expected) => {
    expect(await found(query)).toEqual(expected);
  });

  it.each([
    ['花子', [2, 0]],
    ['taro@EXAMPLE.jp', [1]],
    ['50%_', [1]],
    ['%', [1]],
    ['「縁側」の\\ "見学" は、土曜も開いていますか。長い検索の言葉', [1]],
    ['山道を歩く', [3, 2]],
    ['label', []],
    [' ', [4, 3, 2, 1, 0]],
  ])('finds %s', async (q, expected) => {
    expect(await found({ q })).toEqual(expected);
  });

  it('finds a receipt as it is read aloud', async () => {
    const { submissions } = await list({});
    const receipt = submissions.at(0)?.receipt ?? '';
    expect(await found({ q: receipt })).toEqual([4]);
    expect(await found({ q: receipt.replaceAll('-', '') })).toEqual([4]);
    const wide = receipt.replaceAll(/\d/g, (digit) => '０１２３４５６７８９'.charAt(Number(digit)));
    expect(await found({ q: wide.replaceAll('-', 'ー') })).toEqual([4]);
  });

  it('counts each state, whichever is shown', async () => {
    const counts = {
      received: 4,
      inProgress: 1,
      answered: 0,
      accepted: 0,
      withdrawn: 0,
      erased: 0,
    };
    expect((await list({})).counts).toEqual(counts);
    expect((await list({ state: 'answered' })).counts).toEqual(counts);
    expect((await list({ form: 'event' })).counts).toEqual({
      ...counts,
      received: 2,
      inProgress: 0,
    });
  });

  it('comes in pages that lose and repeat nothing, also while something arrives', async () => {
    const seen: string[] = [];
    let cursor: string | undefined;
    do {
      const page: List = await list({ limit: '2', ...(cursor !== undefined && { cursor }) });
      expect(page.submissions.length).toBeLessThanOrEqual(2);
      if (cursor === undefined) await submit(endpoint, 'inquiry', inquiry);
      seen.push(...page.submissions.map(({ id }) => id));
      cursor = page.next;
    } while (cursor !== undefined);
    expect(seen).toEqual(ids.toReversed());
  });
});

describe('a condition that cannot be used', () => {
  it.each([
    ['form=party', 'form', 'application'],
    ['state=lost', 'state', 'received'],
    ['from=2026-02-30', 'from', '2026-02-30'],
    ['to=yesterday', 'to', 'yesterday'],
    ['limit=0', 'limit', '1から100まで'],
    ['limit=1e1', 'limit', '整数'],
    ['cursor=-1', 'cursor', '整数'],
    [`q=${'長'.repeat(201)}`, 'q', '200字以内'],
    ['organisation=x', 'organisation', 'organisation'],
    ['__proto__=x', '__proto__', '__proto__'],
  ])('%s is answered with the field and what to do', async (query, field, words) => {
    const response = await inbox.get(`/api/submissions?${query}`);
    expect(response.status).toBe(422);
    const { errors } = (await response.json()) as { errors: { field: string; message: string }[] };
    expect(errors).toEqual([{ field, message: expect.stringContaining(words) as unknown }]);
    expect(errors.at(0)?.message).toMatch(/[ぁ-ん].*。$/);
  });
});
