/** 「ONE X」 as `one-x`; nothing where a letter is not Latin, because a reading may be wrong. */
export function latinWords(name: string): string | undefined {
  const plain = name.normalize('NFKC').trim();
  if (!/^[\p{ASCII}]+$/u.test(plain)) return undefined;
  const words = plain
    .toLowerCase()
    .replaceAll("'", '')
    .replaceAll(/[^a-z0-9]+/g, '-')
    .replaceAll(/^-|-$/g, '');
  return words === '' ? undefined : words;
}

/** Kinds of registrants under `.jp`: `co.jp`, `or.jp`, `lg.jp`. */
const kinds: ReadonlySet<string> = new Set(['ac', 'ad', 'co', 'ed', 'go', 'gr', 'lg', 'ne', 'or']);

/** `shiojiri-city` for `https://www.city.shiojiri.lg.jp/`: from the wide to the narrow. */
export function hostWords(url: string): string | undefined {
  if (!URL.canParse(url)) return undefined;
  const labels = new URL(url).hostname.split('.').slice(0, -1);
  const last = labels.at(-1);
  const own = last !== undefined && kinds.has(last) ? labels.slice(0, -1) : labels;
  return latinWords(
    own
      .filter((label) => label !== 'www' && !label.startsWith('xn--'))
      .toReversed()
      .join('-'),
  );
}
