/** A control that holds something a person typed or chose. */
export type FieldControl = HTMLInputElement | HTMLTextAreaElement | HTMLSelectElement;

/** What was typed, by name: texts and chosen values. What was left empty is not there. */
export type Typed = Readonly<Record<string, readonly string[]>>;

const isBox = (control: FieldControl): control is HTMLInputElement =>
  control instanceof HTMLInputElement && (control.type === 'radio' || control.type === 'checkbox');

/** The controls of the form's questions: no hidden input, no honeypot. */
export function controlsOf(form: HTMLFormElement): FieldControl[] {
  return [...form.querySelectorAll<FieldControl>('.field :is(input, textarea, select)[name]')];
}

/** What stands in these controls. */
export function readControls(controls: readonly FieldControl[]): Typed {
  const lists = new Map<string, string[]>();
  for (const control of controls) {
    const { name, value } = control;
    if (value === '' || (isBox(control) && !control.checked)) continue;
    lists.set(name, [...(lists.get(name) ?? []), value]);
  }
  return Object.fromEntries(lists);
}

/** Puts back what was typed; what is not there is emptied. Tells the page that fields changed. */
export function writeControls(controls: readonly FieldControl[], typed: Typed): void {
  for (const control of controls) {
    const values = Object.hasOwn(typed, control.name) ? (typed[control.name] ?? []) : [];
    if (isBox(control)) {
      // An empty value is the radio button of a question that is left open.
      control.checked =
        values.includes(control.value) || (values.length === 0 && control.value === '');
    } else {
      control.value = values[0] ?? '';
    }
    control.dispatchEvent(new Event('input', { bubbles: true }));
  }
}

/** Everything that the form would send, for JSON: a text, or a list where a name comes again. */
export function payloadOf(form: HTMLFormElement): Readonly<Record<string, string | string[]>> {
  const lists = new Map<string, string[]>();
  for (const [name, value] of new FormData(form)) {
    if (typeof value === 'string') lists.set(name, [...(lists.get(name) ?? []), value]);
  }
  return Object.fromEntries(
    [...lists].map(([name, list]): [string, string | string[]] => {
      const [only = '', ...more] = list;
      return [name, more.length > 0 ? list : only];
    }),
  );
}
