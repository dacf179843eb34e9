import { describe, expect, it } from 'vitest';
import { workerSettings } from '../../src/integrations/serve.ts';

const given = (env: Readonly<Record<string, string>>) => Object.fromEntries(workerSettings(env));

describe('the settings of the local Worker', () => {
  it('are local and nothing else where nothing is set', () => {
    expect(given({ PATH: '/usr/bin', SITE_URL: '' })).toEqual({ ENGAWA_LOCAL: '1' });
  });

  it('hold who may open the inbox, and from where', () => {
    const env = {
      SANITY_PROJECT_ID: 'abc123',
      SANITY_API_HOST: 'http://localhost:3334',
      INBOX_ROLES: 'editor',
      INBOX_ORGANIZATIONS: '{"user":"organization-a"}',
      INBOX_SECRET: 'known',
      STUDIO_ORIGIN: 'http://localhost:4444',
    };
    expect(given({ ...env, HOME: '/root' })).toEqual({ ENGAWA_LOCAL: '1', ...env });
  });

  it('never hold the token of the dataset', () => {
    expect(JSON.stringify(workerSettings({ SANITY_TOKEN: 'secret-token' }))).not.toContain(
      'secret-token',
    );
  });

  it('say where the site stands on another port, unless it is said', () => {
    expect(given({ PORT: '9000' })['SITE_URL']).toBe('http://localhost:9000');
    expect(given({ PORT: '9000', SITE_URL: '' })['SITE_URL']).toBe('http://localhost:9000');
    const said = { PORT: '9000', SITE_URL: 'http://localhost:4321' };
    expect(given(said)['SITE_URL']).toBe('http://localhost:4321');
  });
});
