import type { Page } from 'playwright';
import { photoStrings } from '../../studio/strings/photo.ts';
import { SCREEN } from './stage.ts';
import type { Stage } from './stage.ts';

/** A drawing of an empty house under a hill: no photograph of a place or a person. */
async function drawnHouse(page: Page): Promise<Buffer> {
  const url = await page.evaluate(() => {
    const canvas = document.createElement('canvas');
    canvas.width = 900;
    canvas.height = 500;
    const pen = canvas.getContext('2d');
    const fill = (colour: string, ...points: readonly (readonly [number, number])[]): void => {
      if (pen === null) return;
      pen.fillStyle = colour;
      pen.beginPath();
      for (const [x, y] of points) pen.lineTo(x, y);
      pen.fill();
    };
    fill('#dbe8ec', [0, 0], [900, 0], [900, 500], [0, 500]);
    fill('#8fae97', [0, 300], [260, 120], [520, 280], [700, 180], [900, 320], [900, 500], [0, 500]);
    fill('#c9b891', [0, 410], [900, 390], [900, 500], [0, 500]);
    fill('#f3ead6', [300, 280], [620, 280], [620, 410], [300, 410]);
    fill('#4d4a4a', [250, 290], [340, 200], [580, 200], [670, 290]);
    fill('#7b5b3f', [280, 395], [640, 395], [640, 415], [280, 415]);
    fill('#ffffff', [400, 310], [520, 310], [520, 395], [400, 395]);
    return canvas.toDataURL('image/jpeg', 0.9);
  });
  return Buffer.from(url.split(',')[1] ?? '', 'base64');
}

/** A photograph that is not taken in, and one that is. */
export async function photographing({ page, edit, keep, keepDialog }: Stage): Promise<void> {
  await page.setViewportSize({ width: 1200, height: 1300 });
  await edit('case', 'case-mihon-2025-akiya', { path: 'image' });
  const input = page.locator('input[type=file]').first();
  await input.waitFor({ state: 'attached' });
  const heic = Buffer.from('\0\0\0\x18ftypheic\0\0\0\0mif1heic', 'latin1');
  await input.setInputFiles({ name: 'IMG_0001.HEIC', mimeType: 'image/heic', buffer: heic });
  const dialog = page.getByRole('dialog', { name: photoStrings.title });
  await dialog.waitFor();
  await keepDialog('photo-heic');
  await dialog.getByRole('button', { name: photoStrings.close }).last().click();
  const buffer = await drawnHouse(page);
  await input.setInputFiles({ name: 'akiya.jpg', mimeType: 'image/jpeg', buffer });
  const shown = page.locator('img[src*="/images/"]').first();
  await shown.waitFor();
  const part = (name: string) => page.getByTestId(`field-image.${name}`);
  await part('alt').getByRole('textbox').fill('縁側のある空き家。後ろに山が見える');
  await part('people').getByText('だれかわかる人が写っている').click();
  await part('consentOn').scrollIntoViewIfNeeded();
  await shown.waitFor();
  const [top, bottom] = [await shown.boundingBox(), await part('consentOn').boundingBox()];
  if (top === null || bottom === null) throw new Error('The photograph is not on the screen.');
  const [x, y] = [bottom.x - 30, top.y - 10];
  await keep('photo-field', { x, y, width: 680, height: bottom.y + bottom.height - y + 10 });
  await page.setViewportSize(SCREEN);
}
