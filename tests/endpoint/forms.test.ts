import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { inquiry, openEndpoint, sendForm } from '../setup/endpoint.ts';
import type { TestEndpoint } from '../setup/endpoint.ts';

let endpoint: TestEndpoint;
beforeAll(async () => {
  endpoint = await openEndpoint();
});
afterAll(() => endpoint.close());

describe('a form that is sent', () => {
  it('is answered 201 with a receipt, and is in the database', async () => {
    const response = await sendForm(endpoint, 'inquiry', inquiry);
    expect(response.status).toBe(201);
    const { receipt } = (await response.json()) as { receipt: string };
    const row = await endpoint.db
      .prepare('SELECT email FROM submissions WHERE receipt = ?')
      .bind(receipt)
      .first();
    expect(row).toEqual({ email: inquiry.email });
  });

  it('is one row however often its key comes', async () => {
    const key = crypto.randomUUID();
    const answers = await Promise.all(
      Array.from({ length: 20 }, () => sendForm(endpoint, 'inquiry', { ...inquiry, key })),
    );
    expect(answers.map(({ status }) => status).toSorted()).toEqual([
      ...Array.from({ length: 19 }, () => 200),
      201,
    ]);
    const count = await endpoint.db
      .prepare('SELECT COUNT(*) AS count FROM submissions WHERE key = ?')
      .bind(key)
      .first();
    expect(count).toEqual({ count: 1 });
  });

  it('is refused with the key of another body', async () => {
    const key = crypto.randomUUID();
    await sendForm(endpoint, 'inquiry', { ...inquiry, key });
    const response = await sendForm(endpoint, 'inquiry', { ...inquiry, key, name: '別の人' });
    expect(response.status).toBe(409);
    expect(await response.json()).toEqual({ reason: 'key' });
  });
});
