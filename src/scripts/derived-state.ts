import type { Instant } from '../lib/jst.ts';
import { at, pageNow } from './clock.ts';

/**
 * An element whose content follows from dates. It is derived again at once, at every moment when it
 * changes, and when a page that slept is looked at again.
 */
export abstract class DerivedState extends HTMLElement {
  #cancel: (() => void) | undefined;
  readonly #wake = () => {
    if (document.visibilityState === 'visible') this.#update();
  };

  /** Shows what holds at an instant; returns when it next changes, or undefined if never. */
  protected abstract show(now: Instant): Instant | undefined;

  connectedCallback(): void {
    this.#update();
    document.addEventListener('visibilitychange', this.#wake);
  }

  disconnectedCallback(): void {
    this.#cancel?.();
    document.removeEventListener('visibilitychange', this.#wake);
  }

  #update(): void {
    this.#cancel?.();
    const next = this.show(pageNow());
    this.#cancel = next === undefined ? undefined : at(next, () => this.#update());
  }

  /** Writes the state's words and tone into every label inside. */
  protected label(words: string, tone: string): void {
    for (const label of this.querySelectorAll<HTMLElement>('[data-state-label]')) {
      label.textContent = words;
      label.dataset['tone'] = tone;
    }
  }

  /** Shows the parts that are meant for a state, and hides the others. */
  protected showParts(state: string): void {
    for (const part of this.querySelectorAll<HTMLElement>('[data-when]')) {
      part.hidden = !(part.dataset['when'] ?? '').split(' ').includes(state);
    }
  }
}
