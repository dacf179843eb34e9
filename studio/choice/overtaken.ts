type Fields = Readonly<Record<string, unknown>>;

/**
 * The patches of a draft that decide about one marked field.
 * @param names all marked fields
 * @param chosen the document whose value of the field stays
 */
export function patchesFor(name: string, names: readonly string[], chosen: Fields | null) {
  const left = names.filter((other) => other !== name);
  const value = chosen?.[name];
  return [
    value === undefined ? { unset: [name] } : { set: { [name]: value } },
    { set: { '_system.overtaken': left } },
  ];
}
