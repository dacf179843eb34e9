import { readFile } from 'node:fs/promises';
import { findTarget } from '../../src/endpoint/intake/target.ts';
import type { Target } from '../../src/endpoint/intake/target.ts';
import { formNames } from '../../src/forms/form.ts';
import { inquiryKinds } from '../../src/forms/inquiry.ts';
import { formsManifest } from '../../src/forms/manifest.ts';
import type { FormsManifest } from '../../src/forms/manifest.ts';
import type { Instant } from '../../src/lib/jst.ts';

/** What the built site says of its calls. */
export async function readManifest(): Promise<FormsManifest> {
  return formsManifest.parse(JSON.parse(await readFile('dist/forms.json', 'utf8')));
}

/** A moment at which both events of the demonstration take sign-ups, in its stopped time. */
export const BOTH_EVENTS_OPEN = '2026-12-02T00:00+09:00';

/** Every notice, event and kind of inquiry, and two subjects of messages. */
export function allTargets(manifest: FormsManifest, now: Instant): readonly Target[] {
  const ids = [
    ...manifest.recruitments.map(({ id }) => id),
    ...manifest.events.map(({ id }) => id),
    ...manifest.subjects.slice(0, 2).map(({ id }) => id),
    ...inquiryKinds,
  ];
  return formNames
    .flatMap((form) => ids.map((id) => findTarget(manifest, form, id, now)))
    .filter((target) => target !== undefined);
}

/** Those that take something at this moment. */
export function openTargets(manifest: FormsManifest, now: Instant): readonly Target[] {
  return allTargets(manifest, now).filter(({ refusal }) => refusal === undefined);
}
