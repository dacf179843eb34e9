import { z } from 'zod';
import { ui } from '../lib/interface.ts';
import type { Field, FieldKind, FieldValue, Values } from './field.ts';
import { dateFault, lengthFault, mailFault, telephoneFault } from './faults.ts';
import type { Fault } from './faults.ts';
import { askedFields, fieldsOf } from './form.ts';
import type { Form } from './form.ts';
import { tidyDate, tidyLine, tidyLines, tidyMail, tidyTelephone } from './tidy.ts';

/** What is wrong with one field, in words. */
export interface FormError {
  readonly field: string;
  readonly message: string;
}

export type Checked =
  | { readonly ok: true; readonly values: Values }
  | { readonly ok: false; readonly errors: readonly FormError[] };

type Reading = { readonly value: FieldValue | undefined } | { readonly fault: string };
type Reader = (field: Field, raw: unknown) => Reading;

const messages = ui.form.messages;

function unanswered({ required }: Field, message: string): Reading {
  return required ? { fault: message } : { value: undefined };
}

function written(
  tidy: (text: string) => string,
  inspect: (field: Field, text: string) => Fault,
): Reader {
  return (field, raw = '') => {
    if (typeof raw !== 'string') return { fault: messages.unreadable };
    const value = tidy(raw);
    if (value === '') return unanswered(field, messages.empty);
    const fault = inspect(field, value);
    return fault === undefined ? { value } : { fault };
  };
}

const one: Reader = (field, raw = '') => {
  if (raw === '') return unanswered(field, messages.one);
  const option = field.options?.find(({ value }) => value === raw);
  return option === undefined ? { fault: messages.option } : { value: option.value };
};

/** The chosen values in the order of the options, each once. */
const several: Reader = (field, raw = []) => {
  const chosen: readonly unknown[] = Array.isArray(raw) ? raw : [raw];
  const values = (field.options ?? []).map(({ value }) => value);
  if (chosen.some((value) => typeof value !== 'string' || !values.includes(value))) {
    return { fault: messages.option };
  }
  const value = values.filter((option) => chosen.includes(option));
  return value.length > 0 ? { value } : unanswered(field, messages.several);
};

/** What a ticked box sends. */
export const TICKED = 'yes';

const consent: Reader = ({ required }, raw = false) => {
  if (typeof raw !== 'boolean' && raw !== TICKED) return { fault: messages.unreadable };
  const value = raw !== false;
  return required && !value ? { fault: messages.consent } : { value };
};

const readers: Readonly<Record<FieldKind, Reader>> = {
  text: written(tidyLine, lengthFault),
  long: written(tidyLines, lengthFault),
  email: written(tidyMail, mailFault),
  tel: written(tidyTelephone, telephoneFault),
  date: written(tidyDate, dateFault),
  oneOf: one,
  choice: one,
  severalOf: several,
  consent,
};

function fieldSchema(field: Field) {
  return z
    .unknown()
    .optional()
    .transform((raw, context) => {
      const reading = readers[field.kind](field, raw);
      if ('value' in reading) return reading.value;
      context.addIssue({ code: 'custom', message: reading.fault });
      return z.NEVER;
    });
}

/** The schema of these fields: tidies each answer, and refuses what was not asked. */
export function schemaOf(fields: readonly Field[]) {
  return z.strictObject(
    Object.fromEntries(fields.map((field) => [field.name, fieldSchema(field)])),
  );
}

/** Every key that was sent, `__proto__` included, which zod would pass over in silence. */
const answersSent = z.custom<Readonly<Record<string, unknown>>>(
  (raw) => typeof raw === 'object' && raw !== null && !Array.isArray(raw),
);

/**
 * Reads what was sent to a form: strings and lists of strings, or JSON values of the same meaning.
 * Fields of a group that is not asked of this person are left out: without JavaScript they stand
 * on the page, and 確認画面 shows what remains.
 * @returns the normalised answers, or one message for each field at fault, in the form's order;
 *   what the form does not have comes last
 */
export function checkForm(form: Pick<Form, 'groups'>, raw: unknown): Checked {
  const sent = answersSent.safeParse(raw);
  if (!sent.success) return { ok: false, errors: [{ field: '', message: messages.unreadable }] };
  const known = new Set(fieldsOf(form).map(({ name }) => name));
  const unknown = Object.keys(sent.data).filter((key) => !known.has(key));
  const asked = askedFields(form, sent.data);
  const answers = asked.flatMap(({ name }) =>
    Object.hasOwn(sent.data, name) ? [[name, sent.data[name]] as const] : [],
  );
  const result = schemaOf(asked).safeParse(Object.fromEntries(answers));
  const errors = asked.flatMap(({ name }): FormError[] => {
    const issue = result.error?.issues.find(({ path }) => path[0] === name);
    return issue === undefined ? [] : [{ field: name, message: issue.message }];
  });
  errors.push(...unknown.map((field) => ({ field, message: messages.unknown })));
  if (!result.success || errors.length > 0) return { ok: false, errors };
  const values = asked.flatMap(({ name }): [string, FieldValue][] => {
    const value = result.data[name];
    return value === undefined ? [] : [[name, value]];
  });
  return { ok: true, values: Object.fromEntries(values) };
}
