import { pageNow } from './clock.ts';
import type { Typed } from './form-fields.ts';

/** How long a draft is kept on the device, in days. */
const KEPT = 30;
const DAY = 24 * 60 * 60 * 1000;
const PREFIX = 'draft:';
const SENT = 'sent';

interface Draft {
  /** Milliseconds since the epoch. */
  readonly savedAt: number;
  readonly typed: Typed;
}

/** The name under which the draft of a form for a document is kept. */
export function draftKey(form: string, target: string): string {
  return `${PREFIX}${form}:${target}`;
}

/** A store may be full or forbidden; then there is no draft, and everything else works. */
function attempt<T>(work: () => T): T | undefined {
  try {
    return work();
  } catch {
    return undefined;
  }
}

const isTexts = (value: unknown): value is readonly string[] =>
  Array.isArray(value) && value.every((one) => typeof one === 'string');

function isDraft(value: unknown): value is Draft {
  if (typeof value !== 'object' || value === null) return false;
  if (!('savedAt' in value) || !('typed' in value)) return false;
  const { savedAt, typed } = value;
  return (
    typeof savedAt === 'number' &&
    typeof typed === 'object' &&
    typed !== null &&
    Object.values(typed).every(isTexts)
  );
}

/** What was typed and not sent, unless it is too old. */
export function readDraft(key: string): Typed | undefined {
  const draft = attempt((): unknown => JSON.parse(localStorage.getItem(key) ?? 'null'));
  return isDraft(draft) && pageNow() - draft.savedAt < KEPT * DAY ? draft.typed : undefined;
}

/** Keeps what was typed on this device. */
export function writeDraft(key: string, typed: Typed): void {
  const draft: Draft = { savedAt: pageNow(), typed };
  attempt(() => localStorage.setItem(key, JSON.stringify(draft)));
}

export function removeDraft(key: string): void {
  attempt(() => localStorage.removeItem(key));
}

/** Removes every draft of this site that is too old. */
export function removeOldDrafts(): void {
  const keys = attempt(() => Object.keys(localStorage)) ?? [];
  for (const key of keys.filter((name) => name.startsWith(PREFIX))) {
    if (readDraft(key) === undefined) removeDraft(key);
  }
}

/** Remembers in this tab whose draft is being sent, until the receipt is there. */
export function rememberSent(key: string): void {
  attempt(() => sessionStorage.setItem(SENT, key));
}

/** The draft whose sending this tab remembered; asked for once. */
export function takeSent(): string | undefined {
  return attempt(() => {
    const key = sessionStorage.getItem(SENT) ?? undefined;
    sessionStorage.removeItem(SENT);
    return key;
  });
}
