import { readFile, readdir } from 'node:fs/promises';
import { join } from 'node:path';
import type { Page } from 'playwright';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { toJstIso } from '../../../src/lib/jst.ts';
import { FIRST_LOAD, SOON, choose, openInboxStudio, rowOf } from '../../setup/inbox-studio.ts';
import type { InboxStudio } from '../../setup/inbox-studio.ts';
import { act, openPage, sendAndTake } from '../../setup/receipts.ts';
import type { GivenReceipt } from '../../setup/receipts.ts';

const message = {
  target: 'case-mihon-2025-akiya',
  name: '通りすがり',
  email: 'ouen@example.jp',
  message: '空き家がよみがえる様子に、元気をもらいました。\n応援しています。\n\n*来年*も行きます。',
  publish: 'yes',
  consent: 'yes',
};
const withAddress = { ...message, name: '連絡希望', message: '返事は ouen@example.jp まで。' };
const takenBack = { ...message, name: '取り下げた人', message: 'やっぱりやめます。' };

let app: InboxStudio;
let page: Page;
let given: GivenReceipt;
let back: GivenReceipt;
let day: string;

beforeAll(async () => {
  app = await openInboxStudio();
  given = await sendAndTake(app.endpoint, 'message', message);
  day = toJstIso(Date.now()).slice(0, 10);
  await sendAndTake(app.endpoint, 'message', withAddress);
  back = await sendAndTake(app.endpoint, 'message', takenBack);
  page = await app.open('/inbox');
  await rowOf(page, message.name).waitFor({ timeout: FIRST_LOAD });
}, FIRST_LOAD);
afterAll(() => app.close(), FIRST_LOAD);

const dialog = () => page.getByRole('dialog');
const accept = () => page.getByRole('button', { name: '承認して掲載する' }).click();
const voices = async () => {
  const folder = join(app.studio.content, 'voices');
  const files = (await readdir(folder)).filter((name) => name.startsWith('voice-message-'));
  return Promise.all(files.map((name) => readFile(join(folder, name), 'utf8')));
};

describe('a message', () => {
  it('is shown as it will be published before it is', async () => {
    await choose(page, message.name);
    await accept();
    const text = await dialog().innerText();
    expect(text).toContain('元気をもらいました。\n応援しています。');
    expect(text).toContain('メールアドレスは公開しません');
    expect(text).toContain('名前とメッセージの掲載');
    expect(text).not.toContain(message.email);
    expect(await voices()).toEqual([]);
  });

  it('becomes a published voice with its consent and without the address', async () => {
    await dialog().getByRole('button', { name: '掲載する' }).click();
    await page.getByText('承認し、声として公開しました。').waitFor();
    const [voice = ''] = await voices();
    expect(voice).toContain('speaker: supporter');
    expect(voice).toContain(`speakerNote: ${message.name}`);
    expect(voice).toContain(`- ${message.target}`);
    expect(voice).toMatch(new RegExp(`consentOn: '?${day}`));
    expect(voice).toContain('元気をもらいました。');
    expect(voice).not.toContain(message.email);
    expect(await page.getByTestId('inbox-state').innerText()).toBe('承認済み');
    expect(await (await openPage(app.endpoint, given)).text()).toContain('掲載が決まりました');
  });

  it('is no longer a voice once an editor says so', async () => {
    await page.getByRole('button', { name: '掲載をやめる' }).click();
    await dialog().getByRole('button', { name: '掲載をやめる' }).click();
    await page.getByText('掲載をやめました。').waitFor();
    expect(await voices()).toEqual([]);
    await page.getByText('承認済みですが、まだ掲載していません。').waitFor();
  });

  it('with an address in its words is held back by the rules of the site', async () => {
    await choose(page, withAddress.name);
    await accept();
    await dialog().getByRole('alert').filter({ hasText: '公開できません' }).waitFor();
    expect(await dialog().getByRole('button', { name: '掲載する' }).isDisabled()).toBe(true);
    await dialog().getByRole('button', { name: 'やめる' }).click();
  });

  it('that was taken back in the meantime is never published', async () => {
    await choose(page, takenBack.name);
    await accept();
    await act(app.endpoint, back, 'withdraw');
    await dialog().getByRole('button', { name: '掲載する' }).click();
    await page.getByRole('alert').filter({ hasText: 'ほかの人が先に変えました' }).waitFor();
    expect(await voices()).toEqual([]);
    await page.getByRole('alert').getByRole('button', { name: '読み込み直す' }).click();
    await expect.poll(() => page.getByTestId('inbox-state').innerText(), SOON).toBe('取り下げ');
  });

  it(
    'is published again where somebody asks for it, and opens as a voice',
    async () => {
      await choose(page, message.name);
      await page.getByRole('button', { name: '掲載する' }).click();
      await dialog().getByRole('button', { name: '掲載する' }).click();
      await page.getByRole('link', { name: '声を開く' }).waitFor();
      expect(await voices()).toHaveLength(1);
      const address = await page.getByRole('link', { name: '声を開く' }).getAttribute('href');
      const editor = await app.open(address ?? '');
      const note = editor.getByTestId('field-speakerNote').getByRole('textbox');
      await note.waitFor({ timeout: FIRST_LOAD });
      await expect.poll(() => note.inputValue(), SOON).toBe(message.name);
      await editor.context().close();
    },
    FIRST_LOAD,
  );
});
