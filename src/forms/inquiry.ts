import { ui } from '../lib/interface.ts';
import { consent, email, group, name, optionsOf, organizationFields, telephone } from './common.ts';
import type { Field } from './field.ts';
import type { FieldGroup, Form } from './form.ts';

const { inquiry } = ui.form;

/** Who asks: individuals, companies that send people, bodies that receive them, municipalities. */
export const inquiryKinds = ['individual', 'company', 'host', 'municipality'] as const;
export type InquiryKind = (typeof inquiryKinds)[number];

/** Whether the text names a kind of inquiry. */
export function isInquiryKind(text: string): text is InquiryKind {
  return inquiryKinds.some((kind) => kind === text);
}

const message = (label: string, help?: string): Field => ({
  name: 'message',
  label,
  ...(help !== undefined && { help }),
  kind: 'long',
  required: true,
  maxLength: 2000,
});

const topics = (
  label: string,
  words: Readonly<Record<string, string>>,
  kind: 'oneOf' | 'severalOf' = 'severalOf',
): Field => ({ name: 'topics', label, kind, required: true, options: optionsOf(words) });

const when: Field = {
  name: 'when',
  label: inquiry.when,
  help: inquiry.whenHelp,
  kind: 'text',
  required: false,
  maxLength: 100,
};

const groups: Readonly<Record<InquiryKind, readonly FieldGroup[]>> = {
  individual: [
    group('contact', name, email, telephone),
    group(
      'content',
      topics(inquiry.individual.topicsLabel, inquiry.individual.topics, 'oneOf'),
      message(inquiry.message, inquiry.individual.messageHelp),
    ),
  ],
  company: [
    group('contact', ...organizationFields(inquiry.company.organization), email, telephone),
    group(
      'content',
      topics(inquiry.company.topicsLabel, inquiry.company.topics),
      {
        name: 'people',
        label: inquiry.company.people,
        kind: 'oneOf',
        required: true,
        options: optionsOf(inquiry.company.peopleOptions),
      },
      when,
      message(inquiry.message, inquiry.company.messageHelp),
    ),
  ],
  host: [
    group('contact', ...organizationFields(inquiry.host.organization), email, telephone),
    group(
      'content',
      {
        name: 'place',
        label: inquiry.host.place,
        help: inquiry.host.placeHelp,
        kind: 'text',
        required: true,
        autocomplete: 'address-level2',
        maxLength: 100,
      },
      topics(inquiry.host.topicsLabel, inquiry.host.topics),
      when,
      message(inquiry.host.message, inquiry.host.messageHelp),
    ),
  ],
  municipality: [
    group(
      'contact',
      ...organizationFields(inquiry.municipality.organization, { department: true }),
      email,
      telephone,
    ),
    group(
      'content',
      topics(inquiry.municipality.topicsLabel, inquiry.municipality.topics),
      {
        name: 'answerBy',
        label: inquiry.municipality.answerBy,
        help: inquiry.municipality.answerByHelp,
        kind: 'date',
        required: false,
      },
      message(inquiry.message, inquiry.municipality.messageHelp),
    ),
  ],
};

/** 問い合わせ, with the questions that suit who asks. */
export function inquiryForm(kind: InquiryKind): Form {
  return { name: 'inquiry', groups: [...groups[kind], group('consent', consent)] };
}
