import { mendRadicals } from '../../lib/text.ts';

/** A letter, mark or digit: what a word is made of. */
const wordy = /[\p{L}\p{M}\p{N}]/u;
/** A character with the marks that belong to it; half-width kana carry theirs as characters. */
const clusters = /\P{M}[\p{M}\uFF9E\uFF9F]*|\p{M}+/gu;
const dash = String.raw`[-\u2010-\u2015\u2212\u2500\uFF0D]`;
/** A lone dash after katakana stands for the long vowel: 「コーディネータ－」. */
const dashAfterKatakana = new RegExp(`(?<=[\\u30A1-\\u30FA])${dash}(?!${dash})`, 'gu');

/** NFKC for what words are made of. Punctuation stays: an excerpt keeps its （） and ！. */
function narrow(cluster: string): string {
  const normal = cluster.normalize('NFKC');
  return wordy.test(normal) ? normal : cluster;
}

/**
 * The form in which text is indexed, asked for and shown in excerpts: width, radicals that NFKC
 * leaves and dashes of katakana words are mended; case and punctuation stay. Idempotent.
 */
export function normalize(text: string): string {
  return mendRadicals(text.toWellFormed())
    .replaceAll(/(?<=[\u3041-\u3096\u30A1-\u30FA])[\u309B\u309C]/gu, (mark) =>
      mark === '\u309B' ? '\u3099' : '\u309A',
    )
    .replace(clusters, narrow)
    .normalize('NFC')
    .replace(dashAfterKatakana, 'ー')
    .replaceAll(/(?<=\d)，(?=\d{3}(?!\d))/gu, ',');
}
