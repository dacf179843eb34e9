import { list as listWords } from '../lib/interface-groups.ts';
import { searchedState } from '../model/facts/recruitment-state.ts';

/** Chosen values by facet: any of the values of a facet, all of the facets. */
type Choice = ReadonlyMap<string, ReadonlySet<string>>;

function valuesOf(row: HTMLElement): Map<string, Set<string>> {
  const values = new Map<string, Set<string>>();
  for (const pair of (row.dataset['values'] ?? '').split(' ')) {
    const [facet = '', value = ''] = pair.split(':');
    values.set(facet, (values.get(facet) ?? new Set()).add(value));
  }
  // The state is derived again in the browser: a page may be older than a deadline.
  const state = row.querySelector<HTMLElement>('notice-state')?.dataset['state'];
  if (state !== undefined) values.set('state', new Set([searchedState(state)]));
  return values;
}

function fits(
  row: ReadonlyMap<string, ReadonlySet<string>>,
  choice: Choice,
  except?: string,
): boolean {
  return [...choice].every(
    ([facet, chosen]) =>
      facet === except ||
      chosen.size === 0 ||
      [...chosen].some((value) => row.get(facet)?.has(value)),
  );
}

/**
 * Combines filters. Without JavaScript each value is a link to a page of its own; here the links
 * become boxes, the list's own pages are the data, and the choice is an address to share.
 */
class FilterList extends HTMLElement {
  #rows: Promise<HTMLElement[]> | undefined;
  readonly #popped = () => void this.#show(this.#fromAddress());

  connectedCallback(): void {
    const start = this.#fromPage();
    this.#makeBoxes(start);
    this.addEventListener('change', () => void this.#changed());
    window.addEventListener('popstate', this.#popped);
    if (location.search !== '') void this.#show(this.#fromAddress());
  }

  disconnectedCallback(): void {
    window.removeEventListener('popstate', this.#popped);
  }

  get #list(): string {
    return this.dataset['list'] ?? location.pathname;
  }

  #fromPage(): Choice {
    const current = this.querySelector<HTMLElement>('[data-facet] [aria-current]');
    const facet = current?.closest<HTMLElement>('[data-facet]')?.dataset['facet'];
    const value = current?.dataset['value'];
    return facet === undefined || value === undefined
      ? new Map()
      : new Map([[facet, new Set([value])]]);
  }

  #fromAddress(): Choice {
    const choice = new Map<string, Set<string>>();
    for (const [facet, value] of new URLSearchParams(location.search)) {
      choice.set(facet, (choice.get(facet) ?? new Set()).add(value));
    }
    return choice.size === 0 && location.pathname !== this.#list ? this.#fromPage() : choice;
  }

  #boxes(): HTMLInputElement[] {
    return [...this.querySelectorAll<HTMLInputElement>('[data-facet] input')];
  }

  #fromBoxes(): Choice {
    const choice = new Map<string, Set<string>>();
    for (const box of this.#boxes()) {
      if (box.checked) choice.set(box.name, (choice.get(box.name) ?? new Set()).add(box.value));
    }
    return choice;
  }

  #makeBoxes(choice: Choice): void {
    for (const link of this.querySelectorAll<HTMLAnchorElement>('[data-facet] a[data-value]')) {
      const facet = link.closest<HTMLElement>('[data-facet]')?.dataset['facet'] ?? '';
      const value = link.dataset['value'] ?? '';
      const box = document.createElement('input');
      Object.assign(box, { type: 'checkbox', name: facet, value });
      box.checked = choice.get(facet)?.has(value) ?? false;
      const label = document.createElement('label');
      label.append(box, ...link.childNodes);
      link.replaceWith(label);
    }
  }

  async #changed(): Promise<void> {
    const choice = this.#fromBoxes();
    const query = new URLSearchParams(
      [...choice].flatMap(([facet, values]) => [...values].map((value) => [facet, value])),
    ).toString();
    history.pushState(null, '', `${this.#list}${query === '' ? '' : `?${query}`}`);
    await this.#show(choice);
  }

  /** Every row of the list, in its order: from this list's own pages. */
  async #allRows(): Promise<HTMLElement[]> {
    const pages = Array.from({ length: Number(this.dataset['pages'] ?? 1) }, (_, index) =>
      index === 0 ? this.#list : `${this.#list}page/${index + 1}/`,
    );
    const texts = await Promise.all(pages.map(async (page) => (await fetch(page)).text()));
    const parser = new DOMParser();
    return texts.flatMap((text) =>
      [
        ...parser
          .parseFromString(text, 'text/html')
          .querySelectorAll<HTMLElement>('[data-rows] > li'),
      ].map((row) => document.adoptNode(row)),
    );
  }

  async #show(choice: Choice): Promise<void> {
    this.#rows ??= this.#allRows();
    const rows = await this.#rows;
    const list = this.querySelector('[data-rows]');
    if (list?.firstElementChild !== rows[0]) list?.replaceChildren(...rows);
    const known = rows.map((row) => ({ row, values: valuesOf(row) }));
    let count = 0;
    for (const { row, values } of known) {
      row.hidden = !fits(values, choice);
      if (!row.hidden) count += 1;
    }
    for (const box of this.#boxes()) {
      box.checked = choice.get(box.name)?.has(box.value) ?? false;
      const others = known.filter(({ values }) => fits(values, choice, box.name));
      const number = others.filter(({ values }) => values.get(box.name)?.has(box.value)).length;
      const shown = box.parentElement?.querySelector('[data-value-count]');
      if (shown) shown.textContent = String(number);
    }
    const number = this.querySelector('[data-count]');
    if (number) number.textContent = String(count);
    this.querySelector<HTMLElement>('[data-nothing]')?.toggleAttribute('hidden', count > 0);
    this.querySelector<HTMLElement>('[data-pager]')?.toggleAttribute('hidden', true);
    const clear = this.querySelector<HTMLElement>('[data-clear]');
    if (clear) clear.textContent = choice.size === 0 ? listWords.all : listWords.clear;
  }
}

customElements.define('filter-list', FilterList);
