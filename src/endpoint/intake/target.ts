import { applicationForm } from '../../forms/application.ts';
import { eventForm } from '../../forms/event.ts';
import type { Form, FormName } from '../../forms/form.ts';
import { inquiryForm, isInquiryKind } from '../../forms/inquiry.ts';
import type { FormsManifest } from '../../forms/manifest.ts';
import { messageForm } from '../../forms/message.ts';
import { ui } from '../../lib/interface.ts';
import { endOf } from '../../lib/jst.ts';
import type { Instant } from '../../lib/jst.ts';
import { eventState } from '../../model/facts/event-state.ts';
import { recruitmentState, takesApplications } from '../../model/facts/recruitment-state.ts';

/** Why nothing can be sent now. */
export type Refusal =
  | { readonly reason: 'closed' }
  | { readonly reason: 'not-open'; readonly opensAt: string }
  | { readonly reason: 'unconfirmed' };

/** What a form is sent to: a notice, an event, a kind of inquiry, or the subject of a message. */
export interface Target {
  readonly id: string;
  readonly form: Form;
  readonly title: string;
  /** The page with the form. */
  readonly formPath: string;
  /** The page about it. */
  readonly address: string;
  readonly recipients: readonly string[];
  /** The state of the notice or event at this moment, as its page names it. */
  readonly state?: string;
  readonly refusal?: Refusal;
  readonly closesAt?: string;
  /** When the days of its retention begin to count, where that is later than its arrival. */
  readonly neededUntil?: Instant;
  /** Seats, where they are limited. */
  readonly capacity?: number;
  readonly noWaiting?: boolean;
}

function recruitmentTarget(manifest: FormsManifest, id: string, now: Instant): Target | undefined {
  const call = manifest.recruitments.find((each) => each.id === id);
  if (call === undefined) return undefined;
  const state = recruitmentState(call, now, manifest.site.confirmWithinDays);
  const refusal = (): Refusal => {
    if (state.kind === 'announced') return { reason: 'not-open', opensAt: state.opensAt };
    return { reason: state.kind === 'closed' ? 'closed' : 'unconfirmed' };
  };
  return {
    id,
    form: applicationForm(call),
    title: call.title,
    formPath: `${call.address}apply/`,
    address: call.address,
    recipients: call.recipients,
    state: state.kind,
    ...(call.closesAt !== undefined && { closesAt: call.closesAt }),
    ...(!takesApplications(state) && { refusal: refusal() }),
  };
}

function eventTarget(manifest: FormsManifest, id: string, now: Instant): Target | undefined {
  const call = manifest.events.find((each) => each.id === id);
  if (call === undefined) return undefined;
  const state = eventState(call, now);
  const { opensAt = '', closesAt = call.startsAt, capacity, noWaiting } = call;
  const refusal: Refusal =
    state === 'announced' ? { reason: 'not-open', opensAt } : { reason: 'closed' };
  return {
    id,
    form: eventForm(call),
    title: call.title,
    formPath: `${call.address}apply/`,
    address: call.address,
    recipients: call.recipients,
    state,
    closesAt,
    neededUntil: endOf(call.endsAt ?? call.startsAt),
    ...(state !== 'accepting' && { refusal }),
    ...(capacity !== undefined && { capacity }),
    ...(noWaiting !== undefined && { noWaiting }),
  };
}

function inquiryTarget(kind: string): Target | undefined {
  if (!isInquiryKind(kind)) return undefined;
  const address = `/contact/${kind}/`;
  return {
    id: kind,
    form: inquiryForm(kind),
    title: ui.form.inquiry.kinds[kind].heading,
    formPath: address,
    address,
    recipients: [],
  };
}

function messageTarget(manifest: FormsManifest, id: string): Target | undefined {
  const subject = manifest.subjects.find((each) => each.id === id);
  if (subject === undefined) return undefined;
  const { title, address, recipients } = subject;
  return { id, form: messageForm, title, formPath: `${address}message/`, address, recipients };
}

/** What a form is sent to, and whether it takes anything at this moment; undefined if not there. */
export function findTarget(
  manifest: FormsManifest,
  form: FormName,
  id: string,
  now: Instant,
): Target | undefined {
  switch (form) {
    case 'application':
      return recruitmentTarget(manifest, id, now);
    case 'event':
      return eventTarget(manifest, id, now);
    case 'inquiry':
      return inquiryTarget(id);
    case 'message':
      return messageTarget(manifest, id);
  }
}
