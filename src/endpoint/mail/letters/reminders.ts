import { z } from 'zod';
import { fill, ui } from '../../../lib/interface.ts';
import { showDay, showMoment } from '../../../lib/japanese-date.ts';
import type { Letter } from './letter.ts';

const notice = { title: z.string(), address: z.string() };

/** `details` of a message `deadline`: the address is the path of the notice. */
export const deadlineDetails = z.object({ ...notice, closesAt: z.string() });

/** `details` of a message `confirm`: both are days. */
export const confirmDetails = z.object({
  ...notice,
  confirmedOn: z.string(),
  until: z.string(),
});

const link = (address: string, origin: string): string => new URL(address, origin).href;

/** To a notice's contact: its deadline comes near. */
export function deadlineLetter(
  { title, address, closesAt }: z.output<typeof deadlineDetails>,
  origin: string,
): Letter {
  const words = ui.mail.deadline;
  return {
    subject: fill(words.subject, { title }),
    paragraphs: [
      fill(words.lead, { title, date: showMoment(closesAt) }),
      words.text,
      link(address, origin),
    ],
  };
}

/** To a notice's contact: its 情報確認日 expires. */
export function confirmLetter(
  { title, address, confirmedOn, until }: z.output<typeof confirmDetails>,
  origin: string,
): Letter {
  const words = ui.mail.confirm;
  return {
    subject: fill(words.subject, { title }),
    paragraphs: [
      fill(words.lead, { title, date: showDay(confirmedOn) }),
      fill(words.text, { until: showDay(until) }),
      link(address, origin),
    ],
  };
}
