import { TICKED } from '../../forms/schema.ts';
import { readAttribute, writeAttribute } from './attributes.ts';
import type { PageElement, Rewriter } from './rewriter.ts';

/** What was typed, not yet read: a text, several chosen values, or nothing. */
export type Typed = Readonly<Record<string, unknown>>;

/** The texts that stand for what was typed under a name. */
export function typedValues(typed: Typed, name: string | undefined): readonly string[] {
  const value = name !== undefined && Object.hasOwn(typed, name) ? typed[name] : undefined;
  if (value === true) return [TICKED];
  const list: readonly unknown[] = Array.isArray(value) ? value : [value];
  return list.filter((one) => typeof one === 'string');
}

function fillInput(input: PageElement, values: readonly string[]): void {
  const type = input.getAttribute('type');
  if (type === 'hidden') return;
  if (type !== 'radio' && type !== 'checkbox') {
    writeAttribute(input, 'value', values[0] ?? '');
    return;
  }
  const chosen = values.includes(readAttribute(input, 'value') ?? '');
  if (chosen) input.setAttribute('checked', '');
  else if (values.length > 0 || type === 'checkbox') input.removeAttribute('checked');
}

/** Puts what was typed back into the fields of `form[data-form]`, and marks the form `data-filled`. */
export function fillFields(rewriter: Rewriter, typed: Typed): void {
  let chosen: readonly string[] = [];
  const valuesOf = (element: PageElement) => typedValues(typed, readAttribute(element, 'name'));
  rewriter
    .on('form[data-form]', { element: (form) => form.setAttribute('data-filled', '') })
    .on('form[data-form] input[name]', {
      element: (input) => fillInput(input, valuesOf(input)),
    })
    .on('form[data-form] textarea[name]', {
      // The parser drops a line break at the start of a textarea.
      element: (area) => area.setInnerContent(`\n${valuesOf(area)[0] ?? ''}`),
    })
    .on('form[data-form] select[name]', {
      element: (menu) => {
        chosen = valuesOf(menu);
      },
    })
    .on('form[data-form] option', {
      element: (option) => {
        if (chosen.includes(readAttribute(option, 'value') ?? ''))
          option.setAttribute('selected', '');
      },
    });
}
