import { formInBrowser as words } from '../lib/interface-groups.ts';
import { draftKey, readDraft, removeDraft, removeOldDrafts, writeDraft } from './draft-store.ts';
import { controlsOf, readControls, writeControls } from './form-fields.ts';
import type { FieldControl, Typed } from './form-fields.ts';

/** How long typing must rest before it is kept, in milliseconds. */
const REST = 400;

const isEmpty = (typed: Typed): boolean => Object.keys(typed).length === 0;

/** A consent is given each time anew, so it is never kept. */
const isKept = (control: FieldControl): boolean => control.closest('[data-kind=consent]') === null;

/** Keeps what was typed into a form on this device, so that it survives a closed tab. */
class FormDraft {
  readonly #form: HTMLFormElement;
  readonly #key: string;
  #timer: ReturnType<typeof setTimeout> | undefined;
  /** What was thrown away and can still be taken back. */
  #cleared: Typed | undefined;
  #writing = false;

  constructor(form: HTMLFormElement) {
    this.#form = form;
    this.#key = draftKey(form.dataset['form'] ?? '', form.dataset['target'] ?? '');
    this.#start();
    form.addEventListener('input', () => this.#typed());
    addEventListener('pagehide', () => this.#flush());
    document.addEventListener('visibilitychange', () => this.#flush());
    for (const note of this.#notes()) {
      note.querySelector('[data-draft-clear]')?.addEventListener('click', () => {
        if (this.#cleared === undefined) this.#clear(note);
        else this.#takeBack(this.#cleared);
      });
    }
  }

  /** Puts back a draft, unless the endpoint has already filled in what was typed. */
  #start(): void {
    if (this.#form.dataset['filled'] !== undefined) {
      this.#save();
      return;
    }
    const draft = readDraft(this.#key);
    if (draft === undefined || isEmpty(draft)) return;
    this.#write(draft);
    this.#show('start');
    this.#show('end');
  }

  #controls(): FieldControl[] {
    return controlsOf(this.#form).filter(isKept);
  }

  #notes(): HTMLElement[] {
    return [...document.querySelectorAll<HTMLElement>('[data-draft]')];
  }

  #show(place: 'start' | 'end'): void {
    for (const note of this.#notes()) if (note.dataset['draft'] === place) note.hidden = false;
  }

  #say(note: HTMLElement, text: string, label: string): void {
    const said = note.querySelector('[data-draft-words]');
    const button = note.querySelector('[data-draft-clear]');
    if (said !== null) said.textContent = text;
    if (button !== null) button.textContent = label;
  }

  #typed(): void {
    if (this.#writing) return;
    clearTimeout(this.#timer);
    this.#timer = setTimeout(() => this.#save(), REST);
  }

  #flush(): void {
    if (this.#timer !== undefined) this.#save();
  }

  #save(): void {
    clearTimeout(this.#timer);
    this.#timer = undefined;
    const typed = readControls(this.#controls());
    if (isEmpty(typed)) {
      removeDraft(this.#key);
      return;
    }
    writeDraft(this.#key, typed);
    this.#show('end');
    if (this.#cleared === undefined) return;
    this.#cleared = undefined;
    for (const note of this.#notes()) this.#say(note, words.kept, words.clear);
  }

  #write(typed: Typed): void {
    this.#writing = true;
    writeControls(this.#controls(), typed);
    this.#writing = false;
  }

  #clear(pressed: HTMLElement): void {
    clearTimeout(this.#timer);
    this.#timer = undefined;
    this.#cleared = readControls(this.#controls());
    this.#write({});
    removeDraft(this.#key);
    // The button that was pressed stays, or the focus would be lost with it.
    for (const note of this.#notes()) note.hidden = note !== pressed;
    this.#say(pressed, words.cleared, words.undo);
  }

  #takeBack(typed: Typed): void {
    this.#write(typed);
    this.#save();
  }
}

removeOldDrafts();
for (const form of document.querySelectorAll<HTMLFormElement>('form[data-target]')) {
  new FormDraft(form);
}
