import { addressOf, isEmpty, orders, questionOf } from '../search/box/question.ts';
import type { Question } from '../search/box/question.ts';
import { askWorker } from './search-client.ts';
import { SearchFilters } from './search-filters.ts';
import { SearchResults } from './search-results.ts';

/** The search page: its question is the address, so that it can be shared and gone back to. */
class SiteSearch extends HTMLElement {
  #results: SearchResults | undefined;
  #asked = 0;
  readonly #again = () => {
    this.#fromAddress();
  };

  connectedCallback(): void {
    this.#results = new SearchResults(this, (kind) => this.#filters()?.label('kind', kind) ?? '');
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

  async #search(question: Question): Promise<void> {
    const turn = (this.#asked += 1);
    window.removeEventListener('online', this.#again);
    this.#filters()?.show(question.chosen);
    try {
      if (isEmpty(question)) this.#results?.clear();
      else await this.#results?.show(question);
      const counts = await askWorker({ what: 'count', question });
      // An answer that comes after a newer question is dropped.
      if (turn === this.#asked) this.#filters()?.count(counts);
    } catch {
      if (turn !== this.#asked) return;
      this.#results?.fail();
      if (!navigator.onLine) window.addEventListener('online', this.#again, { once: true });
    }
  }
}

customElements.define('site-search', SiteSearch);
