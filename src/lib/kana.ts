/** Katakana as hiragana: シオジリ is しおじり. */
export function hiragana(text: string): string {
  return text.replaceAll(/[ァ-ヶ]/gu, (kana) =>
    String.fromCodePoint((kana.codePointAt(0) ?? 0) - 0x60),
  );
}
