import { fill } from '../lib/fill.ts';
import { formInBrowser as words } from '../lib/interface-groups.ts';

/** What is wrong with one field, in words; as the endpoint answers it. */
export interface FieldError {
  readonly field: string;
  readonly message: string;
}

const isObject = (value: unknown): value is object => typeof value === 'object' && value !== null;

/** The errors of an answer 422. */
export function readErrors(body: unknown): readonly FieldError[] {
  if (!isObject(body) || !('errors' in body) || !Array.isArray(body.errors)) return [];
  return body.errors.flatMap((error: unknown): FieldError[] =>
    isObject(error) &&
    'field' in error &&
    'message' in error &&
    typeof error.field === 'string' &&
    typeof error.message === 'string'
      ? [{ field: error.field, message: error.message }]
      : [],
  );
}

const summaryOf = () => document.querySelector<HTMLElement>('[data-error-summary]');
const slotsOf = (form: HTMLFormElement) => [...form.querySelectorAll<HTMLElement>('[data-fault]')];

/** The names of the fields at fault. */
export function faultyFields(form: HTMLFormElement): readonly string[] {
  return slotsOf(form)
    .filter(({ hidden, dataset }) => !hidden && dataset['mended'] === undefined)
    .map(({ dataset }) => dataset['fault'] ?? '');
}

function setFault(form: HTMLFormElement, slot: HTMLElement, message: string | undefined): void {
  const name = slot.dataset['fault'] ?? '';
  slot.hidden = message === undefined;
  slot.textContent = message ?? '';
  delete slot.dataset['mended'];
  for (const control of form.querySelectorAll(`.field [name="${CSS.escape(name)}"]`)) {
    if (message === undefined) control.removeAttribute('aria-invalid');
    else control.setAttribute('aria-invalid', 'true');
  }
  const item = document.querySelector<HTMLElement>(`[data-error="${CSS.escape(name)}"]`);
  if (item === null) return;
  item.hidden = message === undefined;
  delete item.dataset['mended'];
  const text = item.querySelector('[data-error-message]');
  if (text !== null) text.textContent = message ?? '';
}

function countErrors(heading: string, title: boolean): void {
  const place = document.querySelector('[data-error-count]');
  if (place !== null) place.textContent = heading;
  const plain = document.title.replace(words.errorTitle, '');
  document.title = title ? words.errorTitle + plain : plain;
}

/** Shows every error beside its field and in the summary, which takes the focus. */
export function showErrors(form: HTMLFormElement, errors: readonly FieldError[]): void {
  const messages = new Map(errors.map(({ field, message }) => [field, message]));
  const slots = slotsOf(form);
  for (const slot of slots) setFault(form, slot, messages.get(slot.dataset['fault'] ?? ''));
  const known = new Set(slots.map(({ dataset }) => dataset['fault']));
  const summary = summaryOf();
  if (summary === null) return;
  summary.hidden = false;
  delete summary.dataset['mended'];
  const other = summary.querySelector<HTMLElement>('[data-error-other]');
  if (other !== null) other.hidden = errors.every(({ field }) => known.has(field));
  countErrors(fill(words.errors, { count: errors.length }), true);
  summary.focus();
}

/**
 * Says of the fields at fault which of them are in order now. Nothing moves and nothing is read
 * out: the words of the error make way for the word that it is mended.
 */
export function mendErrors(form: HTMLFormElement, errors: readonly FieldError[]): void {
  const messages = new Map(errors.map(({ field, message }) => [field, message]));
  const faulty = faultyFields(form);
  for (const slot of slotsOf(form)) {
    const name = slot.dataset['fault'] ?? '';
    if (!faulty.includes(name)) continue;
    const message = messages.get(name);
    setFault(form, slot, message ?? words.mended);
    if (message !== undefined) continue;
    slot.dataset['mended'] = '';
    for (const control of form.querySelectorAll(`.field [name="${CSS.escape(name)}"]`))
      control.removeAttribute('aria-invalid');
    const item = document.querySelector<HTMLElement>(`[data-error="${CSS.escape(name)}"]`);
    if (item !== null) item.dataset['mended'] = '';
  }
  const left = faultyFields(form).length;
  const summary = summaryOf();
  if (left === 0 && summary !== null) summary.dataset['mended'] = '';
  countErrors(left === 0 ? words.allMended : fill(words.errors, { count: left }), left > 0);
}
