import { fill } from '../lib/fill.ts';
import { formInBrowser as words } from '../lib/interface-groups.ts';
import { lengthOf } from '../forms/field.ts';
import { tidyLines } from '../forms/tidy.ts';

/** How long typing must rest before a listener is told, in milliseconds. */
const REST = 1500;

/** Seen while typing; heard only after a pause, and only where the room runs out. */
class CharacterCount extends HTMLElement {
  #timer: ReturnType<typeof setTimeout> | undefined;

  connectedCallback(): void {
    const area = this.parentElement?.querySelector('textarea');
    if (area === null || area === undefined) return;
    this.#show(area.value);
    area.addEventListener('input', () => this.#show(area.value));
  }

  #show(text: string): void {
    const limit = Number(this.dataset['limit']);
    const left = limit - lengthOf(tidyLines(text));
    const said = fill(left < 0 ? words.over : words.left, { count: Math.abs(left) });
    const seen = this.querySelector<HTMLElement>('[data-count]');
    if (seen !== null) {
      seen.hidden = text === '';
      seen.textContent = said;
      seen.toggleAttribute('data-over', left < 0);
    }
    clearTimeout(this.#timer);
    this.#timer = setTimeout(() => {
      const heard = this.querySelector('[role=status]');
      if (heard !== null) heard.textContent = left < limit / 10 ? said : '';
    }, REST);
  }
}

customElements.define('character-count', CharacterCount);
