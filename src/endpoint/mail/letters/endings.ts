import { z } from 'zod';
import { fill, ui } from '../../../lib/interface.ts';
import { showDay } from '../../../lib/japanese-date.ts';
import { dayOf } from '../../../lib/jst.ts';
import type { Submission } from '../../store/submissions.ts';
import { greeting, line, statusLink, whatOf } from './letter.ts';
import type { Letter, Writing } from './letter.ts';

const { withdrawn, erased } = ui.mail;

/** `details` of a message `withdrawn`. */
export const withdrawnDetails = z.object({ to: z.enum(['applicant', 'office']) });

/** `details` of a message `erased`: nothing else is known any more. */
export const erasedDetails = withdrawnDetails.extend({ title: z.string(), receipt: z.string() });
type ErasedDetails = z.output<typeof erasedDetails>;

/** To the applicant: the withdrawal was noted. */
export async function withdrawnLetter(writing: Writing): Promise<Letter> {
  const { submission } = writing;
  const { receipt, eraseAfter } = submission;
  return {
    subject: fill(ui.mail.numbered, { what: withdrawn.subject, receipt }),
    paragraphs: [
      greeting(submission),
      fill(withdrawn.lead, { what: whatOf(submission) }),
      line(ui.mail.receipt.number, receipt),
      [
        fill(withdrawn.keeping, { date: showDay(dayOf(eraseAfter)) }),
        await statusLink(writing),
      ].join('\n'),
    ],
  };
}

/** To the office: somebody withdrew. */
export function withdrawnOfficeLetter({ submission }: Writing): Letter {
  const { receipt, title } = submission;
  return {
    subject: fill(ui.mail.numberedTitle, { what: withdrawn.subjectOffice, receipt, title }),
    paragraphs: [
      fill(withdrawn.leadOffice, { what: whatOf(submission) }),
      line(ui.mail.receipt.number, receipt),
      withdrawn.keepingOffice,
    ],
  };
}

export function withdrawnNotice(submission: Submission): string {
  return fill(withdrawn.slack, { what: whatOf(submission), receipt: submission.receipt });
}

/** To either side: what was sent is gone. */
export function erasedLetter({ to, title, receipt }: ErasedDetails): Letter {
  const office = to === 'office';
  return {
    subject: office
      ? fill(ui.mail.numberedTitle, { what: erased.subjectOffice, receipt, title })
      : fill(ui.mail.numbered, { what: erased.subject, receipt }),
    paragraphs: [
      fill(office ? erased.leadOffice : erased.lead, { title }),
      line(ui.mail.receipt.number, receipt),
      office ? erased.textOffice : erased.text,
    ],
  };
}

export function erasedNotice({ title, receipt }: ErasedDetails): string {
  return fill(erased.slack, { title, receipt });
}

const { reopened } = ui.mail;

/** `details` of a message `reopened`: the address is the path of the notice. */
export const reopenedDetails = z.object({ title: z.string(), address: z.string() });

/** The one mail to whoever asked for the next call. */
export function reopenedLetter(details: z.output<typeof reopenedDetails>, origin: string): Letter {
  const { title, address } = details;
  return {
    subject: fill(reopened.subject, { title }),
    paragraphs: [
      [fill(reopened.lead, { title }), new URL(address, origin).href].join('\n'),
      reopened.deleted,
    ],
  };
}
