import { formInBrowser as words } from '../lib/interface-groups.ts';
import { isBusy, makeBusy, say } from './busy-form.ts';
import { faultyFields, mendErrors, readErrors, showErrors } from './form-errors.ts';
import type { FieldError } from './form-errors.ts';
import { controlsOf, payloadOf } from './form-fields.ts';

/** The longest wait for an answer, in milliseconds. */
const PATIENCE = 30_000;

type Answer =
  | { readonly errors: readonly FieldError[] }
  /** The endpoint has more to say than this page can show: 確認画面, or why it refuses. */
  | { readonly page: true }
  | { readonly trouble: string };

/** A date that was begun and not finished is sent as nothing at all; only the browser knows. */
function halfDates(form: HTMLFormElement): FieldError[] {
  return controlsOf(form)
    .filter(({ type, validity }) => type === 'date' && validity.badInput)
    .map(({ name }) => ({ field: name, message: words.badDate }));
}

/** Asks the endpoint what it would say to this form; nothing is stored. */
async function ask(form: HTMLFormElement): Promise<Answer> {
  const unfinished = halfDates(form);
  try {
    const response = await fetch(form.action, {
      method: 'POST',
      headers: { 'Content-Type': 'application/json', Accept: 'application/json' },
      body: JSON.stringify(payloadOf(form)),
      signal: AbortSignal.timeout(PATIENCE),
    });
    if (response.status === 429) return { trouble: words.busyServer };
    if (response.status >= 500) return { trouble: words.failed };
    const errors = response.status === 422 ? readErrors(await response.json()) : [];
    const names = new Set(unfinished.map(({ field }) => field));
    const all = [...errors.filter(({ field }) => !names.has(field)), ...unfinished];
    return response.status === 422 || all.length > 0 ? { errors: all } : { page: true };
  } catch {
    return { trouble: words.offline };
  }
}

async function check(form: HTMLFormElement, button: HTMLElement | null): Promise<void> {
  const restore = makeBusy(form, button, words.checking);
  // The page may come back as it was when it was left.
  addEventListener('pageshow', restore, { once: true });
  const answer = await ask(form);
  if ('page' in answer) {
    form.submit();
    return;
  }
  removeEventListener('pageshow', restore);
  restore();
  if ('errors' in answer) showErrors(form, answer.errors);
  else say(form, answer.trouble);
}

/** Looks again at the fields at fault once one of them was changed. */
async function checkAgain(form: HTMLFormElement, changed: string): Promise<void> {
  if (isBusy(form) || !faultyFields(form).includes(changed)) return;
  const answer = await ask(form);
  if ('trouble' in answer || isBusy(form)) return;
  mendErrors(form, 'errors' in answer ? answer.errors : []);
}

/** Without JavaScript the same errors come back as a page. */
for (const form of document.querySelectorAll<HTMLFormElement>('form[data-target]')) {
  form.addEventListener('submit', (event) => {
    event.preventDefault();
    if (!isBusy(form)) void check(form, event.submitter);
  });
  form.addEventListener('change', ({ target }) => {
    const name = target instanceof Element ? target.getAttribute('name') : null;
    if (name !== null) void checkAgain(form, name);
  });
}
// Where a browser gives the focus to fields only, it is given to the summary here.
document.querySelector<HTMLElement>('[data-error-summary]:not([hidden])')?.focus();
