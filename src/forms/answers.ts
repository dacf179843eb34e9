import { ui } from '../lib/interface.ts';
import type { Field, FieldValue, Values } from './field.ts';
import { askedFields } from './form.ts';
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
