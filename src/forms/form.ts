import type { Field } from './field.ts';

export const formNames = ['application', 'event', 'inquiry', 'message'] as const;
export type FormName = (typeof formNames)[number];

/** Whether the text names a form. */
export function isFormName(text: string): text is FormName {
  return formNames.some((name) => name === text);
}

/** Fields that stand together. */
export interface FieldGroup {
  readonly name: string;
  /** Shown where the group needs a heading of its own. */
  readonly legend?: string;
  readonly fields: readonly Field[];
  /** The group is asked only of those who gave one of these answers. */
  readonly when?: { readonly field: string; readonly is: readonly string[] };
}

/** A form as data. */
export interface Form {
  readonly name: FormName;
  readonly groups: readonly FieldGroup[];
}

/** Every field in the order in which it is asked. */
export function fieldsOf(form: Pick<Form, 'groups'>): readonly Field[] {
  return form.groups.flatMap(({ fields }) => fields);
}

/** The fields that these answers, which may be unread, make part of the form. */
export function askedFields(
  form: Pick<Form, 'groups'>,
  answers: Readonly<Record<string, unknown>>,
): readonly Field[] {
  return form.groups
    .filter(({ when }) => {
      if (when === undefined) return true;
      const answer = Object.hasOwn(answers, when.field) ? answers[when.field] : undefined;
      return typeof answer === 'string' && when.is.includes(answer);
    })
    .flatMap(({ fields }) => fields);
}
