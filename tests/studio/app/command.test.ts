import { expect, it } from 'vitest';
import { descendants, isAlive } from '../../setup/processes.ts';
import { openStudioApp } from '../../setup/studio-app.ts';

const START = 180_000;

it(
  'npm run studio ends on Ctrl-C with everything that it started, and asks nobody outside',
  async () => {
    const app = await openStudioApp();
    try {
      const page = await fetch(app.url);
      expect(page.headers.get('content-security-policy')).toMatch(/^default-src 'self';/);
      expect(page.headers.get('content-security-policy')).not.toMatch(/https:|\*(?!;|\s|$)/);
      const started = descendants(app.pid);
      expect(started.length).toBeGreaterThan(0);
      expect(await app.signal('SIGINT')).toBe(0);
      expect(started.filter(isAlive)).toEqual([]);
      await expect(fetch(app.lake)).rejects.toThrow();
    } finally {
      await app.close();
    }
  },
  START,
);
