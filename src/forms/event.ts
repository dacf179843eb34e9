import type { Event } from '../model/documents/index.ts';
import { care, consent, email, group, name, news, telephone } from './common.ts';
import { questionField } from './field.ts';
import type { Form } from './form.ts';

/** 説明会・イベントの申し込み. A telephone number serves only on the day and on the spot. */
export function eventForm({ formats, questions = [] }: Pick<Event, 'formats' | 'questions'>): Form {
  return {
    name: 'event',
    groups: [
      group('contact', name, email, ...(formats.includes('onsite') ? [telephone] : [])),
      group('questions', ...questions.map(questionField)),
      group('care', care),
      group('consent', news, consent),
    ],
  };
}
