import { expect } from 'vitest';
import { PUBLISHING_PATH, publishing } from '../../src/lib/build-report.ts';

/** A build of the whole site on a busy machine. */
const BUILD = 240_000;

/** The public site behind a preview, as the Studio is told of it. */
export function publicSiteOf(preview: string) {
  const standing = async () =>
    publishing.parse(await (await fetch(preview + PUBLISHING_PATH)).json());
  return {
    /** Its origin, once there is one. */
    origin: async (): Promise<string> => {
      await expect.poll(async () => (await standing()).site, { timeout: BUILD }).toBeDefined();
      return (await standing()).site ?? '';
    },
    /** Waits until a page of it says this. */
    says: async (path: string, words: string): Promise<void> => {
      const text = async () => {
        const { site = '' } = await standing();
        return fetch(site + path).then(
          (response) => response.text(),
          () => '',
        );
      };
      await expect.poll(text, { timeout: BUILD, interval: 500 }).toContain(words);
    },
  };
}
