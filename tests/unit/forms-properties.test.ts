import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readEntries } from '../../src/forms/entries.ts';
import type { Values } from '../../src/forms/field.ts';
import { askedFields, fieldsOf } from '../../src/forms/form.ts';
import type { Form } from '../../src/forms/form.ts';
import { TICKED, checkForm } from '../../src/forms/schema.ts';
import { badAnswer, forms, goodAnswers } from './forms-arbitraries.ts';

/** The pairs that send these answers, as the hidden inputs of 確認画面 do. */
function writeEntries(values: Values): readonly (readonly [string, string])[] {
  return Object.entries(values).flatMap(([name, value]): (readonly [string, string])[] => {
    if (typeof value === 'string') return [[name, value]];
    if (typeof value === 'boolean') return value ? [[name, TICKED]] : [];
    return value.map((each) => [name, each] as const);
  });
}

const anyForm = fc.constantFrom(...forms);
const answered = anyForm.chain((form) => goodAnswers(form).map((answers) => ({ form, answers })));

function valuesOf(form: Form, raw: unknown) {
  const checked = checkForm(form, raw);
  if (!checked.ok) throw new Error(JSON.stringify([checked.errors, raw]));
  return checked.values;
}

describe('answers to a form', () => {
  it('pass when they are right, and are normalised once and for all', () => {
    fc.assert(
      fc.property(answered, ({ form, answers }) => {
        const values = valuesOf(form, answers);
        expect(valuesOf(form, values)).toEqual(values);
      }),
    );
  });

  it('come back the same from the hidden inputs of a page', () => {
    fc.assert(
      fc.property(answered, ({ form, answers }) => {
        const values = valuesOf(form, answers);
        const sent = readEntries([['target', 'recruitment-a'], ...writeEntries(values)]);
        expect(sent.control).toEqual({ target: 'recruitment-a' });
        expect(valuesOf(form, sent.answers)).toEqual(values);
      }),
    );
  });

  it('with one fault give one message for that field', () => {
    const faulty = answered.chain(({ form, answers }) =>
      fc
        .constantFrom(...askedFields(form, answers).filter(({ name }) => name !== 'applicant'))
        .chain((field) => badAnswer(field).map((bad) => ({ form, answers, field, bad }))),
    );
    fc.assert(
      fc.property(faulty, ({ form, answers, field, bad }) => {
        const checked = checkForm(form, { ...answers, [field.name]: bad });
        expect(checked.ok ? [] : checked.errors.map(({ field: at }) => at)).toEqual([field.name]);
        expect(checked.ok ? '' : checked.errors[0]?.message).toMatch(/。$/);
      }),
      { numRuns: 500 },
    );
  });

  it('with anything in them never throw, and name each field once in the order of the form', () => {
    const junk = anyForm.chain((form) =>
      fc
        .dictionary(
          fc.oneof(fc.constantFrom(...fieldsOf(form).map(({ name }) => name)), fc.string()),
          fc.oneof(fc.string({ unit: 'binary' }), fc.jsonValue()),
        )
        .map((raw) => ({ form, raw })),
    );
    fc.assert(
      fc.property(junk, ({ form, raw }) => {
        const checked = checkForm(form, raw);
        if (checked.ok) return;
        const order = fieldsOf(form).map(({ name }) => name);
        const known = checked.errors.map(({ field }) => field).filter((f) => order.includes(f));
        expect(known).toEqual(order.filter((name) => known.includes(name)));
      }),
      { numRuns: 500 },
    );
  });

  it('refuse a field that the form does not ask, whatever its name', () => {
    const names = fc.oneof(fc.string(), fc.constantFrom('__proto__', 'constructor', 'toString'));
    fc.assert(
      fc.property(answered, names, ({ form, answers }, extra) => {
        fc.pre(!fieldsOf(form).some(({ name }) => name === extra));
        const raw = Object.fromEntries([...Object.entries(answers), [extra, 'x']]);
        const checked = checkForm(form, raw);
        expect(checked.ok ? [] : checked.errors.map(({ field }) => field)).toEqual([extra]);
      }),
    );
  });

  it('that are no answers at all are refused', () => {
    fc.assert(
      fc.property(anyForm, fc.constantFrom(null, 1, 'x', [], ['a'], undefined), (form, raw) => {
        expect(checkForm(form, raw).ok).toBe(false);
      }),
    );
  });
});
