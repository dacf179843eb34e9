import { fill, ui } from '../lib/interface.ts';
import { isDay } from '../lib/jst.ts';
import { defaultMaxLength, lengthOf } from './field.ts';
import type { Field } from './field.ts';

/** What is wrong with a tidied text, in words that say what to do; undefined when nothing is. */
export type Fault = string | undefined;

const messages = ui.form.messages;

export function lengthFault(field: Field, text: string): Fault {
  const length = lengthOf(text);
  const { minLength = 0 } = field;
  const most = field.maxLength ?? defaultMaxLength[field.kind === 'long' ? 'long' : 'text'];
  if (length < minLength) return fill(messages.short, { length, lacking: minLength - length });
  return length > most ? fill(messages.long, { length, over: length - most }) : undefined;
}

/**
 * The local part may hold dots anywhere: Japanese carriers have given out addresses such as
 * `taro..h.@docomo.ne.jp`, and their owners still use them.
 */
const local = /^[a-zA-Z0-9.!#$%&'*+/=?^_`{|}~-]{1,64}$/;
const label = '[a-z0-9](?:[a-z0-9-]{0,61}[a-z0-9])?';
const domain = new RegExp(`^${label}(?:\\.${label})+$`);

export function mailFault(_: Field, mail: string): Fault {
  const [user = '', host, ...more] = mail.split('@');
  if (host === undefined) return messages.mailAt;
  if (more.length > 0) return messages.mailAts;
  if (/\s/u.test(mail)) return messages.mailBlank;
  if (user === '') return messages.mailUser;
  if (!/^[\x21-\x7e]*$/.test(mail)) return messages.mailLetters;
  if (!/[^.]\.[^.]/.test(host)) return messages.mailHost;
  return local.test(user) && domain.test(host) && mail.length <= 254
    ? undefined
    : messages.mailForm;
}

/** Japanese numbers have 10 or 11 digits; others follow `+` and have up to 15 (ITU-T E.164). */
export function telephoneFault(_: Field, number: string): Fault {
  if (!/^\+?\d(?:-?\d)*$/.test(number)) return messages.telLetters;
  const digits = number.replace(/\D/g, '').length;
  if (number.startsWith('+')) return digits >= 8 && digits <= 15 ? undefined : messages.telAbroad;
  if (!number.startsWith('0')) return messages.telStart;
  return digits === 10 || digits === 11 ? undefined : fill(messages.telDigits, { digits });
}

export function dateFault(_: Field, day: string): Fault {
  return isDay(day) ? undefined : messages.date;
}
