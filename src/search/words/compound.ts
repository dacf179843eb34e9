/**
 * The words of a compound that was typed without blanks: 塩尻市副業 is 塩尻市 and 副業. A lone character
 * belongs to the word before it. One part where nothing can be parted.
 */
export function partsOf(compound: string): string[] {
  // Firefox has it since 2024.
  if (!('Segmenter' in Intl)) return [compound];
  const segmenter = new Intl.Segmenter('ja', { granularity: 'word' });
  return [...segmenter.segment(compound)].reduce<string[]>((parts, { segment }) => {
    const last = parts.at(-1);
    return last !== undefined && (segment.length === 1 || last.length === 1)
      ? [...parts.slice(0, -1), last + segment]
      : [...parts, segment];
  }, []);
}
