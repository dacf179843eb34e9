import { describe, expect, it } from 'vitest';
import type { MarkDef, PortableText, Span } from '../../src/model/portable-text.ts';
import { parseBody, withKeys, writeBody } from '../../src/sources/codec/markdown/index.ts';
import { assets } from '../fixtures/portable-text.ts';

const span = (text: string, ...marks: string[]): Span => ({ _type: 'span', text, marks });

function paragraph(children: Span[], markDefs: MarkDef[] = []): PortableText {
  return [{ _type: 'block', style: 'normal', children, markDefs }];
}

const written = (blocks: PortableText): string => writeBody(blocks, assets);
const problemsOf = (markdown: string) => parseBody(markdown, assets).problems;

describe('Markdown as a person writes it', () => {
  it.each([
    ['これは**「重要」**です。'],
    ['**関係人口**（かんけいじんこう）とは、*移住*でも*観光*でもない関わりです。'],
    ['集合は20:30、注:foo です。2 * 3 と snake_case と R&D は文字のままです。'],
    ['https://example.com/a_b_c?x=1&y=2#z を見る。'],
    [':ruby[塩尻]{reading=しおじり}市の[統計](https://example.com/)と[事例](ref:case-1)を`見る`。'],
    ['一行目\n二行目\n\\\n四行目'],
    ['## 見出し<br>続き\n\n### 小見出し\n\n#### もっと小さい見出し'],
    ['> 引用の一つ目\n\n> 引用の二つ目'],
    ['- 一\n- 二\n  1. 二の一\n  2. 二の二\n     - 三段目\n- 三\n\n1. 別の並び\n2. 続き'],
    ['![町の二つの層](images/two-layers.svg "図1　二つの層")'],
    ['::image{src="images/two-layers.svg" alt="図" credit="作：塩尻市（CC BY 4.0）"}'],
    [
      ':::quote{source="○○計画 12ページ" url="https://example.com/"}\n一行目\n\n* 印もそのまま\n:::',
    ],
    [':::note[注意]\n締め切りは**ありません**。\n:::'],
    ['| 年 | 人数 |\n| --- | --- |\n| 2026 | 3\\|4 |\n| 改行<br>あり |  |'],
    [':::table[表の題]\n| a |\n| --- |\n| b |\n:::'],
    ['```roadmap\n- stage: 短期\n  owner: 市\n  action: 窓口を置く\n  due: 2027\n```'],
    [
      '```faq\n- question: お金はかかりますか。\n  answer: |-\n    かかりません。\n    交通費は出ます。\n```',
    ],
    ['これは\\*文字\\*で、\\<b>も文字です。'],
    ['1\\. これは並びではない\n\\# 見出しでもない'],
  ])('keeps %j as it is', (markdown) => {
    const { blocks, problems } = parseBody(`${markdown}\n`, assets);
    expect(problems).toEqual([]);
    expect(writeBody(blocks, assets)).toBe(`${markdown}\n`);
  });

  it('writes emphasis that markers cannot express as a directive', () => {
    expect(written(paragraph([span('a'), span('"b"', 'strong'), span('c')]))).toBe(
      'a:strong["b"]c\n',
    );
    expect(written(paragraph([span('太', 'strong'), span('斜', 'em')]))).toBe('**太**:em[斜]\n');
  });

  it('cuts emphasis rather than a reading where they cross', () => {
    const ruby: MarkDef = { _type: 'ruby', _key: 'r', reading: 'しおじり' };
    const blocks = paragraph(
      [span('市', 'strong'), span('塩', 'strong', 'r'), span('尻', 'r')],
      [ruby],
    );
    expect(written(blocks)).toBe('**市**:ruby[**塩**尻]{reading=しおじり}\n');
  });

  it('keeps equal readings that touch apart', () => {
    const ruby = (_key: string): MarkDef => ({ _type: 'ruby', _key, reading: 'ひ' });
    expect(written(paragraph([span('日', 'a'), span('日', 'b')], [ruby('a'), ruby('b')]))).toBe(
      ':ruby[日]{reading=ひ}:ruby[日]{reading=ひ}\n',
    );
  });

  it('names a picture without a file by its id', () => {
    const asset = { _type: 'reference', _ref: 'image-x-1x1-png' } as const;
    expect(written([{ _type: 'image', asset, alt: '図' }])).toBe('![図](ref:image-x-1x1-png)\n');
  });

  it('reads all three forms of a line break, and <br>', () => {
    const { blocks } = parseBody('a  \nb\\\nc\nd<br>e<br>\nf\n', assets);
    expect(written(blocks)).toBe('a\nb\nc\nd\ne\nf\n');
  });
});

