import { expect, test } from 'vitest';
import { startOf } from '../../src/lib/jst.ts';
import { judgedAt, readSettings } from '../../src/lib/settings.ts';

test('every setting has a default', () => {
  expect(readSettings({})).toEqual({
    siteUrl: 'http://localhost:8787',
    contentFolder: 'content',
    preview: false,
    stoppedAt: undefined,
  });
});

test('a setting that cannot be used is named with its value and its form', () => {
  expect(() => readSettings({ ENGAWA_NOW: '昨日' })).toThrow(/ENGAWA_NOW.*2026-04-01.*昨日/);
  expect(() => readSettings({ SITE_URL: 'example' })).toThrow(/SITE_URL/);
});

test('a clock stopped in the past does not turn what is written since into the future', () => {
  const today = startOf('2026-11-21');
  expect(judgedAt(readSettings({ ENGAWA_NOW: '2022-06-16' }), today)).toBe(today);
  expect(judgedAt(readSettings({ ENGAWA_NOW: '2027-04-01' }), today)).toBe(startOf('2027-04-01'));
  expect(judgedAt(readSettings({}), today)).toBe(today);
});
