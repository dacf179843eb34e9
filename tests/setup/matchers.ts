import { expect } from 'vitest';

declare module 'vitest' {
  interface Matchers {
    /** The text of a page has these words; a failure does not print the whole page. */
    toSay(words: string): void;
  }
}

expect.extend({
  toSay(received: string, words: string) {
    return {
      pass: received.includes(words),
      message: () => `expected a text of ${received.length} characters to say 「${words}」`,
    };
  },
});
