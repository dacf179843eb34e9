import { formInBrowser as words } from '../lib/interface-groups.ts';

/** After this long without an answer a person is told that it is not their doing; milliseconds. */
const SLOW = 8000;

/** Whether an answer is being waited for. */
export function isBusy(form: HTMLFormElement): boolean {
  return form.getAttribute('aria-busy') === 'true';
}

/** Says something of the form beside its button, politely. What is seen elsewhere is only heard. */
export function say(form: HTMLFormElement, text: string, heardOnly = false): void {
  const status = form.querySelector('[data-form-status]');
  if (status === null) return;
  status.classList.toggle('visually-hidden', heardOnly);
  status.textContent = text;
}

/**
 * Shows that an answer is being waited for: on the button that was pressed, and in words when it
 * takes long. The button keeps its focus, so it is not disabled but says that it is.
 * @returns what puts the form back
 */
export function makeBusy(
  form: HTMLFormElement,
  button: HTMLElement | null,
  label: string,
): () => void {
  const before = [...(button?.childNodes ?? [])];
  form.setAttribute('aria-busy', 'true');
  button?.setAttribute('aria-disabled', 'true');
  button?.replaceChildren(label);
  say(form, label, true);
  const timer = setTimeout(() => say(form, words.slow), SLOW);
  return () => {
    clearTimeout(timer);
    form.removeAttribute('aria-busy');
    button?.removeAttribute('aria-disabled');
    button?.replaceChildren(...before);
    say(form, '');
  };
}
