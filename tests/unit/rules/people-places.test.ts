import { describe, expect, it } from 'vitest';
import type { Picture } from '../../../src/model/fields.ts';
import { corporateCheckDigit } from '../../../src/model/rules/organizations.ts';
import {
  caseStudy,
  linked,
  organization,
  paragraph,
  person,
  program,
  recruitment,
  site,
  story,
  voice,
} from '../../fixtures/documents.ts';
import { brief } from './findings.ts';

describe('I19: people', () => {
  it('have no mail address on a page', () => {
    const text = 'メールアドレス:one.xxx.0000@example.com';
    expect(brief('I19', story({ body: [paragraph(text)] }))).toEqual([
      'error body.0 one.xxx.0000@example.com',
    ]);
    expect(brief('I19', recruitment({ contact: '窓口（info＠example.org）' }))).toHaveLength(1);
    const mark = { _type: 'link' as const, _key: 'k', href: 'mailto:info@example.org' };
    expect(brief('I19', story({ body: [linked('窓口', mark)] }))).toHaveLength(1);
    expect(brief('I19', story({ body: [paragraph('問い合わせフォームへ。@の記号')] }))).toEqual([]);
  });

  it('have no telephone on a page; an office has one where it is asked for', () => {
    const mobile = '090-0000-0000';
    expect(brief('I19', recruitment({ contact: mobile }))).toEqual([`error contact ${mobile}`]);
    expect(brief('I19', recruitment({ contact: '地域課 0263-00-0000' }))).toEqual([]);
    expect(brief('I19', story({ body: [paragraph('03-0000-0000')] }))).toEqual([
      'warning body.0 03-0000-0000',
    ]);
    expect(brief('I19', site())).toEqual([]);
    expect(brief('I19', story({ body: [paragraph('電話 0263-52-0280')] }))).toEqual([]);
    expect(brief('I19', story({ body: [paragraph('2022-07-30 2022-08-01、011-12')] }))).toEqual([]);
  });

  it('have agreed', () => {
    expect(brief('I19', person({ consentOn: '2022-06-17' }))).toEqual([
      'error consentOn 2022-06-17',
    ]);
    const { consentOn: _, ...unasked } = voice();
    expect(brief('I19', unasked)).toEqual(['error consentOn']);
    const source = { title: '記事', publisher: 'ミテモ' };
    expect(brief('I19', { ...unasked, source })).toEqual([]);
  });
});

describe('I20: places', () => {
  it('that are municipalities are chosen by code', () => {
    expect(brief('I20', program({ areaNote: '岐阜県飛騨市の全域' }))).toEqual([
      'warning areaNote 岐阜県飛騨市',
    ]);
    const chosen = program({ areaNote: '岐阜県飛騨市の全域', municipalities: ['212172'] });
    expect(brief('I20', chosen)).toEqual([]);
    expect(brief('I20', caseStudy({ placeNote: '岡山県 磨屋町' }))).toEqual([]);
    const ward = caseStudy({ placeNote: '岡山県岡山市北区', municipalities: ['331007'] });
    expect(brief('I20', ward)).toEqual([]);
  });

  it('that are not disclosed are not named', () => {
    const undisclosed = caseStudy({ municipalityUndisclosed: true, placeNote: '岐阜県飛騨市' });
    expect(brief('I20', undisclosed)).toEqual(['error placeNote 岐阜県飛騨市']);
    const both = caseStudy({ municipalityUndisclosed: true, municipalities: ['212172'] });
    expect(brief('I20', both)).toEqual(['error municipalityUndisclosed 212172']);
  });
});

describe('I21 and 法人番号: organisations', () => {
  it('are named without their legal form', () => {
    const titles = ['NPO法人MEGURU', '一般社団法人ONE X', 'ミテモ株式会社'];
    for (const title of titles) {
      expect(brief('I21', organization({ title }))).toEqual([`warning title ${title}`]);
    }
    expect(brief('I21', organization({ title: 'MEGURU' }))).toEqual([]);
  });

  it('stand once', () => {
    const other = organization({ _id: 'b', title: 'ONE X' });
    expect(brief('I21', organization({ title: 'ｏｎｅ　Ｘ' }), [other])).toEqual([
      'error title ｏｎｅ　Ｘ',
    ]);
  });

  it('have a number with a right check digit', () => {
    // 国税庁 itself: 7000012050002.
    expect(corporateCheckDigit('000012050002')).toBe(7);
    const numbered = (corporateNumber: string) => organization({ corporateNumber });
    expect(brief('corporateNumber', numbered('7000012050002'))).toEqual([]);
    expect(brief('corporateNumber', numbered('7000012050020'))).toHaveLength(1);
  });
});

describe('pictures', () => {
  const asset = { _type: 'reference' as const, _ref: 'image-a-100x100-jpg' };
  const pictured = (alt: string, caption?: string) => {
    const words = caption === undefined ? { alt } : { alt, caption };
    return brief('picture', caseStudy({ image: { _type: 'image', asset, ...words } }));
  };

  it('are described, and not by their caption', () => {
    expect(pictured('漆器の並ぶ部屋の窓辺', '日々別荘')).toEqual([]);
    expect(pictured('日々別荘', '日々別荘')).toEqual(['error image 日々別荘']);
    expect(pictured('漆器の並ぶ部屋', '日々別荘日々別荘')).toEqual([
      'warning image 日々別荘日々別荘',
    ]);
    for (const alt of ['写真', 'IMG_1234', 'nichinichi.jpg']) expect(pictured(alt)).toHaveLength(1);
  });

  it('are found in a text too', () => {
    const body = [{ _type: 'image' as const, asset, alt: '', caption: '売店' }];
    expect(brief('picture', story({ body }))).toEqual(['warning body.0']);
  });

  it('show nobody who can be recognised and has not agreed', () => {
    const said = (shown: Partial<Picture>) =>
      brief('I19', caseStudy({ image: { _type: 'image', asset, alt: '畑で話す人', ...shown } }));
    expect(said({})).toEqual(['warning image.people']);
    expect(said({ people: 'none' })).toEqual([]);
    expect(said({ people: 'unrecognisable' })).toEqual([]);
    expect(said({ people: 'recognisable' })).toEqual(['error image.consentOn']);
    expect(said({ people: 'recognisable', consentOn: '2022-06-16' })).toEqual([]);
    expect(said({ people: 'recognisable', consentOn: '2022-06-17' })).toEqual([
      'error image.consentOn 2022-06-17',
    ]);
    const inText = { _type: 'image' as const, asset, alt: '畑で話す人' };
    const body = [{ ...inText, people: 'recognisable' as const }];
    expect(brief('I19', story({ body }))).toEqual(['error body.0']);
    const portrait = { _type: 'image' as const, asset, alt: '畑で話す人' };
    expect(brief('I19', person({ portrait }))).toEqual([]);
  });
});
