import { resolve } from 'node:path';
import { launch } from '../setup/browser.ts';
import { openEndpoint } from '../setup/endpoint.ts';
import { freePort } from '../../src/integrations/free-port.ts';
import { openStudioApp } from '../setup/studio-app.ts';
import * as beside from './beside.ts';
import * as documents from './documents.ts';
import { fillInbox, receiving } from './inbox.ts';
import { photographing } from './photo.ts';
import { NOW, openStage } from './stage.ts';

/*
 * Takes the pictures of 使い方 again, from the real Studio over a copy of `content/`: they show 見本
 * documents and made-up people only. `npm run studio:pictures`; names of sets after it take those
 * alone. Needs a built site (`npm run build`) for the inbox.
 */
const sets = { ...documents, photographing, receiving, ...beside };
const wanted = process.argv.slice(2);
const port = await freePort();
const stopped = { ENGAWA_NOW: NOW };
const endpoint = await openEndpoint({ STUDIO_ORIGIN: `http://localhost:${port}`, ...stopped });
await fillInbox(endpoint, Date.parse(NOW));
const studio = await openStudioApp({
  ...stopped,
  PORT: String(port),
  ENGAWA_ENDPOINT: endpoint.origin.origin,
  ENGAWA_SITE_PORT: String(await freePort()),
  ENGAWA_STUDIO_ALONE: '',
  ENGAWA_STUDIO_CACHE: resolve('.engawa/studio-guide-cache'),
});
const browser = await launch();
try {
  const stage = await openStage(browser, studio);
  for (const [name, take] of Object.entries(sets)) {
    if (wanted.length > 0 && !wanted.includes(name)) continue;
    await take(stage).catch(async (error: unknown) => {
      console.error(`${name}:`, error);
      process.exitCode = 1;
      await stage.page.screenshot({ path: `.engawa/picture-${name}.png` });
    });
  }
} finally {
  await browser.close();
  await studio.close();
  await endpoint.close();
}
