import { describe, expect, it } from 'vitest';
import { answersOf, typedAnswers } from '../../src/forms/answers.ts';
import { applicationForm } from '../../src/forms/application.ts';
import { readEntries } from '../../src/forms/entries.ts';
import { eventForm } from '../../src/forms/event.ts';
import { questionField } from '../../src/forms/field.ts';
import type { Field } from '../../src/forms/field.ts';
import { fieldsOf } from '../../src/forms/form.ts';
import { inquiryForm } from '../../src/forms/inquiry.ts';
import { messageForm } from '../../src/forms/message.ts';
import { checkForm } from '../../src/forms/schema.ts';

const names = (fields: readonly Field[]) => fields.map(({ name }) => name);
const only = (field: Partial<Field>) => ({
  name: 'event' as const,
  groups: [
    { name: 'a', fields: [{ name: 'a', label: '欄', kind: 'text', required: true, ...field }] },
  ] as const,
});
/** The message for an answer to a form of one field, or the value that it becomes. */
function outcome(field: Partial<Field>, raw: unknown) {
  const checked = checkForm(only(field), { a: raw });
  return checked.ok ? checked.values['a'] : checked.errors[0]?.message;
}

describe('a field', () => {
  it.each([
    ['ｔａｒｏ＠ＥＸＡＭＰＬＥ．ｊｐ', 'taro@example.jp'],
    [' Taro.Y@Example.JP\n', 'Taro.Y@example.jp'],
    ['taro..h.@docomo.ne.jp', 'taro..h.@docomo.ne.jp'],
    ['urushi.example.jp', '「@」がありません。例のように入れてください。'],
    ['taro@example', '「@」の後ろが足りません。例のように入れてください。'],
    ['ta ro@example.jp', '途中に空白があります。消してください。'],
    ['太郎@example.jp', '使えない文字があります。半角の英数字で入れてください。'],
  ])('of mail reads %j', (raw, expected) => {
    expect(outcome({ kind: 'email' }, raw)).toBe(expected);
  });

  it.each([
    ['０９０ー１２３４ー５６７８', '090-1234-5678'],
    ['（０２６３）５２−０２８０', '0263-52-0280'],
    ['+81 90 1234 5678', '+819012345678'],
    ['090-1234-567', '090-1234-567'],
    ['090-1234-56', '電話番号は10桁か11桁です。いま9桁です。'],
    ['内線12', '使えない文字があります。数字とハイフンで入れてください。'],
  ])('of telephone reads %j', (raw, expected) => {
    expect(outcome({ kind: 'tel' }, raw)).toBe(expected);
  });

  it.each([
    ['2027-04-01', '2027-04-01'],
    ['２０２７年４月１日', '2027-04-01'],
    ['2027/4/1', '2027-04-01'],
    ['2027-02-29', '実在する日付を「2027-04-01」の形で入れてください。'],
  ])('of date reads %j', (raw, expected) => {
    expect(outcome({ kind: 'date' }, raw)).toBe(expected);
  });

  it('of text keeps the characters of a name and drops what nobody can see', () => {
    expect(outcome({}, '\u3000神\uFA19 髙橋\r\n')).toBe('神\uFA19 髙橋');
    expect(outcome({}, 'To: a\r\nBcc: b')).toBe('To: a Bcc: b');
    expect(outcome({}, '\u200B\u3000\u3164')).toBe('空欄です。入力してください。');
  });

  it('of long text says how many characters are lacking or too many', () => {
    const field = { kind: 'long', minLength: 40, maxLength: 60 } as const;
    expect(outcome(field, 'あ'.repeat(28))).toBe('いま28文字です。あと12文字お願いします。');
    expect(outcome(field, '𠮷'.repeat(63))).toBe('いま63文字です。3文字減らしてください。');
    expect(outcome(field, `${'あ'.repeat(30)}\r\n${'い'.repeat(29)}`)).toContain('あ\nい');
  });

  it('of several choices wants one, and gives them in the order of the options', () => {
    const options = ['土曜', '日曜'].map((value) => ({ value, label: value }));
    expect(outcome({ kind: 'severalOf', options }, [])).toBe('1つ以上選んでください。');
    expect(outcome({ kind: 'severalOf', options }, ['日曜', '土曜', '日曜'])).toEqual([
      '土曜',
      '日曜',
    ]);
    expect(outcome({ kind: 'severalOf', options }, '日曜')).toEqual(['日曜']);
  });

  it('that an editor wrote never meets a field of ours', () => {
    const question = { name: 'email', label: '連絡', kind: 'short', required: true } as const;
    expect(questionField(question)).toMatchObject({ name: 'question-email', kind: 'text' });
    const many = Array.from({ length: 11 }, (_, index) => `${index}`);
    expect(questionField({ ...question, kind: 'oneOf', options: many }).kind).toBe('choice');
  });
});

