import type { BrowserContext } from 'playwright';

/** The largest file of a picture (bytes). */
export const LARGEST = 60 * 1024;

/** A PNG as WebP, as large and as good as the bytes allow; the browser knows how. */
export async function webp(context: BrowserContext, png: Buffer): Promise<Buffer> {
  const page = await context.newPage();
  const made = await page.evaluate(
    async ([source, largest]) => {
      const image = new Image();
      image.src = `data:image/png;base64,${source}`;
      await image.decode();
      for (const scale of [1, 0.8, 2 / 3]) {
        const canvas = document.createElement('canvas');
        canvas.width = image.naturalWidth * scale;
        canvas.height = image.naturalHeight * scale;
        canvas.getContext('2d')?.drawImage(image, 0, 0, canvas.width, canvas.height);
        for (const quality of [0.85, 0.7, 0.55]) {
          const [, data = ''] = canvas.toDataURL('image/webp', quality).split(',');
          if (data.length * 0.75 < largest) return data;
        }
      }
      return undefined;
    },
    [png.toString('base64'), LARGEST] as const,
  );
  await page.close();
  if (made === undefined) throw new Error('A picture is too large at every quality.');
  return Buffer.from(made, 'base64');
}
