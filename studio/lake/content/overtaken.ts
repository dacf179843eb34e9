import { isDeepStrictEqual } from 'node:util';
import { asDocument } from '../../../src/sources/sanity/stored.ts';
import { runSteps } from '../store/committed.ts';
import type { Affected } from '../store/committed.ts';
import { draftId, isPublished, overtakenFields } from '../store/document.ts';
import type { StoredDocument } from '../store/document.ts';
import type { Step } from '../store/mutation.ts';
import type { Changed } from '../store/references.ts';
import { isFiled } from './file-text.ts';
import { isRecord } from '../../../src/sources/codec/values.ts';

type Fields = Readonly<Record<string, unknown>>;

/** A value without the keys of its items, which a file does not hold. */
function withoutKeys(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(withoutKeys);
  if (!isRecord(value)) return value;
  return Object.fromEntries(
    Object.entries(value).flatMap(([key, part]) =>
      key === '_key' ? [] : [[key, withoutKeys(part)]],
    ),
  );
}

const same = (a: unknown, b: unknown) => isDeepStrictEqual(withoutKeys(a), withoutKeys(b));

/** A document as its file says it: what the Studio stores may say the same in more words. */
function asFiled(document: StoredDocument): Fields {
  const normal = isFiled(document._type) ? asDocument(document._type, document) : undefined;
  return normal === undefined ? document : { ...normal };
}

/** What a change of the published document does to its draft. */
function draftStep(
  before: StoredDocument | undefined, after: StoredDocument, draft: StoredDocument): Step[] {
  // A file that went and came back may say anything: whatever the draft has is compared with it.
  const [was, is] = [before === undefined ? {} : asFiled(before), asFiled(after)];
  const names = [...new Set([...Object.keys(was), ...Object.keys(is)])];
  const changed = names.filter((name) => !name.startsWith('_') && !same(was[name], is[name]));
  const isUntouched = (name: string) => same(draft[name], before?.[name]);
  const taken = changed.filter((name) => isUntouched(name) && !same(draft[name], after[name]));
  const contested = changed.filter((name) => !isUntouched(name) && !same(draft[name], after[name]));
  const open = overtakenFields(draft);
  const overtaken = [...new Set([...open, ...contested])].filter(
    (name) => !same(draft[name], after[name]),
  );
  if (taken.length === 0 && isDeepStrictEqual(open, overtaken)) return [];
  const system = draft['_system'];
  const set = {
    ...Object.fromEntries(
      taken.filter((name) => name in after).map((name) => [name, after[name]]),
    ),
    _system: { ...(isRecord(system) ? system : {}), overtaken },
  };
  return [{ patch: { id: draft._id, set, unset: taken.filter((name) => !(name in after)) } }];
}

/**
 * What happens to drafts when others change what is published under them: fields that the draft has
 * left alone follow, and the others are marked, so that nobody overwrites what they have not seen.
 */
export function draftsAfter(
  changes: readonly Changed[],
  get: (id: string) => StoredDocument | undefined,
  transactionId: string,
  timestamp: string,
): Affected[] {
  const touched = new Set(changes.map(({ id }) => id));
  const steps = changes.flatMap(({ id, before, after }) => {
    const draft = isPublished(id) ? get(draftId(id)) : undefined;
    if (after === undefined || draft === undefined) return [];
    return touched.has(draft._id) ? [] : draftStep(before, after, draft);
  });
  return runSteps(steps, get, transactionId, timestamp);
}
