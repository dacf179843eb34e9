import { describe, expect, it } from 'vitest';
import { hostWords, latinWords } from '../../studio/schema/latin-words.ts';

describe('an address that is suggested', () => {
  it.each([
    ['ONE X', 'one-x'],
    ['ＥＴＩＣ．', 'etic'],
    ["Editor's Room", 'editors-room'],
    ['塩尻CxO Lab', undefined],
    ['みなと', undefined],
    ['…', undefined],
  ])('comes from a name in Latin letters only: %s → %s', (name, slug) => {
    expect(latinWords(name)).toBe(slug);
  });

  it.each([
    ['https://www.city.shiojiri.lg.jp/soshiki/', 'shiojiri-city'],
    ['https://furusato-kengyo.jp/', 'furusato-kengyo'],
    ['https://onex.co.jp', 'onex'],
    ['https://日本.jp/', undefined],
    ['住所', undefined],
  ])('comes from the name of a site: %s → %s', (url, slug) => {
    expect(hostWords(url)).toBe(slug);
  });
});
