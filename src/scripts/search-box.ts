import { askWorker } from './search-client.ts';

/** The time without a keystroke after which words are suggested (milliseconds). */
const PAUSE = 120;
let boxes = 0;

/**
 * The box into which one types what one looks for. It suggests names of the site while typing: a
 * combobox with a list (WAI-ARIA APG); without JavaScript a plain field.
 */
class SearchBox extends HTMLElement {
  #input: HTMLInputElement | null = null;
  readonly #list = document.createElement('ul');
  #timer: ReturnType<typeof setTimeout> | undefined;
  #asked = 0;

  connectedCallback(): void {
    const input = this.querySelector('input');
    if (input === null || this.#input !== null) return;
    this.#input = input;
    this.#list.id = `suggestions-${(boxes += 1)}`;
    this.#list.className = 'search-suggestions';
    this.#list.hidden = true;
    this.#list.setAttribute('role', 'listbox');
    this.#list.setAttribute('aria-label', this.dataset['suggestions'] ?? '');
    this.append(this.#list);
    input.setAttribute('role', 'combobox');
    input.setAttribute('aria-autocomplete', 'list');
    input.setAttribute('aria-expanded', 'false');
    input.setAttribute('aria-controls', this.#list.id);
    input.addEventListener('input', () => {
      this.#wait();
    });
    input.addEventListener('keydown', (event) => {
      this.#key(event);
    });
    input.addEventListener('blur', () => {
      this.#close();
    });
    // The field keeps the focus; otherwise the list would be gone before the click.
    this.#list.addEventListener('pointerdown', (event) => {
      event.preventDefault();
    });
    this.#list.addEventListener('click', ({ target }) => {
      const option = target instanceof Element ? target.closest('li') : null;
      if (option !== null) this.#take(option);
    });
    input.form?.addEventListener('submit', () => {
      this.#close();
    });
  }

  #wait(): void {
    clearTimeout(this.#timer);
    this.#timer = setTimeout(() => void this.#suggest(), PAUSE);
  }

  async #suggest(): Promise<void> {
    const turn = (this.#asked += 1);
    const typed = this.#input?.value ?? '';
    // Without suggestions the box still searches.
    const words =
      typed.trim() === '' ? [] : await askWorker({ what: 'suggest', typed }).catch(() => []);
    if (turn !== this.#asked || document.activeElement !== this.#input) return;
    this.#list.replaceChildren(
      ...words.map((word, at) => {
        const option = document.createElement('li');
        option.id = `${this.#list.id}-${at}`;
        option.setAttribute('role', 'option');
        option.setAttribute('aria-selected', 'false');
        option.textContent = word;
        return option;
      }),
    );
    this.#open(words.length > 0);
  }

  #open(open: boolean): void {
    this.#list.hidden = !open;
    this.#input?.setAttribute('aria-expanded', String(open));
    if (!open) this.#input?.removeAttribute('aria-activedescendant');
  }

  #close(): void {
    clearTimeout(this.#timer);
    this.#asked += 1;
    this.#open(false);
  }

  #options(): HTMLLIElement[] {
    return this.#list.hidden ? [] : [...this.#list.querySelectorAll('li')];
  }

  #key(event: KeyboardEvent): void {
    // While the input method is open, its keys are its own.
    if (event.isComposing) return;
    const options = this.#options();
    const at = options.findIndex((option) => option.ariaSelected === 'true');
    if (event.key === 'Escape' && options.length > 0) {
      event.preventDefault();
      this.#close();
    } else if (event.key === 'Enter') {
      const option = options[at];
      if (option === undefined) return;
      event.preventDefault();
      this.#take(option);
    } else if (event.key === 'ArrowDown' || event.key === 'ArrowUp') {
      if (options.length === 0) return;
      event.preventDefault();
      const step = event.key === 'ArrowDown' ? 1 : -1;
      this.#select(options, at < 0 && step < 0 ? options.length - 1 : at + step);
    }
  }

  /** Marks an option; beyond either end none is marked, and the field is as it was typed. */
  #select(options: readonly HTMLLIElement[], at: number): void {
    for (const [index, option] of options.entries()) option.ariaSelected = String(index === at);
    const chosen = options[at];
    if (chosen === undefined) this.#input?.removeAttribute('aria-activedescendant');
    else this.#input?.setAttribute('aria-activedescendant', chosen.id);
  }

  #take(option: HTMLLIElement): void {
    if (this.#input === null) return;
    this.#input.value = option.textContent;
    this.#close();
    this.#input.form?.requestSubmit();
  }
}

customElements.define('search-box', SearchBox);
