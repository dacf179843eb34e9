import { defineField } from 'sanity';
import type { FieldDefinition } from 'sanity';
import { depictions } from '../../src/model/vocabulary.ts';
import { choice, common, day, text } from './fields.ts';
import type { About } from './fields.ts';

const partOf = (value: unknown, key: string): unknown =>
  typeof value === 'object' && value !== null ? Reflect.get(value, key) : undefined;

/** A picture with its text alternative, in a body or in a field of its own. */
export const picture = {
  type: 'image' as const,
  title: '写真',
  // HEIC goes through to be told how it can be used: some systems do not know it as a picture.
  options: { hotspot: false, accept: 'image/*,.heic,.heif' },
  fields: [
    text('alt', '代替テキスト', {
      required: true,
      help: '写真が見えない人のために、写っているものを書きます（例 蔵の並ぶ通りを歩く人たち）。',
    }),
    text('caption', '写真の説明', {
      help: '写真の下に出る文です。代替テキストとは別のことを書きます。',
    }),
    text('credit', '撮影者・利用条件'),
    choice('people', '写っている人', depictions, {
      help: '後ろ姿や遠くの人は「だれかはわからない」です。名札や制服でわかるときは「わかる人」です。',
    }),
    day('consentOn', '写っている人の同意日', {
      help: '写っている全員から、このサイトに載せることに同意を得た日です。子どもは保護者の同意も得ます。',
      hidden: ({ parent }) =>
        partOf(parent, 'people') !== 'recognisable' && partOf(parent, 'consentOn') === undefined,
    }),
  ],
};

export const pictureField = (name: string, title: string, about?: About): FieldDefinition =>
  defineField({ ...picture, ...common(name, title, about) });
