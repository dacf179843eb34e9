import fc from 'fast-check';
import { applicationForm } from '../../src/forms/application.ts';
import { eventForm } from '../../src/forms/event.ts';
import type { Field } from '../../src/forms/field.ts';
import { defaultMaxLength } from '../../src/forms/field.ts';
import { askedFields, fieldsOf } from '../../src/forms/form.ts';
import type { Form } from '../../src/forms/form.ts';
import { inquiryForm, inquiryKinds } from '../../src/forms/inquiry.ts';
import { messageForm } from '../../src/forms/message.ts';

const questions = [
  { name: 'reason', label: '理由', kind: 'long' as const, required: true, maxLength: 50 },
  { name: '__proto__', label: 'ひとこと', kind: 'short' as const, required: false },
  {
    name: 'days',
    label: '来られる日',
    kind: 'severalOf' as const,
    required: true,
    options: ['土曜', '日曜', '祝日'],
  },
  {
    name: 'stay',
    label: '宿の希望',
    kind: 'oneOf' as const,
    required: false,
    options: ['相部屋', '自分で手配する'],
  },
  { name: 'arrival', label: '着く日', kind: 'date' as const, required: false },
];

/** Every form, applications in each of their shapes. */
export const forms: readonly Form[] = [
  applicationForm({ applicants: ['individual'], questions }),
  applicationForm({ applicants: ['company', 'government'], questions }),
  applicationForm({ applicants: ['individual', 'company'], questions }),
  eventForm({ formats: ['onsite'], questions }),
  eventForm({ formats: ['online'] }),
  ...inquiryKinds.map(inquiryForm),
  messageForm,
];

const letters = fc.constantFrom(...'abcdefghijklmnopqrstuvwxyz0123456789'.split(/(?:)/u));
const label = fc.string({ unit: letters, minLength: 1, maxLength: 12 });

const mails = fc
  .tuple(
    fc.string({
      unit: fc.constantFrom('a', 'Z', '9', '.', '_', '+', '-'),
      minLength: 1,
      maxLength: 30,
    }),
    fc.array(label, { minLength: 2, maxLength: 4 }),
  )
  .map(([user, host]) => `${user}@${host.join('.')}`);

const telephones = fc
  .tuple(fc.constantFrom('0263', '03', '090', '+81-90'), fc.stringMatching(/^\d{8}$/))
  .map(([start, rest]) => (start === '0263' ? `0263-${rest.slice(2)}` : `${start}-${rest}`));

const days = fc
  .date({ min: new Date('2000-01-01'), max: new Date('2099-12-31'), noInvalidDate: true })
  .map((date) => date.toISOString().slice(0, 10));

const texts = (field: Field) =>
  fc
    .string({
      unit: 'grapheme',
      minLength: field.minLength ?? 1,
      maxLength: Math.floor((field.maxLength ?? defaultMaxLength.text) / 12),
    })
    .map((text) => `縁${text}`);

/** Answers that a careful person gives, as a browser sends them. */
export function goodAnswer(field: Field): fc.Arbitrary<string | string[]> {
  const values = (field.options ?? []).map(({ value }) => value);
  switch (field.kind) {
    case 'email':
      return mails;
    case 'tel':
      return telephones;
    case 'date':
      return days;
    case 'oneOf':
    case 'choice':
      return fc.constantFrom(...values);
    case 'severalOf':
      return fc.subarray(values, { minLength: 1 });
    case 'consent':
      return fc.constant('yes');
    default:
      return texts(field);
  }
}

export type Answers = Readonly<Record<string, string | string[]>>;

/** Answers to a whole form; optional ones may be missing, unasked ones are not given. */
export function goodAnswers(form: Form): fc.Arbitrary<Answers> {
  return fc
    .tuple(
      ...fieldsOf(form).map((field) => {
        const given = goodAnswer(field).map((value) => [[field.name, value] as const]);
        return field.required ? given : fc.oneof(given, fc.constant([]));
      }),
    )
    .map((lists) => {
      const all: Answers = Object.fromEntries(lists.flat());
      const asked = new Set(askedFields(form, all).map(({ name }) => name));
      return Object.fromEntries(Object.entries(all).filter(([name]) => asked.has(name)));
    });
}

/** An answer that the field must refuse. */
export function badAnswer(field: Field): fc.Arbitrary<unknown> {
  const nothing = field.required ? [fc.constantFrom('', ' ', '\u3000\n', undefined)] : [];
  switch (field.kind) {
    case 'email':
      return fc.oneof(
        ...nothing,
        mails.map((mail) => mail.replace('@', '')),
        mails.map((mail) => `${mail}@example.jp`),
        mails.map((mail) => mail.replace(/@.*/, '@localhost')),
        mails.map((mail) => `縁${mail}`),
        mails.map((mail) => `a b${mail}`),
        mails.map((mail) => `${mail}\nBcc: other@example.jp`),
      );
    case 'tel':
      return fc.oneof(...nothing, fc.constantFrom('12', 'なし', '03-1234-567890', '+12', '<b>'));
    case 'date':
      return fc.oneof(...nothing, fc.constantFrom('2027-02-30', '来週', '27-1-1', '02027-01-01'));
    case 'oneOf':
    case 'choice':
      return fc.oneof(...nothing, fc.constantFrom('__proto__', 'constructor', ['a', 'b'], 3));
    case 'severalOf':
      return fc.oneof(
        fc.constantFrom('nothing of ours', [null], ['toString'], { length: 1 }),
        ...(field.required ? [fc.constantFrom([], undefined)] : []),
      );
    case 'consent':
      return fc.oneof(
        fc.constantFrom('maybe', 1, null, ['yes', 'yes']),
        ...(field.required ? [fc.constantFrom(false, undefined)] : []),
      );
    default:
      return fc.oneof(
        ...nothing,
        fc.constantFrom(null, 5, true, ['a', 'b'], { toString: 'x' }),
        fc.constant('字'.repeat((field.maxLength ?? defaultMaxLength.long) + 1)),
      );
  }
}
