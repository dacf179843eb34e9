import { showPartialDate } from '../lib/japanese-date.ts';
import { dayOf } from '../lib/jst.ts';
import { pageNow } from './clock.ts';
import { copy as copyWords } from '../lib/interface-groups.ts';

/** Copies the text of its `[data-copy]`. Without JavaScript the text can be selected by hand. */
class CopyText extends HTMLElement {
  connectedCallback(): void {
    const today = this.querySelector<HTMLTimeElement>('[data-today]');
    if (today !== null) {
      const day = dayOf(pageNow());
      today.dateTime = day;
      today.textContent = showPartialDate(day);
    }
    const button = this.querySelector('button');
    // An insecure address has no clipboard.
    if (button === null || !('clipboard' in navigator)) return;
    button.hidden = false;
    button.addEventListener('click', () => {
      void this.#copy();
    });
  }

  async #copy(): Promise<void> {
    const text = this.querySelector('[data-copy]')?.textContent.replaceAll(/\s+/g, ' ').trim();
    const status = this.querySelector('[role=status]');
    try {
      await navigator.clipboard.writeText(text ?? '');
      if (status !== null) status.textContent = copyWords.done;
    } catch {
      if (status !== null) status.textContent = copyWords.failed;
    }
  }
}

customElements.define('copy-text', CopyText);
