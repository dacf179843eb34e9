/** Inputs of every form that are no answers of a person. */
export const control = {
  /** The id of the document that a form is for, or the kind of an inquiry. */
  target: 'target',
  /** The idempotency key; minted at 確認画面 or in the browser, never in the build. */
  key: 'key',
  /** The honeypot: people and assistive technology never meet it. */
  trap: 'extra',
  /** 確認画面 sends the answers back to the form to be changed. */
  edit: 'edit',
} as const;

export type ControlName = keyof typeof control;

/** What was sent, taken apart. */
export interface Sent {
  readonly control: Readonly<Partial<Record<ControlName, string>>>;
  /** Not yet read: texts and lists of texts, or what JSON held. */
  readonly answers: Readonly<Record<string, unknown>>;
}

const isControl = (name: string): boolean => Object.values(control).some((one) => one === name);

/** Takes apart the pairs of a sent form. A name that comes more than once holds a list. */
export function readEntries(entries: Iterable<readonly [string, string]>): Sent {
  const lists = new Map<string, string[]>();
  for (const [name, value] of entries) {
    const list = lists.get(name);
    if (list === undefined) lists.set(name, [value]);
    else list.push(value);
  }
  const target = lists.get(control.target)?.[0];
  const key = lists.get(control.key)?.[0];
  const trap = lists.get(control.trap)?.[0];
  const edit = lists.get(control.edit)?.[0];
  const answers = [...lists]
    .filter(([name]) => !isControl(name))
    .map(([name, list]): [string, string | readonly string[]] => {
      const [only = '', ...more] = list;
      return [name, more.length > 0 ? list : only];
    });
  return {
    control: {
      ...(target !== undefined && { target }),
      ...(key !== undefined && { key }),
      ...(trap !== undefined && { trap }),
      ...(edit !== undefined && { edit }),
    },
    // Object.fromEntries defines own properties, so a field named `__proto__` stays a field.
    answers: Object.fromEntries(answers),
  };
}
