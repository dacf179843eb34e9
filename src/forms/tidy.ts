/**
 * What people type, brought into one form. Each of these is idempotent.
 *
 * Names and sentences are not normalised: NFC and NFKC replace the compatibility ideographs that
 * stand in people's names (神 U+FA19 would become U+795E).
 */

/** Control characters and halves of surrogate pairs: nobody types them, stores choke on them. */
const unprintable = /[\p{Cc}\p{Cs}]/gu;
const unprintableButBreaks = /(?!\n)[\p{Cc}\p{Cs}]/gu;

/** A text of blanks and invisible characters only is no answer. */
function visible(text: string): string {
  return /[^\s\p{C}\u3164]/u.test(text) ? text : '';
}

/** One line, without blanks at its ends. */
export function tidyLine(text: string): string {
  return visible(
    text
      .replace(/[\r\n\t\v\f\u0085\u2028\u2029]+/gu, ' ')
      .replace(unprintable, '')
      .trim(),
  );
}

/** Lines with one kind of line break, without blanks at both ends. */
export function tidyLines(text: string): string {
  return visible(
    text
      .replace(/\r\n?|[\u0085\u2028\u2029]/gu, '\n')
      .replaceAll('\t', ' ')
      .replace(unprintableButBreaks, '')
      .trim(),
  );
}

/** Full-width letters become ASCII; the domain, where case means nothing, is lower case. */
export function tidyMail(text: string): string {
  const plain = tidyLine(text.normalize('NFKC').replace(/[\p{Cf}]/gu, ''));
  const at = plain.lastIndexOf('@');
  return at < 0 ? plain : plain.slice(0, at) + plain.slice(at).toLowerCase();
}

/** Every dash that a Japanese keyboard offers. */
const dashes = /[‐‑‒–—―−ー─━()（）]/gu;

/** ASCII digits with single hyphens: 「（０３）１２３４ー５６７８」 becomes `03-1234-5678`. */
export function tidyTelephone(text: string): string {
  return tidyLine(text.normalize('NFKC').replace(/[\p{Cf}]/gu, ''))
    .replace(dashes, '-')
    .replace(/\s+/gu, '')
    .replace(/-+/gu, '-')
    .replace(/^-|-$/gu, '');
}

/** `2027-04-01` from 「2027/4/1」 and 「２０２７年４月１日」; anything else stays as it is. */
export function tidyDate(text: string): string {
  const plain = tidyLine(text.normalize('NFKC'));
  const parts = /^(\d{4})\s?[-/.年]\s?(\d{1,2})\s?[-/.月]\s?(\d{1,2})\s?日?$/u.exec(plain);
  if (parts === null) return plain;
  const [, year = '', month = '', day = ''] = parts;
  return `${year}-${month.padStart(2, '0')}-${day.padStart(2, '0')}`;
}
