import { describe, expect, it } from 'vitest';
import { findLocalGovernments } from '../../src/lib/find-local-government.ts';
import { checklist } from '../../src/model/facts/checklist.ts';
import { previousSlugsAfter } from '../../src/model/previous-slugs.ts';
import { readableCase, readableNotice } from '../../src/model/readable.ts';
import { recruitment } from '../fixtures/documents.ts';

describe('a municipality', () => {
  const names = (query: string) => findLocalGovernments(query, 5).map(({ code }) => code);

  it.each(['塩尻市', 'しおじり', 'シオジリ', '長野県塩尻市', '202151', '２０２１５１'])(
    'is found by %s',
    (query) => expect(names(query)[0]).toBe('202151'),
  );

  it('is found beside its namesakes, and not by nothing', () => {
    const found = findLocalGovernments('府中市', 5).map(({ prefecture }) => prefecture);
    expect(found.slice(0, 2).toSorted()).toEqual(['広島県', '東京都']);
    expect(names(' ')).toEqual([]);
    expect(names('ない町')).toEqual([]);
    expect(names('長野県')[0]).toBe('200000');
  });
});

describe('the former addresses of a document', () => {
  const at = (current: string, previousSlugs?: string[]) => ({
    slug: { _type: 'slug', current },
    ...(previousSlugs !== undefined && { previousSlugs }),
  });

  it('gain the one that was published', () => {
    expect(previousSlugsAfter(at('a'), at('b'))).toEqual(['a']);
    expect(previousSlugsAfter(at('b', ['a']), at('c', ['a']))).toEqual(['a', 'b']);
  });

  it('lose the one that has come back', () => {
    expect(previousSlugsAfter(at('b', ['a']), at('a', ['a']))).toEqual(['b']);
  });

  it('stay where the address stays, or is not written yet', () => {
    expect(previousSlugsAfter(at('a'), at('a'))).toBeUndefined();
    expect(previousSlugsAfter(at('b'), at('c', ['b']))).toBeUndefined();
    expect(previousSlugsAfter(at('a'), {})).toBeUndefined();
    expect(previousSlugsAfter({}, at('a'))).toBeUndefined();
  });
});

describe('a document that is still being written', () => {
  it('gives its checklist from the first moment', () => {
    const states = checklist(readableNotice({ _type: 'recruitment' }));
    expect(states.length).toBeGreaterThan(5);
    expect(states.every(({ state }) => state === 'lacking')).toBe(true);
  });

  it('is read as far as it is right', () => {
    const value = { ...recruitment({ contract: 'service' }), capacity: '12名', fee: {}, other: 1 };
    const notice = readableNotice(value);
    expect(notice).toMatchObject({ title: 'みなとラボ第三期', contract: 'service' });
    expect(notice.capacity).toBeUndefined();
    expect(checklist(notice).map(({ fact }) => fact)).toContain('duties');
    expect(readableCase({ _id: 'a.b', title: '題' })).toMatchObject({ _id: 'draft', title: '題' });
  });
});
