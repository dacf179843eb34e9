import { describe, expect, it } from 'vitest';
import { readDocument, writeDocument } from '../../src/sources/codec/document.ts';
import { normalDocument } from '../../src/sources/codec/normal.ts';
import { caseStudy, event, organization, paragraph, person } from '../fixtures/documents.ts';
import { assets } from '../fixtures/portable-text.ts';

const note = (text: string) => ({ _type: 'note' as const, text });

describe('what a file must not lose', () => {
  it.each([
    [' \n\n'],
    ['\n'],
    ['\t\n \n'],
    ['\u2028---\n上'],
    ['---\n下'],
    ['　全角の空白　'],
    ['末尾の空白 \n\n'],
  ])('keeps the text %j', (text) => {
    const body = organization({ features: [{ title: '見出し', text }] });
    const { value } = readDocument(writeDocument(body, assets), 'organization', 'minato', assets);
    expect(value['features']).toEqual([{ title: '見出し', text }]);
  });

  it('keeps a chapter line and a fence inside a remark as text', () => {
    const team = [note('# 費用\n```\n:::'), paragraph('　字下げ　')];
    const costs = [paragraph('資料に記載なし')];
    const { value, problems } = readDocument(
      writeDocument(caseStudy({ team, costs }), assets),
      'case',
      'kiosk',
      assets,
    );
    expect(problems).toEqual([]);
    expect(value['team']).toMatchObject(team);
    expect(value['costs']).toMatchObject([{ children: [{ text: '資料に記載なし' }] }]);
  });

  it('keeps the id of a picture that has no file', () => {
    const picture = {
      _type: 'image' as const,
      asset: { _type: 'reference' as const, _ref: 'image-gone-1x1-png' },
      alt: '駅前を歩く人',
    };
    const file = writeDocument(person({ portrait: picture }), assets);
    expect(file).toContain('src: ref:image-gone-1x1-png');
    expect(readDocument(file, 'person', 'hanako', assets).value['portrait']).toEqual(picture);
  });
});

describe('what a person may write', () => {
  const head = '_id: event-a\npublishedOn: 2022-06-01';

  it('reads ids and texts that look like numbers as they are typed', () => {
    const file = `---\r\n${head}\r\ntitle: 2022\r\nprogram: 012\r\nvenue: 014249\r\n---\r\n`;
    expect(readDocument(file, 'event', 'briefing-1', assets).value).toMatchObject({
      title: '2022',
      program: { _ref: '012' },
      venue: '014249',
      publishedOn: '2022-06-01',
    });
  });

  it('takes an instant with any offset and stores it in UTC', () => {
    const file = `---\n${head}\nstartsAt: 2022-06-17T20:30+09:00\n---\n`;
    const { value } = readDocument(file, 'event', 'briefing-1', assets);
    expect(value['startsAt']).toBe('2022-06-17T11:30:00.000Z');
    expect(normalDocument(event())).toMatchObject({ startsAt: '2022-06-17T11:30:00.000Z' });
    expect(writeDocument(event({ startsAt: '2022-06-17T11:30:00.000Z' }), assets)).toContain(
      'startsAt: 2022-06-17T20:30+09:00\n',
    );
  });
});
