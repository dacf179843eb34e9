import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { rules } from '../../src/model/rules/index.ts';
import { fieldName } from '../../src/model/field-names.ts';
import type { Document } from '../../src/model/documents/index.ts';
import { NOW, context, world } from '../fixtures/documents.ts';
import { faultyDocuments } from '../fixtures/faulty-documents.ts';
import type { Faulty } from '../fixtures/faulty.ts';
import {
  answerTruly,
  answerWith,
  studioMarkers,
  studioWorkspace,
} from '../setup/studio-validation.ts';

/** Domain A.3: what is wrong in the sources. */
const inconsistencies = Array.from({ length: 22 }, (_, index) => `I${index + 1}`);

function neighboursOf({ document, among = [] }: Faulty): readonly Document[] {
  const changed = new Set([document, ...among].map(({ _id }) => _id));
  return [...world.filter(({ _id }) => !changed.has(_id)), ...among];
}

const findingsOf = ({ document, among = [] }: Faulty) =>
  rules.map((rule) => rule.check(document, context([...among, document], NOW)));

describe('the table of faults', () => {
  it('has every inconsistency of the sources', () => {
    const named = new Set(faultyDocuments.map(({ rule }) => rule));
    expect(inconsistencies.filter((name) => !named.has(name))).toEqual([]);
  });

  it('has a fault for every rule of the model', () => {
    const found = faultyDocuments.map((faulty) => ({ faulty, findings: findingsOf(faulty) }));
    const idle = rules.filter(
      ({ name }, index) =>
        !found.some(
          ({ faulty, findings }) =>
            faulty.rule === name &&
            (findings[index] ?? []).some(({ message }) => message.includes(faulty.says)),
        ),
    );
    expect(idle.map(({ name }) => name)).toEqual([]);
  });
});

describe('the Studio', () => {
  beforeEach(() => vi.useFakeTimers({ now: NOW, toFake: ['Date'] }));
  afterEach(() => {
    vi.useRealTimers();
    answerTruly();
  });

  it.each(
    faultyDocuments.map((faulty, index) => [faulty.rule, faulty.says, index, faulty] as const),
  )('says by %s: %s', async (rule, says, index, faulty) => {
    answerWith(neighboursOf(faulty));
    const { document } = faulty;
    // A dataset of its own, so that no other row's neighbours are remembered.
    const workspace = await studioWorkspace(`row${index}`);
    const markers = await studioMarkers(document, document._type, workspace);
    const [finding] = findingsOf(faulty)
      .flat()
      .filter((one) => one.rule === rule && one.message.includes(says));
    const marker = markers.find(({ message }) => message === finding?.message);
    expect(markers.map(({ message }) => message)).toContain(finding?.message);
    expect(marker?.level).toBe(finding?.severity);
    expect(marker?.path[0]).toBe(finding?.path[0]);
    expect(fieldName(document._type, finding?.path ?? [])).toMatch(/^[^a-z]+$/u);
  });
});
