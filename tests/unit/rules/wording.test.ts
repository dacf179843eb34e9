import { describe, expect, it } from 'vitest';
import {
  caseStudy,
  course,
  glossaryTerm,
  linked,
  organization,
  paragraph,
  program,
  recruitment,
  story,
} from '../../fixtures/documents.ts';
import { brief, findings } from './findings.ts';

const told = (...texts: string[]) => story({ body: texts.map((text) => paragraph(text)) });

describe('I5: radicals', () => {
  it('are named with the word as it should be, also in quotations', () => {
    const found = findings(
      'I5',
      story({ body: [paragraph('キャリア⽀援と⻑野の⼈財', 'blockquote')] }),
    );
    expect(found.map((one) => [one.severity, one.found])).toEqual([
      ['error', '⽀援'],
      ['error', '⻑野'],
      ['error', '⼈財'],
    ]);
    expect(found[1]?.message).toContain('「長野」と打ち直してください');
    expect(findings('I5', told('キャリア支援と長野の人財'))).toEqual([]);
  });
});

describe('I6 and I13: time that passes', () => {
  it('is not written from the day of writing', () => {
    const document = told('昨年11⽉に、NPO法人を設立しました。', '10年前に比べると増えました。');
    expect(brief('I6', document)).toEqual(['warning body.0 昨年', 'warning body.1 10年前']);
    expect(
      brief('I6', told('2021年11月に、NPO法人を設立しました。20年後の町を描きます。')),
    ).toEqual([]);
    const quote = { _type: 'quote' as const, text: '昨年のこと', source: '資料' };
    expect(brief('I6', story({ body: [quote, paragraph('一昨年のこと', 'blockquote')] }))).toEqual(
      [],
    );
    expect(brief('I6', told('一昨年度のこと'))).toEqual(['warning body.0 一昨年度']);
  });

  it('does not measure a length up to now', () => {
    expect(brief('I13', told('これまでの10年間のチャレコミの活動を通じて'))).toEqual([
      'warning body.0 これまでの10年間',
    ]);
    expect(brief('I13', told('事業創出を支える取り組みが半年を迎え、'))).toHaveLength(1);
    expect(brief('I13', told('2012年から2022年までの活動を通じて'))).toEqual([]);
  });

  it('needs a source where an organisation begins', () => {
    expect(brief('I6', organization({ foundedOn: '2020' }))).toEqual(['error foundedSource']);
    expect(brief('I6', organization({ foundedOn: '2020', foundedSource: '団体概要' }))).toEqual([]);
  });
});

describe('I9, I14, I22: spelling', () => {
  it('is asked about where it is odd', () => {
    const document = caseStudy({ title: '地区と連携した農ヶーション検討。' });
    expect(findings('I9', document)[0]).toMatchObject({ path: ['title'], found: '農ヶーション' });
    expect(brief('I9', told('私たちが実施しているの は、受入先にとっては'))).toHaveLength(1);
    expect(brief('I9', told('当事者意識 と自信を持つ経験'))).toHaveLength(1);
    expect(brief('I9', told('塩尻市観光センター売店 リバイバル、ONE X と進める'))).toEqual([]);
  });

  it('has no slips', () => {
    expect(brief('I14', told('地域での活かし方にについて'))).toEqual(['warning body.0 にに']);
    expect(brief('I14', told('地域課題解決に向けて、 絶え間なく'))).toEqual(['warning body.0 、']);
    expect(brief('I14', told('増えてはいるものの、十分ではありません。'))).toEqual([]);
  });

  it('is the same throughout a document', () => {
    expect(brief('I14', told('ビジョンを描く', '共通のヴィジョン'))).toEqual([
      'warning body.1 ビジョン・ヴィジョン',
    ]);
    expect(brief('I22', told('6カ月間', '約6ヶ月間'))).toEqual(['warning body.1 カ月・ヶ月']);
    expect(brief('I22', told('地域プレイヤー', '地域プレーヤー'))).toHaveLength(1);
    expect(brief('I22', told('伴走支援', '伴走サポート'))).toHaveLength(1);
    expect(brief('I22', told('申込フォーム', '申し込みフォーム'))).toHaveLength(1);
    expect(brief('I22', told('申込フォームから申し込みます。取組に取り組みます。'))).toEqual([]);
  });

  it('may differ where search needs it, and in a title as it was printed', () => {
    const summary = '伴走支援を、伴走サポートと書く資料もあります。';
    expect(brief('I22', glossaryTerm({ summary, aliases: ['伴走サポート'] }))).toEqual([]);
    expect(brief('I22', glossaryTerm({ summary }))).toHaveLength(1);
    const kept = caseStudy({ title: '売店 リバイバル~地域と観光~', summary: '春〜夏' });
    expect(brief('I16', kept)).toEqual([]);
  });

  it('has one wave dash', () => {
    expect(brief('I16', told('共創とは~ともにつくる', '講座〜企画を立てる'))).toEqual([
      'warning body.1 ~・〜',
    ]);
  });
});

