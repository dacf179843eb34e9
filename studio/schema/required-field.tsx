import type { FieldProps } from 'sanity';
import { strings } from '../strings.ts';

function isRequired(validation: unknown): boolean {
  if (Array.isArray(validation)) return validation.some(isRequired);
  if (typeof validation !== 'object' || validation === null) return false;
  const ask: unknown = Reflect.get(validation, 'isRequired');
  return typeof ask === 'function' && ask.call(validation) === true;
}

/** Says beside the name of a field that it must be filled in (`form.components.field`). */
export function RequiredField(props: FieldProps) {
  const { title = '', schemaType } = props;
  return props.renderDefault(
    isRequired(schemaType.validation) ? { ...props, title: strings.required(title) } : props,
  );
}
