import { describe, expect, test } from 'vitest';
import { startOf } from '../../src/lib/jst.ts';
import { buildGraph } from '../../src/site/graph.ts';
import { observe } from '../../src/site/observe.ts';
import { casesBehind } from '../../src/site/questions/recruitments.ts';
import { world } from '../fixtures/documents.ts';

const now = startOf('2026-11-21');

describe('the graph of the site', () => {
  const graph = buildGraph(world, now);

  test('follows a pointer, and knows who points back', () => {
    const [notice] = graph.all('recruitment');
    const program = graph.get('program', notice?.program);
    expect(program?._id).toBe(notice?.program._ref);
    expect(graph.pointingTo('recruitment', program?._id ?? '').map(({ _id }) => _id)).toContain(
      notice?._id,
    );
  });

  test('a pointer to another type or to nothing leads nowhere', () => {
    const [notice] = graph.all('recruitment');
    expect(graph.get('case', notice?.program)).toBeUndefined();
    expect(graph.get('program', 'nobody')).toBeUndefined();
    expect(graph.get('program', undefined)).toBeUndefined();
  });

  test('without site settings there is no site', () => {
    expect(() =>
      buildGraph(
        world.filter(({ _type }) => _type !== 'site'),
        now,
      ),
    ).toThrow('サイト設定がありません');
  });
});

describe('what a page shows', () => {
  test('is every document that was handed to it, and the settings', () => {
    const observed = observe(buildGraph(world, now));
    const [notice] = observed.graph.all('recruitment');
    if (notice === undefined) throw new Error('the world has no notice');
    const before = observed.shown();
    expect(before).toEqual(
      ['site', ...observed.graph.all('recruitment').map(({ _id }) => _id)].toSorted(),
    );
    const cases = casesBehind(observed.graph, notice);
    for (const { _id } of cases) expect(observed.shown()).toContain(_id);
    expect(observed.shown()).toContain(notice.program._ref);
    expect(observed.shown().length).toBeGreaterThan(before.length);
  });
});
