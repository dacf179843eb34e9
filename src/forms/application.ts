import { ui } from '../lib/interface.ts';
import type { Recruitment } from '../model/documents/index.ts';
import {
  care,
  consent,
  email,
  group,
  name,
  news,
  organizationFields,
  telephone,
} from './common.ts';
import { questionField } from './field.ts';
import type { FieldGroup, Form } from './form.ts';

/** The answer that decides between the questions for a person and those for a body. */
export const APPLICANT = 'applicant';

const bodies = ['company', 'government'] as const;

/** Who applies: one group, or a first question with a group for each answer. */
function applicantGroups(applicants: Recruitment['applicants']): readonly FieldGroup[] {
  const bodiesHere = bodies.filter((body) => applicants.includes(body));
  if (bodiesHere.length === 0) return [group('individual', name)];
  if (!applicants.includes('individual')) return [group('organization', ...organizationFields())];
  const options = ['individual' as const, ...bodiesHere].map((value) => ({
    value,
    label: ui.form.applicants[value],
  }));
  return [
    group(APPLICANT, {
      name: APPLICANT,
      label: ui.form.fields.applicant,
      help: ui.form.fields.applicantHelp,
      kind: 'oneOf',
      required: true,
      options,
    }),
    {
      name: 'individual',
      legend: ui.form.groups.individual,
      fields: [name],
      when: { field: APPLICANT, is: ['individual'] },
    },
    {
      name: 'organization',
      legend: ui.form.groups.organization,
      fields: organizationFields(),
      when: { field: APPLICANT, is: bodiesHere },
    },
  ];
}

/** 応募: the form of one notice, with the questions that its editor wrote. */
export function applicationForm({
  applicants,
  questions = [],
}: Pick<Recruitment, 'applicants' | 'questions'>): Form {
  return {
    name: 'application',
    groups: [
      ...applicantGroups(applicants),
      group('contact', email, telephone),
      group('questions', ...questions.map(questionField)),
      group('care', care),
      group('consent', news, consent),
    ],
  };
}
