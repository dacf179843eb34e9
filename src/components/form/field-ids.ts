import { fill, ui } from '../../lib/interface.ts';
import type { Field } from '../../forms/field.ts';

/** Where a link to a field leads: its control, or the first of its choices. */
export const fieldId = (name: string): string => `field-${name}`;
export const helpId = (name: string): string => `help-${name}`;
export const faultId = (name: string): string => `fault-${name}`;

/** The help of a field with the limit of its length in words. */
export function helpOf({ help, kind, minLength, maxLength }: Field): string | undefined {
  if (kind !== 'long' || maxLength === undefined) return help;
  const limit =
    minLength === undefined
      ? fill(ui.form.upTo, { max: maxLength })
      : fill(ui.form.between, { min: minLength, max: maxLength });
  return help === undefined ? limit : fill(ui.form.helpAndLimit, { help, limit });
}

/** The ids of what describes a field. The slot of its error is always there, empty until needed. */
export function describedBy(field: Field): string {
  const ids = helpOf(field) === undefined ? [] : [helpId(field.name)];
  return [...ids, faultId(field.name)].join(' ');
}