describe('I15 and I18: headings', () => {
  it('have something under them', () => {
    const body = [
      paragraph('キーワード', 'h2'),
      paragraph('最新情報', 'h2'),
      paragraph('くわしく', 'h3'),
      paragraph('本文です。'),
      paragraph('関連記事', 'h2'),
    ];
    expect(brief('I15', story({ body }))).toEqual([
      'warning body.0 キーワード',
      'warning body.4 関連記事',
    ]);
  });

  it('stand once, and do not repeat the title', () => {
    const title = '地域の挑戦を多様な形で推進する';
    const twice = [
      paragraph(title, 'h2'),
      paragraph('本文'),
      paragraph(title, 'h2'),
      paragraph('本文'),
    ];
    expect(brief('I18', story({ body: twice }))).toEqual([`warning body.2 ${title}`]);
    expect(brief('I18', story({ title, body: twice.slice(0, 2) }))).toEqual([
      `error body.0 ${title}`,
    ]);
  });
});

describe('I16: courses and links', () => {
  it('say what they cost, when they are, and how long, or that it is not known', () => {
    const { duration: _, ...bare } = course({ deliveries: [{ format: 'open' }] });
    const lacking = [
      'error duration',
      'error deliveries.0.url',
      'error deliveries.0.price',
      'error deliveries.0.dates',
    ];
    expect(brief('I16', bare)).toEqual(lacking);
    const facts = ['url', 'price', 'dates', 'duration'] as const;
    const missing = facts.map((fact) => ({ fact, status: 'undisclosed' as const }));
    expect(brief('I16', { ...bare, missing })).toEqual([]);
  });

  it('say where they lead', () => {
    const to = (text: string) =>
      linked(text, { _type: 'link', _key: 'k', href: 'https://example.org/' });
    expect(brief('I16', story({ body: [to('>詳細はこちら'), to('こちら')] }))).toEqual([
      'error body.0 >詳細はこちら',
      'error body.1 こちら',
    ]);
    expect(brief('I16', story({ body: [to('講師派遣型研修の内容')] }))).toEqual([]);
    const deliveries = course().deliveries.map((one) => ({ ...one, label: '詳細' }));
    expect(brief('I16', course({ deliveries }))).toEqual(['error deliveries.0.label 詳細']);
  });
});

describe('I17: numbers', () => {
  it('agree within a document', () => {
    const [finding] = findings(
      'I17',
      told(
        '20地域を越える地域団体が連携して運営する',
        '現在、全国20地域の地域団体が連携し運営している。',
      ),
    );
    expect(finding?.message).toContain('20地域を越え');
    expect(finding?.message).toContain('全国20地域');
    expect(brief('I17', told('参加者30名が集まった。', '参加者は40名でした。'))).toHaveLength(1);
    expect(brief('I17', told('2020年の参加者は30名。', '2021年の参加者は40名。'))).toEqual([]);
  });

  it('are not of the future in a year that has passed', () => {
    const text = '政府も2020年度、交通費支援制度を始めようとしています。';
    expect(brief('I17', told(text))).toHaveLength(1);
    expect(brief('I17', told(text.replace('2020', '2022')))).toEqual([]);
    expect(brief('I17', recruitment({ body: [paragraph('2021年に実施する予定です。')] }))).toEqual(
      [],
    );
    expect(brief('I17', program({ summary: '2021年に始める予定です。' }))).toHaveLength(1);
  });
});
