import { showAnswers } from '../../../forms/answers.ts';
import { fill, ui } from '../../../lib/interface.ts';
import { showDay, showMoment } from '../../../lib/japanese-date.ts';
import { toJstIso } from '../../../lib/jst.ts';
import type { Submission } from '../../store/submissions.ts';
import { line, readersOf, section, whatOf } from './letter.ts';
import type { Letter, Writing } from './letter.ts';

const words = ui.mail.arrival;

/** To those who receive submissions. Whoever answers it answers the applicant. */
export function arrivalLetter(writing: Writing): Letter {
  const { submission } = writing;
  const { form, receipt, title, seat, suspicion, receivedAt, replyBy, email } = submission;
  return {
    subject: fill(ui.mail.numberedTitle, { what: words.subject[form], receipt, title }),
    replyTo: email,
    paragraphs: [
      fill(words.lead, { what: whatOf(submission) }),
      [
        line(ui.mail.receipt.number, receipt),
        line(ui.mail.receipt.receivedAt, showMoment(toJstIso(receivedAt))),
        line(words.replyBy, showDay(replyBy)),
        ...(seat === null ? [] : [line(words.seat, words[seat])]),
        line(words.readers, readersOf(writing)),
      ].join('\n'),
      words.readersNote,
      suspicion === null ? undefined : section(words.suspicion, words.suspicions[suspicion]),
      form === 'message' ? words.moderation : undefined,
      section(words.sent, showAnswers(submission.answers)),
      words.answer,
    ],
  };
}

/** The same without personal data, in one line. */
export function arrivalNotice(submission: Submission): string {
  const { receipt, replyBy } = submission;
  return fill(words.slack, { what: whatOf(submission), receipt, date: showDay(replyBy) });
}
