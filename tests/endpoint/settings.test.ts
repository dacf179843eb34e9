import { describe, expect, it } from 'vitest';
import { runSchedule } from '../../src/endpoint/schedule/index.ts';
import { readSettings, SettingError } from '../../src/endpoint/settings.ts';
import { openEndpoint } from '../setup/endpoint.ts';
import { environmentOn, morning, storeWithReceipt } from './mail-fixtures.ts';

const real = {
  SITE_URL: 'https://engawa.example.jp',
  RECEIPT_SECRETS: 'x'.repeat(32),
  MAIL_FROM: 'engawa@example.jp',
  NOTIFY: '{"*":["office@example.jp"]}',
};

function complaint(given: Readonly<Record<string, unknown>>): string {
  try {
    readSettings(given);
    return '';
  } catch (error) {
    expect(error).toBeInstanceOf(SettingError);
    return error instanceof Error ? error.message : '';
  }
}

describe('the settings of the Worker', () => {
  it('are enough with these four', () => {
    expect(complaint(real)).toBe('');
  });

  it.each(Object.keys(real).filter((name) => name !== 'SITE_URL'))(
    'names %s where it is missing',
    (name) => {
      expect(complaint({ ...real, [name]: '' })).toContain(`設定 ${name}`);
    },
  );

  it.each([
    ['RECEIPT_SECRETS', 'short'],
    ['NOTIFY', '{"*":"office@example.jp"}'],
    ['NOTIFY', 'office@example.jp'],
    ['NOTIFY', '{}'],
    ['NOTIFY', '{"*":[]}'],
    ['NOTIFY', '{"organization-mihon":["office@example.jp"]}'],
    ['MAIL_FROM', 'office'],
    ['SITE_URL', 'engawa'],
    ['ENGAWA_NOW', '2026-11-21'],
    ['ENGAWA_UNLIMITED', '1'],
    ['INBOX_SECRET', 'local'],
  ])('refuses %s=%s', (name, value) => {
    expect(complaint({ ...real, [name]: value })).toContain(`設定 ${name}`);
  });

  it('keeps secrets that everybody knows from serving on the network of the platform', async () => {
    const endpoint = await openEndpoint();
    const response = await endpoint.fetch('/api/health', { headers: { 'CF-Ray': '8a1-NRT' } });
    expect(response.status).toBe(503);
    expect(await response.json()).toMatchObject({ reason: 'setting' });
    await endpoint.close();
  });

  it('keeps the schedule from putting the mail of production into the box of this machine', async () => {
    const endpoint = await openEndpoint();
    await storeWithReceipt(endpoint.db);
    const { SITE_URL } = real;
    const environment = environmentOn(endpoint.db, { now: morning }, { SITE_URL });
    await expect(runSchedule(environment)).rejects.toThrow('設定 ENGAWA_LOCAL');
    const { results } = await endpoint.db.prepare('SELECT attempts FROM outbox').all();
    expect(results).toEqual([{ attempts: 0 }]);
    await endpoint.close();
  });
});
