import { fill } from '../lib/fill.ts';
import { loadPagefind } from '../search/pagefind.ts';
import type { Hit, Pagefind } from '../search/pagefind.ts';
import { search as searchWords } from '../lib/interface-groups.ts';

const PAGE = 20;
const { entries } = Object;

/** An excerpt as nodes: nothing of it is ever read as HTML but the marks. */
function excerptNodes(excerpt: string): Node[] {
  return excerpt.split(/(<mark>.*?<\/mark>)/u).map((part) => {
    const marked = /^<mark>(.*)<\/mark>$/u.exec(part)?.[1];
    const text = document.createTextNode(decode(marked ?? part));
    if (marked === undefined) return text;
    const mark = document.createElement('mark');
    mark.append(text);
    return mark;
  });
}

function decode(text: string): string {
  return text
    .replaceAll('&lt;', '<')
    .replaceAll('&gt;', '>')
    .replaceAll('&quot;', '"')
    .replaceAll('&#39;', "'")
    .replaceAll('&amp;', '&');
}

function hitNode({ url, excerpt, meta }: Hit): HTMLElement {
  const item = document.createElement('li');
  const facts = document.createElement('p');
  facts.className = 'meta';
  facts.textContent = [meta['kind'], meta['state']].filter(Boolean).join('・');
  const heading = document.createElement('h2');
  const link = document.createElement('a');
  link.href = url;
  link.dataset['searchHit'] = '';
  link.textContent = meta['title'] ?? url;
  heading.append(link);
  const text = document.createElement('p');
  text.append(...excerptNodes(excerpt));
  item.append(facts, heading, text);
  return item;
}

/** The search box: its question is the address, so that it can be shared and gone back to. */
class SiteSearch extends HTMLElement {
  #pagefind: Promise<Pagefind> | undefined;
  #asked = 0;
  readonly #popped = () => {
    this.#fromAddress();
  };

  connectedCallback(): void {
    this.querySelector<HTMLElement>('[data-search-without-script]')?.toggleAttribute(
      'hidden',
      true,
    );
    const form = this.querySelector('form');
    form?.addEventListener('submit', (event) => {
      event.preventDefault();
      this.#submit();
    });
    form?.addEventListener('change', (event) => {
      if (event.target instanceof HTMLSelectElement) this.#submit();
    });
    window.addEventListener('popstate', this.#popped);
    this.#fromAddress();
    void this.#fillFilters();
  }

  disconnectedCallback(): void {
    window.removeEventListener('popstate', this.#popped);
  }

  #load(): Promise<Pagefind> {
    return (this.#pagefind ??= loadPagefind());
  }

  #fields(): (HTMLInputElement | HTMLSelectElement)[] {
    return [...this.querySelectorAll<HTMLInputElement | HTMLSelectElement>('input[name], select')];
  }

  #submit(): void {
    const query = new URLSearchParams(
      this.#fields().flatMap(({ name, value }) =>
        value.trim() === '' ? [] : [[name, value.trim()]],
      ),
    );
    history.pushState(null, '', `?${query.toString()}`);
    void this.#search(query);
  }

  #fromAddress(): void {
    const query = new URLSearchParams(location.search);
    for (const field of this.#fields()) {
      const value = query.get(field.name) ?? '';
      if (
        field instanceof HTMLSelectElement &&
        value !== '' &&
        ![...field.options].some((option) => option.value === value)
      ) {
        field.append(new Option(value, value));
      }
      field.value = value;
    }
    void this.#search(query);
  }

  async #fillFilters(): Promise<void> {
    const found = await this.#load()
      .then((pagefind) => pagefind.filters())
      .catch(() => ({}));
    const chosen = new URLSearchParams(location.search);
    for (const [name, values] of entries(found)) {
      const select = this.querySelector<HTMLSelectElement>(`select[name="${name}"]`);
      if (select === null) continue;
      const options = entries(values).map(
        ([value, count]) => new Option(`${value}（${count}）`, value),
      );
      select.replaceChildren(new Option(searchWords.any, ''), ...options);
      select.value = chosen.get(name) ?? '';
    }
    this.querySelector<HTMLElement>('[data-search-filters]')?.toggleAttribute(
      'hidden',
      entries(found).length === 0,
    );
  }

  #say(text: string): void {
    const status = this.querySelector('[data-search-status]');
    if (status) status.textContent = text;
  }

  async #search(query: URLSearchParams): Promise<void> {
    const turn = (this.#asked += 1);
    const words = query.get('q')?.trim() ?? '';
    const filters = Object.fromEntries(
      [...query].filter(([name, value]) => name !== 'q' && value !== ''),
    );
    const list = this.querySelector('[data-search-results]');
    if (words === '' && Object.keys(filters).length === 0) {
      list?.replaceChildren();
      this.#say('');
      return;
    }
    this.#say(searchWords.loading);
    try {
      const { results } = await (
        await this.#load()
      ).search(words === '' ? null : words, { filters });
      const hits = await Promise.all(results.slice(0, PAGE).map((result) => result.data()));
      // An answer that comes after a newer question is dropped.
      if (turn !== this.#asked) return;
      list?.replaceChildren(...hits.map(hitNode));
      this.#say(
        results.length === 0
          ? fill(searchWords.none, { query: words })
          : fill(searchWords.count, { count: results.length }),
      );
      this.#offerMore(results.slice(PAGE));
    } catch {
      if (turn === this.#asked) this.#say(searchWords.failed);
    }
  }

  #offerMore(rest: readonly { data(): Promise<Hit> }[]): void {
    const more = this.querySelector<HTMLButtonElement>('[data-search-more]');
    if (more === null) return;
    more.hidden = rest.length === 0;
    more.onclick = () => {
      void Promise.all(rest.slice(0, PAGE).map((result) => result.data())).then((hits) => {
        this.querySelector('[data-search-results]')?.append(...hits.map(hitNode));
        this.#offerMore(rest.slice(PAGE));
      });
    };
  }
}

customElements.define('site-search', SiteSearch);
