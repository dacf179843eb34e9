import { ui } from '../lib/interface.ts';
import { showDay } from '../lib/japanese-date.ts';
import { isDay } from '../lib/jst.ts';
import type { Field, FieldValue, Values } from './field.ts';
import { askedFields, fieldsOf } from './form.ts';
import type { Form } from './form.ts';

/** One answer in words, as 確認画面, receipt, mail and inbox show it. */
export interface Answer {
  readonly name: string;
  readonly label: string;
  readonly text: string;
}

function words(field: Field, value: FieldValue): string {
  if (typeof value === 'boolean') return value ? ui.form.answers.yes : ui.form.answers.no;
  const chosen = typeof value === 'string' ? [value] : value;
  // What nobody has checked may be no day at all.
  if (field.kind === 'date') return chosen.map((one) => (isDay(one) ? showDay(one) : one)).join();
  return chosen
    .map((one) => field.options?.find((option) => option.value === one)?.label ?? one)
    .join(ui.form.answers.separator);
}

/** The answers of normalised values in the order of the form. What was not answered is left out. */
export function answersOf(form: Form, values: Values): readonly Answer[] {
  return askedFields(form, values).flatMap((field): Answer[] => {
    const value = values[field.name];
    return value === undefined
      ? []
      : [{ name: field.name, label: field.label, text: words(field, value) }];
  });
}

/** The answers as one text: a label and its answer a paragraph. */
export function showAnswers(answers: readonly Answer[]): string {
  return answers.map(({ label, text }) => `【${label}】\n${text}`).join('\n\n');
}

/**
 * What was typed, in words, before anybody checked it: for the person who typed it, where the form
 * can no longer be sent. Consents are not typed.
 */
export function typedAnswers(
  form: Form,
  typed: Readonly<Record<string, unknown>>,
): readonly Answer[] {
  const values = fieldsOf(form).flatMap(({ name, kind }): [string, FieldValue][] => {
    if (kind === 'consent') return [];
    const raw = Object.hasOwn(typed, name) ? typed[name] : undefined;
    const list: readonly unknown[] = Array.isArray(raw) ? raw : [raw];
    const [only, ...more] = list.filter((one) => typeof one === 'string' && one !== '').map(String);
    return only === undefined ? [] : [[name, more.length > 0 ? [only, ...more] : only]];
  });
  return answersOf(form, Object.fromEntries(values));
}
