import { formInBrowser as words } from '../lib/interface-groups.ts';
import { isBusy, makeBusy, say } from './busy-form.ts';
import { draftKey, rememberSent } from './draft-store.ts';

/** The longest wait for an answer, in milliseconds. */
const PATIENCE = 60_000;

/** What the form would send, as a browser without JavaScript sends it. */
function bodyOf(form: HTMLFormElement): URLSearchParams {
  return new URLSearchParams(
    [...new FormData(form)].flatMap(([name, value]) =>
      typeof value === 'string' ? [[name, value]] : [],
    ),
  );
}

/**
 * Sends what 確認画面 shows. Where the network fails the page stays, and sending again is safe: the
 * key in the form makes it one submission however often it comes.
 * @returns what to say where it did not work; nothing once another page is on its way
 */
async function send(form: HTMLFormElement): Promise<string | undefined> {
  try {
    const response = await fetch(form.action, {
      method: 'POST',
      body: bodyOf(form),
      signal: AbortSignal.timeout(PATIENCE),
    });
    if (response.redirected && response.ok) {
      // In place of 確認画面, so that the way back leads to the form and not to a second sending.
      location.replace(response.url);
      return undefined;
    }
    if (response.status === 429) return words.busyServer;
    if (response.status >= 500) return words.notSent;
    // What is refused has a page of its own.
    form.submit();
    return undefined;
  } catch {
    return words.unsure;
  }
}

/** Whether the page before this one is the form, and not an answer of the endpoint to a sending. */
function isAfterForm(): boolean {
  const { referrer } = document;
  const { origin } = location;
  return referrer.startsWith(`${origin}/`) && !referrer.startsWith(`${origin}/api/`);
}

function begin(form: HTMLFormElement, event: SubmitEvent): void {
  if (isBusy(form)) {
    event.preventDefault();
    return;
  }
  const { submitter } = event;
  const leadsBack = submitter?.hasAttribute('formaction') === true;
  // The browser shows the form as it was left, and no sending stands on the way back from there.
  if (leadsBack && isAfterForm()) {
    event.preventDefault();
    history.back();
  }
  // Otherwise the endpoint fills the form in; that sends nothing that would count.
  if (leadsBack) return;
  event.preventDefault();
  const restore = makeBusy(form, submitter, words.sending);
  addEventListener('pageshow', restore, { once: true });
  const target = form.querySelector<HTMLInputElement>('input[name=target]')?.value ?? '';
  rememberSent(draftKey(form.dataset['send'] ?? '', target));
  void send(form).then((trouble) => {
    if (trouble === undefined) return;
    removeEventListener('pageshow', restore);
    restore();
    say(form, trouble);
  });
}

for (const form of document.querySelectorAll<HTMLFormElement>('form[data-send]')) {
  form.addEventListener('submit', (event) => begin(form, event));
}
