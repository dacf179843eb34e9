import { fill } from '../lib/fill.ts';
import { search as words } from '../lib/interface-groups.ts';
import { addressOf, isEmpty, orders, questionOf } from '../search/box/question.ts';
import type { Question } from '../search/box/question.ts';
import { askWorker } from './search-client.ts';
import { SearchFilters } from './search-filters.ts';
import { helpNodes } from './search-help.ts';
import { hitNode } from './search-hits.ts';

/** Hits that are shown at a time. */
const MANY = 10;

/** The search page: its question is the address, so that it can be shared and gone back to. */
class SiteSearch extends HTMLElement {
  #asked = 0;
  readonly #again = () => {
    this.#fromAddress();
  };

  connectedCallback(): void {
    this.#part('without-script')?.toggleAttribute('hidden', true);
    this.#part('order')?.toggleAttribute('hidden', false);
    const form = this.querySelector('form');
    form?.addEventListener('submit', (event) => {
      event.preventDefault();
      this.#submit();
    });
    form?.addEventListener('change', ({ target }) => {
      const typed = target instanceof HTMLInputElement && target.type === 'search';
      if (!typed) this.#submit();
    });
    this.#part('clear')?.addEventListener('click', () => {
      this.#filters()?.show(new Map());
      this.#submit();
    });
    this.#part('retry')?.addEventListener('click', this.#again);
    window.addEventListener('popstate', this.#again);
    this.#fromAddress();
  }

  disconnectedCallback(): void {
    window.removeEventListener('popstate', this.#again);
    window.removeEventListener('online', this.#again);
  }

  #part(name: string): HTMLElement | null {
    return this.querySelector(`[data-search-${name}]`);
  }

  #filters(): SearchFilters | undefined {
    const root = this.#part('filters');
    return root === null ? undefined : new SearchFilters(root);
  }

  #input(): HTMLInputElement | null {
    return this.querySelector('input[type="search"]');
  }

  #order(): HTMLSelectElement | null {
    return this.querySelector('select[name="sort"]');
  }

  #submit(): void {
    const question: Question = {
      query: this.#input()?.value.trim() ?? '',
      chosen: this.#filters()?.chosen() ?? new Map(),
      order: orders.find((order) => order === this.#order()?.value) ?? 'relevance',
    };
    history.pushState(null, '', `?${addressOf(question).toString()}`);
    void this.#search(question);
  }

  #fromAddress(): void {
    const question = questionOf(new URLSearchParams(location.search));
    const [input, order] = [this.#input(), this.#order()];
    if (input !== null) input.value = question.query;
    if (order !== null) order.value = question.order;
    void this.#search(question);
  }

  #say(text: string): void {
    const status = this.#part('status');
    if (status !== null) status.textContent = text;
  }

  /** Empties what the last question left. */
  #clear(): void {
    this.#part('results')?.replaceChildren();
    this.#part('help')?.replaceChildren();
    for (const name of ['help', 'more', 'retry']) this.#part(name)?.toggleAttribute('hidden', true);
    window.removeEventListener('online', this.#again);
  }

  async #search(question: Question): Promise<void> {
    const turn = (this.#asked += 1);
    this.#filters()?.show(question.chosen);
    if (isEmpty(question)) {
      this.#clear();
      this.#say('');
    } else {
      this.#say(words.loading);
    }
    try {
      if (!isEmpty(question)) await this.#showHits(question, turn);
      const counts = await askWorker({ what: 'count', question });
      // An answer that comes after a newer question is dropped.
      if (turn === this.#asked) this.#filters()?.count(counts);
    } catch {
      if (turn === this.#asked) this.#fail();
    }
  }

  async #showHits(question: Question, turn: number): Promise<void> {
    const { total, hits } = await askWorker({ what: 'ask', question, from: 0, many: MANY });
    if (turn !== this.#asked) return;
    this.#clear();
    this.#append(hits);
    if (total === 0) {
      const { query } = question;
      this.#say(query === '' ? words.noneChosen : fill(words.none, { query }));
      const help = await askWorker({ what: 'help', question });
      if (turn !== this.#asked) return;
      this.#part('help')?.replaceChildren(...helpNodes(question, help));
      this.#part('help')?.toggleAttribute('hidden', false);
    } else this.#tellShown(question, total, hits.length);
  }

  #append(hits: readonly Parameters<typeof hitNode>[0][]): void {
    const filters = this.#filters();
    this.#part('results')?.append(
      ...hits.map((hit) => hitNode(hit, filters?.label('kind', hit.kind) ?? '')),
    );
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
      const links = this.querySelectorAll<HTMLElement>('[data-search-hit]');
      links[shown]?.focus();
    } catch {
      if (turn === this.#asked) this.#fail();
    }
  }

  #fail(): void {
    this.#clear();
    this.#say(navigator.onLine ? words.failed : words.offline);
    this.#part('retry')?.toggleAttribute('hidden', false);
    if (!navigator.onLine) window.addEventListener('online', this.#again, { once: true });
  }
}

customElements.define('site-search', SiteSearch);
