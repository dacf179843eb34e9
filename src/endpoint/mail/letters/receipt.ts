import { showAnswers } from '../../../forms/answers.ts';
import { fill, ui } from '../../../lib/interface.ts';
import { showDay, showMoment, showSpan } from '../../../lib/japanese-date.ts';
import { toJstIso } from '../../../lib/jst.ts';
import { calendarOf, datesAhead } from '../calendar.ts';
import type { Attachment } from '../mail.ts';
import { callOf, greeting, line, readersOf, section, statusLink, whatOf } from './letter.ts';
import type { Letter, Writing } from './letter.ts';

const words = ui.mail.receipt;

function next(writing: Writing): string {
  const { submission } = writing;
  const { form, seat, replyBy } = submission;
  const call = callOf(writing);
  const selection = call !== undefined && 'selection' in call ? call.selection : undefined;
  return section(
    words.next,
    fill(words.nextText[form], { date: showDay(replyBy) }),
    selection === undefined ? undefined : fill(words.selection, { selection }),
    seat === 'seated' ? words.nextSeated : undefined,
    seat === 'waiting' ? words.nextWaiting : undefined,
  );
}

function dates(writing: Writing, file: Attachment | undefined): string | undefined {
  const { submission } = writing;
  const call = callOf(writing);
  if (call === undefined || file === undefined) return undefined;
  return section(
    words.dates,
    submission.form === 'application' ? words.datesTentative : undefined,
    submission.seat === 'waiting' ? words.datesIfSeated : undefined,
    ...datesAhead(call, submission).map(
      ({ title, startsAt, endsAt, place }) =>
        fill(words.date, { when: showSpan(startsAt, endsAt), title }) +
        (place === undefined ? '' : fill(words.place, { place })),
    ),
    fill(words.datesAttached, { file: file.filename }),
  );
}

function payment(writing: Writing): string | undefined {
  const { form, seat } = writing.submission;
  const { terms = [] } = callOf(writing) ?? {};
  if (terms.length === 0) return undefined;
  const lead =
    form === 'application'
      ? words.paymentApplication
      : seat === 'waiting'
        ? words.paymentWaiting
        : words.paymentSeated;
  const shown = terms.map(({ label, text }) => ({
    name: label,
    label,
    // On the page it says to ask before signing up; that was then.
    text: text === ui.form.terms.absent ? words.termAbsent : text,
  }));
  return section(words.payment, lead, showAnswers(shown));
}

/** What holds for the applicant from here on: dates, payment and the page. */
async function consequences(
  writing: Writing,
): Promise<Required<Pick<Letter, 'paragraphs' | 'attachments'>>> {
  const call = callOf(writing);
  const file = call && calendarOf(call, writing.submission, writing.environment.origin);
  return {
    paragraphs: [
      dates(writing, file),
      payment(writing),
      section(words.status, words.statusText, await statusLink(writing), words.statusSecret),
    ],
    attachments: file === undefined ? [] : [file],
  };
}

/** To the applicant: what was received, what happens next and until when. */
export async function receiptLetter(writing: Writing): Promise<Letter> {
  const { submission, manifest } = writing;
  const { form, seat, receipt, receivedAt, replyBy } = submission;
  const { paragraphs, attachments } = await consequences(writing);
  const { replyDays: days } = manifest.site;
  return {
    subject: fill(ui.mail.numbered, {
      what: seat === 'waiting' ? words.subjectWaiting : words.subject[form],
      receipt,
    }),
    paragraphs: [
      greeting(submission),
      [
        fill(words.lead, { what: whatOf(submission) }),
        ...(seat === null ? [] : [words[seat]]),
      ].join('\n'),
      [
        line(words.number, receipt),
        line(words.receivedAt, showMoment(toJstIso(receivedAt))),
        line(words.replyBy, fill(words.replyByText, { date: showDay(replyBy), days })),
        line(words.recipients, readersOf(writing)),
      ].join('\n'),
      next(writing),
      ...paragraphs,
      section(words.sent, showAnswers(submission.answers)),
      words.wrong,
    ],
    attachments,
  };
}

/** To an applicant who waited: a seat has become free. */
export async function seatLetter(writing: Writing): Promise<Letter> {
  const { submission } = writing;
  const { receipt, title } = submission;
  const { paragraphs, attachments } = await consequences(writing);
  return {
    subject: fill(ui.mail.numbered, { what: ui.mail.seat.subject, receipt }),
    paragraphs: [
      greeting(submission),
      [fill(ui.mail.seat.lead, { title }), ui.mail.seat.next].join('\n'),
      line(words.number, receipt),
      ...paragraphs,
    ],
    attachments,
  };
}
