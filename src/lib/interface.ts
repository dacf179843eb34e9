import strings from '../../content/interface.json' with { type: 'json' };

/** Every string of the interface, in one file; a missing one does not compile. */
export const ui = strings;

/** A string with its `{name}` places filled. */
export function fill(template: string, values: Readonly<Record<string, string | number>>): string {
  return template.replaceAll(/\{(\w+)\}/g, (place, name: string) => String(values[name] ?? place));
}
