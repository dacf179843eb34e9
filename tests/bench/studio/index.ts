import { rm } from 'node:fs/promises';
import { join } from 'node:path';
import { performance } from 'node:perf_hooks';
import { freePort } from '../../../src/integrations/free-port.ts';
import { launch } from '../../setup/browser.ts';
import { openStudioApp } from '../../setup/studio-app.ts';
import { PUBLISHING_PATH, publishing } from '../../../src/lib/build-report.ts';
import { generateContent } from '../generate.ts';

interface Options {
  /** Generated cases beside the demonstration content, for the second row. */
  readonly cases: number;
  /** How often each time is taken. */
  readonly rounds: number;
}

const story = { id: 'story-mihon-opening', address: '/stories/mihon-opening/' };
/** A machine that is busy with other things still gives a number. */
const PATIENT = 300_000;

function median(values: readonly number[]): number {
  const sorted = values.toSorted((a, b) => a - b);
  const at = (index: number) => sorted[index] ?? NaN;
  return (at(Math.floor((sorted.length - 1) / 2)) + at(Math.ceil((sorted.length - 1) / 2))) / 2;
}

async function timed(work: () => Promise<unknown>): Promise<number> {
  const began = performance.now();
  await work();
  return performance.now() - began;
}

/** Waits; what does not answer, because the Worker starts anew on a new build, does not hold yet. */
async function until(holds: () => Promise<boolean>): Promise<void> {
  while (!(await holds().catch(() => false)))
    await new Promise((resolve) => setTimeout(resolve, 50));
}

async function measureOne(content: string, rounds: number) {
  const state = `${content}-state`;
  await rm(state, { recursive: true, force: true });
  const port = String(await freePort());
  const preview = `http://localhost:${port}`;
  const app = await openStudioApp({
    ENGAWA_STUDIO_ALONE: '',
    ENGAWA_SITE_PORT: port,
    ENGAWA_STATE: state,
    ENGAWA_CONTENT: content,
    // Two Studios on one cache reload each other.
    ENGAWA_STUDIO_CACHE: `${content}-cache`,
  });
  const browser = await launch();
  try {
    const page = await browser.newPage({
      locale: 'ja-JP',
      viewport: { width: 1700, height: 1000 },
    });
    page.setDefaultTimeout(PATIENT);
    await page.goto(`${app.url}/intent/edit/id=${story.id};type=story/`, { waitUntil: 'commit' });
    const title = page.getByTestId('field-title').getByRole('textbox').first();
    await title.waitFor();
    await page.getByTestId('action-menu-button').click();
    await page.getByRole('menuitem', { name: 'プレビューを横に開く' }).click();
    const heading = page.frameLocator('iframe[title="この文書のページ"]').locator('h1');
    await heading.waitFor();
    const standing = async () =>
      publishing.parse(await (await fetch(preview + PUBLISHING_PATH)).json());
    // The first build is over before anything is measured.
    await until(async () => {
      const { building, site } = await standing();
      return !building && site !== undefined;
    });

    const keystrokes: number[] = [];
    for (let round = 0; round < rounds; round += 1) {
      const words = `計測する題名${round}`;
      keystrokes.push(
        await timed(async () => {
          await title.fill(words);
          await heading.filter({ hasText: words }).waitFor();
        }),
      );
    }
    const publications: number[] = [];
    for (let round = 0; round < Math.ceil(rounds / 3); round += 1) {
      const words = `公開する題名${round}`;
      await title.fill(words);
      await heading.filter({ hasText: words }).waitFor();
      publications.push(
        await timed(async () => {
          await page.getByTestId('action-公開').first().click();
          const { site = '' } = await standing();
          await until(async () =>
            (await (await fetch(site + story.address)).text()).includes(words),
          );
        }),
      );
    }
    return { keystroke: median(keystrokes), publish: median(publications) };
  } finally {
    await browser.close();
    await app.close();
  }
}

/**
 * Keystroke to preview and publication to rebuilt page, medians, as a table in Markdown.
 * @param say told a line of it as soon as it is known
 */
export async function measureStudio(
  root: string,
  work: string,
  options: Options,
  say: (line: string) => void,
): Promise<void> {
  const seconds = (time: number) => (time / 1000).toFixed(2);
  say('| content | keystroke to preview | publish to rebuilt page |');
  say('| --- | ---: | ---: |');
  for (const cases of [0, options.cases]) {
    const content = join(work, `studio-${cases}`);
    await generateContent(join(root, 'content'), content, cases);
    const { keystroke, publish } = await measureOne(content, options.rounds);
    say(`| 見本 + 事例 ${cases}件 | ${seconds(keystroke)} s | ${seconds(publish)} s |`);
  }
}