describe('the application form', () => {
  it('asks a person for a name, and a body for its own and a contact', () => {
    expect(names(fieldsOf(applicationForm({ applicants: ['individual'] })))).toEqual([
      'name',
      'email',
      'tel',
      'care',
      'news',
      'consent',
    ]);
    expect(names(fieldsOf(applicationForm({ applicants: ['company', 'government'] })))).toEqual([
      'organization',
      'department',
      'person',
      'email',
      'tel',
      'care',
      'news',
      'consent',
    ]);
  });

  it('asks first who applies where both may, and reads only that part', () => {
    const form = applicationForm({ applicants: ['individual', 'company'] });
    const rest = { email: 'a@example.jp', consent: 'yes' };
    expect(checkForm(form, rest)).toEqual({
      ok: false,
      errors: [{ field: 'applicant', message: '1つ選んでください。' }],
    });
    expect(checkForm(form, { ...rest, applicant: 'government', name: '平沢' }).ok).toBe(false);
    expect(
      checkForm(form, { ...rest, applicant: 'individual', name: '平沢', organization: '' }),
    ).toEqual({
      ok: true,
      values: { applicant: 'individual', name: '平沢', ...rest, news: false, consent: true },
    });
    expect(checkForm(form, { ...rest, applicant: 'company', name: '平沢' })).toMatchObject({
      ok: false,
      errors: [{ field: 'organization' }, { field: 'person' }],
    });
  });

  it('leaves news unticked and apart from the consent', () => {
    const news = fieldsOf(applicationForm({ applicants: ['individual'] })).find(
      ({ name }) => name === 'news',
    );
    expect(news).toMatchObject({ kind: 'consent', required: false });
  });
});

describe('the other forms', () => {
  it('ask for a telephone number only where people meet', () => {
    expect(names(fieldsOf(eventForm({ formats: ['online'] })))).not.toContain('tel');
    expect(names(fieldsOf(eventForm({ formats: ['online', 'onsite'] })))).toContain('tel');
  });

  it('have their own questions for each kind of inquiry', () => {
    expect(names(fieldsOf(inquiryForm('company')))).toContain('people');
    expect(names(fieldsOf(inquiryForm('host')))).toContain('place');
    expect(names(fieldsOf(inquiryForm('municipality')))).toContain('answerBy');
    expect(names(fieldsOf(inquiryForm('individual')))).not.toContain('organization');
  });

  it('take a message of up to 400 characters', () => {
    const answers = { name: '縁', email: 'a@example.jp', publish: 'yes', consent: 'yes' };
    expect(checkForm(messageForm, { ...answers, message: 'あ'.repeat(400) }).ok).toBe(true);
    expect(checkForm(messageForm, { ...answers, message: 'あ'.repeat(401) })).toEqual({
      ok: false,
      errors: [{ field: 'message', message: 'いま401文字です。1文字減らしてください。' }],
    });
  });
});

describe('a day among the answers', () => {
  it('reads as people write it', () => {
    const values = { answerBy: '2027-05-01' };
    expect(answersOf(inquiryForm('municipality'), values)).toMatchObject([
      { name: 'answerBy', text: '2027年5月1日（土）' },
    ]);
  });

  it('is shown as it was typed where nobody has checked it', () => {
    const typed = { answerBy: '来月' };
    expect(typedAnswers(inquiryForm('municipality'), typed)).toMatchObject([{ text: '来月' }]);
  });
});

describe('what a browser sends', () => {
  it('is taken apart into controls and answers', () => {
    const { control, answers } = readEntries([
      ['target', 'recruitment-a'],
      ['extra', ''],
      ['days', '土曜'],
      ['days', '日曜'],
      ['__proto__', 'x'],
    ]);
    expect(control).toEqual({ target: 'recruitment-a', trap: '' });
    expect(Object.entries(answers)).toEqual([
      ['days', ['土曜', '日曜']],
      ['__proto__', 'x'],
    ]);
  });
});
