import { defineType } from 'sanity';
import { speakers } from '../../../src/model/vocabulary.ts';
import { choice, day, group, text } from '../fields.ts';
import { references } from '../references.ts';
import { groups } from '../groups.ts';
import { word } from '../items.ts';
import { sample } from '../parts.ts';
import { sourceFields } from '../sources.ts';
import { richText } from '../portable-text.ts';
import { joined, listOf, shown, textOf } from '../preview.ts';
import { validation } from '../../validation/index.ts';

const required = true;

/** 声: by role and never by name. */
export const voice = defineType({
  name: 'voice',
  title: '声',
  type: 'document',
  validation,
  groups: groups('basic', 'sources', 'publication'),
  fields: [
    choice('speaker', '話し手', speakers, { required, group: 'basic' }),
    text('speakerNote', '話し手の補足', {
      group: 'basic',
      help: '「人事担当」のような役割です。名前は書きません。',
    }),
    choice(
      'manner',
      '書き方',
      { summary: '要旨', quotation: '引用' },
      {
        required,
        group: 'basic',
        help: '引用は一字も変えません。要旨は自分たちの言葉で、かぎかっこを付けません。',
      },
    ),
    richText('body', '本文', { required, group: 'basic' }),
    references('about', '何についての声か', ['program', 'case', 'recruitment'], {
      required,
      group: 'basic',
    }),
    group('source', '出典', sourceFields, {
      group: 'sources',
      help: '公表された声なら出典を、そうでなければ下の同意日を書きます。',
    }),
    day('consentOn', '掲載の同意日', { group: 'sources' }),
    sample(),
  ],
  preview: shown(
    { body: 'body', speaker: 'speaker', note: 'speakerNote' },
    ({ body, speaker, note }) => ({
      title: firstWords(body),
      subtitle: joined(word(speakers, speaker), textOf(note)),
    }),
  ),
});

/** The beginning of a body. */
function firstWords(body: unknown): string {
  const [block] = listOf(body);
  const children: unknown =
    typeof block === 'object' && block !== null ? Reflect.get(block, 'children') : undefined;
  const [span] = listOf(children);
  const words: unknown =
    typeof span === 'object' && span !== null ? Reflect.get(span, 'text') : undefined;
  return textOf(words)?.slice(0, 40) ?? '';
}
