import { fill } from '../lib/fill.ts';
import { search as words } from '../lib/interface-groups.ts';
import { facetNames } from '../search/facets.ts';
import type { FacetName } from '../search/facets.ts';
import type { Counts } from '../search/box/narrow.ts';
import type { Question } from '../search/box/question.ts';

/** The filters beside a search: boxes with counts, a group for each facet. */
export class SearchFilters {
  readonly #root: HTMLElement;

  constructor(root: HTMLElement) {
    this.#root = root;
  }

  #group(name: FacetName): HTMLDetailsElement | null {
    return this.#root.querySelector(`details[data-facet="${name}"]`);
  }

  #boxes(name: FacetName): HTMLInputElement[] {
    return [...(this.#group(name)?.querySelectorAll('input') ?? [])];
  }

  /** What is chosen in the boxes. */
  chosen(): Question['chosen'] {
    return new Map(
      facetNames.flatMap((name): [FacetName, string[]][] => {
        const values = this.#boxes(name)
          .filter((box) => box.checked)
          .map((box) => box.value);
        return values.length === 0 ? [] : [[name, values]];
      }),
    );
  }

  /** Shows a choice: the boxes, how many there are of each facet, and the way out of all. */
  show(chosen: Question['chosen']): void {
    for (const name of facetNames) {
      const values = chosen.get(name) ?? [];
      for (const box of this.#boxes(name)) box.checked = values.includes(box.value);
      const group = this.#group(name);
      if (group === null) continue;
      if (values.length > 0) group.open = true;
      const number = group.querySelector('[data-chosen]');
      if (number !== null) {
        number.textContent =
          values.length === 0 ? '' : fill(words.chosen, { count: values.length });
      }
    }
    const clear = this.#root.querySelector<HTMLElement>('[data-search-clear]');
    clear?.toggleAttribute('hidden', chosen.size === 0);
  }

  /** Shows how many pages each value would leave; a value that leaves none is hidden. */
  count(counts: Counts): void {
    let anywhere = false;
    for (const name of facetNames) {
      let any = false;
      for (const box of this.#boxes(name)) {
        const count = counts.get(name)?.get(box.value) ?? 0;
        const shown = box.parentElement?.querySelector('[data-value-count]');
        if (shown) shown.textContent = String(count);
        const useful = count > 0 || box.checked;
        box.closest('li')?.toggleAttribute('hidden', !useful);
        any ||= useful;
      }
      this.#group(name)?.toggleAttribute('hidden', !any);
      anywhere ||= any;
    }
    this.#root.hidden = !anywhere;
  }

  /** The Japanese name of a value. */
  label(name: FacetName, value: string): string {
    const box = this.#boxes(name).find((one) => one.value === value);
    return box?.parentElement?.querySelector('[data-label]')?.textContent ?? '';
  }
}
