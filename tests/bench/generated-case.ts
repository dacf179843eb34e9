import { caseChapters } from '../../src/model/documents/case.ts';
import type { Case } from '../../src/model/documents/index.ts';
import type { PortableText } from '../../src/model/portable-text.ts';
import { pick, randomFrom } from '../../src/outputs/cover/random.ts';
import type { Random } from '../../src/outputs/cover/random.ts';
import { assetNames } from '../../src/sources/codec/asset-names.ts';
import { parseBody } from '../../src/sources/codec/markdown/index.ts';
import { sentences, subjects, works } from './case-sentences.ts';

/** The generated documents hold no pictures. */
export const noAssets = assetNames(new Map());

const PROGRAM = 'program-mihon-satoyama';

/** Places of which the demonstration content speaks. */
const municipalities = ['200000', '210005', '320005', '330001', '390003', '202151'] as const;

type Chapter = (typeof caseChapters)[number];

const reference = (id: string) => ({ _type: 'reference' as const, _ref: id });

/** Leaves out one sentence, so that no two cases read alike. */
function some(lines: readonly string[], random: Random): readonly string[] {
  const without = Math.floor(random() * lines.length);
  return lines.filter((_, index) => index !== without);
}

function pairs(lines: readonly string[]): string[] {
  return lines.flatMap((line, index) => (index % 2 === 0 ? [line + (lines[index + 1] ?? '')] : []));
}

const costTable = (random: Random): string => {
  const [travel, food] = [20 + Math.floor(random() * 200), 5 + Math.floor(random() * 80)];
  return [
    '| 項目 | 金額 | 出した人 |',
    '| --- | --- | --- |',
    `| 交通費の補助 | ${travel},000円 | 見本団体 |`,
    `| 昼ご飯 | ${food},000円 | 参加した人の会費 |`,
    `| 合計 | ${travel + food},000円 | ― |`,
  ].join('\n');
};

function markdown(chapter: Chapter, random: Random): string {
  const lines = some(sentences[chapter], random);
  const isList = chapter === 'conditions' || chapter === 'setbacks';
  const text = isList ? lines.map((line) => `- ${line}`).join('\n') : pairs(lines).join('\n\n');
  return chapter === 'costs' ? `${costTable(random)}\n\n${text}` : text;
}

/**
 * A fictional case of about 1,500 characters in seven chapters: paragraphs, lists and a table. Pure:
 * a number always makes the same case.
 * @param themes ids of themes that exist; a case takes one or two
 */
export function generatedCase(number: number, themes: readonly [string, ...string[]]): Case {
  const random = randomFrom(`bench-${number}`);
  const subject = pick(random, subjects);
  const title = `【見本】${subject.place}の${subject.trade}を${pick(random, works)} その${number}`;
  const fill = (text: string): string =>
    text
      .replaceAll('{trade}', subject.trade)
      .replaceAll('{place}', subject.place)
      .replaceAll('{thing}', subject.thing)
      .replaceAll('{count}', () => String(11 + Math.floor(random() * 60)));
  const chapters: Partial<Record<Chapter, PortableText>> = Object.fromEntries(
    caseChapters.map((chapter) => {
      const { blocks } = parseBody(fill(markdown(chapter, random)), noAssets);
      return [chapter, blocks];
    }),
  );
  const stem = `bench-${String(number).padStart(5, '0')}`;
  const year = 2016 + Math.floor(random() * 9);
  const chosen = new Set([pick(random, themes), pick(random, themes)]);
  return {
    _id: `case-${stem}`,
    _type: 'case',
    sample: true,
    publishedOn: '2026-04-15',
    sources: [{ title: `見本の記録 その${number}（架空の資料）`, publisher: '見本団体' }],
    title,
    slug: { _type: 'slug', current: stem },
    summary: `${subject.place}の${subject.trade}で、${subject.thing}を手がかりに仕事の進め方を見直した架空の記録です。`,
    program: reference(PROGRAM),
    order: number,
    fiscalYear: year,
    period: { from: `${year}-05`, to: `${year + 1}-02` },
    themes: [...chosen].map(reference),
    keywords: [subject.trade, '見直し', '試行'],
    municipalities: [pick(random, municipalities)],
    partner: `${subject.place}の${subject.trade}（架空）`,
    organizations: [{ organization: reference('organization-mihon'), role: 'organizer' }],
    members: [
      { who: '外から加わった会社員', did: `${subject.thing}を表に直した` },
      { who: `${subject.trade}の人`, did: '記録を続け、会の場所を用意した' },
    ],
    tools: ['表計算', '模造紙'],
    ...chapters,
  };
}