describe('problems', () => {
  it.each([
    ['文<b>太</b>', 'HTMLのタグは使えません'],
    ['<div>\n</div>', 'HTMLは使えません'],
    ['# 題', '大見出し（#）は題名だけ'],
    ['##### 深い', '見出しは #### まで'],
    ['見出し\n---', '下線の形の見出し'],
    ['---', '区切り線は使えません'],
    ['[^1]: 脚注', '脚注は使えません'],
    ['[a]: https://example.com/', '参照の形のリンク'],
    ['- [ ] する', 'チェックの箱'],
    ['- a\n\n  b', '箇条書きの項目に入れられるのは'],
    ['- 1\n  - 2\n    - 3\n      - 4', '三段まで'],
    ['3. 三', '番号は1から'],
    ['- a\n* b', '同じ種類の箇条書き'],
    ['> a\n>\n> b', '引用（>）に入れられるのは段落一つ'],
    ['::foo{a=b}', '知らない指定'],
    [':::box\nx\n:::', '知らない指定'],
    [':rubi[塩]{reading=しお}', '知らない指定'],
    [':ruby[塩]', 'ルビの書き方'],
    [':::note\n閉じない', '囲みが閉じていません'],
    [':::note\n:::', '中に文がありません'],
    [':::quote\n文\n:::', '出典が要ります'],
    [':::note{color=red}\n文\n:::', '知らない項目'],
    [':::table[題]\n文\n:::', '表を一つだけ'],
    ['```js\nx\n```', 'roadmap と faq'],
    ['```faq\n- question: a', '囲みが閉じていません'],
    ['    字下げ', '空白が四つ以上'],
    ['```roadmap\n- stage: 短期\n```', '1番目の action'],
    ['```faq\n- question: a\n  answer: b\n  more: c\n```', '知らない項目'],
    ['```faq\n- question: a\n answer: b\n```', 'YAML'],
    ['```faq\n- question: a # 注記\n  answer: b\n```', '注記は残りません'],
    ['```faq\n- question: &x a\n  answer: *x\n```', '別名'],
    ['![](images/two-layers.svg)', '画像の説明がありません'],
    ['![図](images/nope.svg)', 'ファイルが見つかりません'],
    ['::image{alt=図}', '画像のファイルがありません'],
    ['文![図](images/two-layers.svg)', '文の中に画像は置けません'],
    ['| a |\n| :-- |', '列の寄せ'],
    ['| a |\n| --- |\n| b | c |', '列が多い'],
    ['| a |\n| --- |\n| **b** |', '表の中では'],
    ['[a](https://example.com/ "題")', 'リンクに題'],
    ['[a]()', 'リンク先がありません'],
    ['[](https://example.com/)', '文字のないリンク'],
  ])('%j', (markdown, message) => {
    const problems = problemsOf(`本文\n\n${markdown}\n`);
    expect(problems.map((problem) => problem.message).join('\n')).toContain(message);
    expect(problems[0]?.line).toBeGreaterThanOrEqual(3);
  });

  it('counts lines from 1 and quotes what it found', () => {
    const [problem, ...others] = problemsOf('一\n\n# 題\n');
    expect(others).toEqual([]);
    expect(problem).toMatchObject({ line: 3, found: '# 題' });
    expect(problem?.message).toContain('「# 題」：');
  });

  it('survives nesting that exhausts the parser', () => {
    expect(() => parseBody('> '.repeat(20_000), assets)).not.toThrow();
  });
});

describe('keys', () => {
  it('come from content, are unique and leave given keys alone', () => {
    const read = () => parseBody('同じ\n\n同じ\n\n違う\n', assets).blocks;
    const keys = read().map((block) => block._key);
    expect(new Set(keys).size).toBe(3);
    expect(read().map((block) => block._key)).toEqual(keys);
    const note = { _type: 'note', _key: 'x', text: 'a' } as const;
    expect(withKeys([note])).toEqual([note]);
  });
});
