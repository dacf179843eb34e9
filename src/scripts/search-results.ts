import { fill } from '../lib/fill.ts';
import { search as words } from '../lib/interface-groups.ts';
import type { Question } from '../search/box/question.ts';
import { askWorker } from './search-client.ts';
import { helpNodes } from './search-help.ts';
import { hitNode } from './search-hits.ts';

/** Hits that are shown at a time. */
const MANY = 10;

/** The parts of the search page that show an answer; a newer question takes an older one's place. */
export class SearchResults {
  readonly #root: HTMLElement;
  readonly #kindName: (kind: string) => string;
  #asked = 0;

  /** @param kindName the Japanese name of a kind of page */
  constructor(root: HTMLElement, kindName: (kind: string) => string) {
    this.#root = root;
    this.#kindName = kindName;
  }

  #part(name: string): HTMLElement | null {
    return this.#root.querySelector(`[data-search-${name}]`);
  }

  #say(text: string): void {
    const status = this.#part('status');
    if (status !== null) status.textContent = text;
  }

  /** Empties what the last question left. */
  clear(): void {
    this.#asked += 1;
    this.#empty();
    this.#say('');
  }

  #empty(): void {
    this.#part('results')?.replaceChildren();
    this.#part('help')?.replaceChildren();
    for (const name of ['help', 'more', 'retry']) this.#part(name)?.toggleAttribute('hidden', true);
  }

  /**
   * Asks, and shows the first hits, or what may help where there are none.
   * @throws Error when the search cannot answer
   */
  async show(question: Question): Promise<void> {
    const turn = (this.#asked += 1);
    this.#say(words.loading);
    const { total, hits } = await askWorker({ what: 'ask', question, from: 0, many: MANY });
    if (turn !== this.#asked) return;
    this.#empty();
    this.#append(hits);
    if (total > 0) {
      this.#tellShown(question, total, hits.length);
      return;
    }
    const { query } = question;
    this.#say(query === '' ? words.noneChosen : fill(words.none, { query }));
    const help = await askWorker({ what: 'help', question });
    if (turn !== this.#asked) return;
    this.#part('help')?.replaceChildren(...helpNodes(question, help));
    this.#part('help')?.toggleAttribute('hidden', false);
  }

  #append(hits: readonly Parameters<typeof hitNode>[0][]): void {
    this.#part('results')?.append(...hits.map((hit) => hitNode(hit, this.#kindName(hit.kind))));
  }

  #tellShown(question: Question, total: number, shown: number): void {
    this.#say(
      shown < total
        ? fill(words.range, { count: total, shown })
        : fill(words.count, { count: total }),
    );
    const more = this.#part('more');
    if (more === null) return;
    more.hidden = shown >= total;
    more.onclick = () => void this.#more(question, total, shown);
  }

  async #more(question: Question, total: number, shown: number): Promise<void> {
    const turn = this.#asked;
    try {
      const { hits } = await askWorker({ what: 'ask', question, from: shown, many: MANY });
      if (turn !== this.#asked) return;
      this.#append(hits);
      this.#tellShown(question, total, shown + hits.length);
      this.#root.querySelectorAll<HTMLElement>('[data-search-hit]')[shown]?.focus();
    } catch {
      if (turn === this.#asked) this.fail();
    }
  }

  /** Says that the search could not answer, and offers to ask again. */
  fail(): void {
    this.#empty();
    this.#say(navigator.onLine ? words.failed : words.offline);
    this.#part('retry')?.toggleAttribute('hidden', false);
  }
}
