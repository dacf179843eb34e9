import type { FormName } from '../../../forms/form.ts';
import type { EventCall, FormsManifest, RecruitmentCall } from '../../../forms/manifest.ts';
import { fill, ui } from '../../../lib/interface.ts';
import { receiptPath, receiptToken } from '../../receipts/token.ts';
import type { Environment } from '../../environment.ts';
import type { Submission } from '../../store/submissions.ts';
import type { Attachment } from '../mail.ts';

/** What is told, before it becomes a mail to somebody. */
export interface Letter {
  readonly subject: string;
  /** Parted by empty lines; undefined ones are left out. */
  readonly paragraphs: readonly (string | undefined)[];
  readonly attachments?: readonly Attachment[];
  readonly replyTo?: string;
}

/** What the letters of a submission are written from. */
export interface Writing {
  readonly environment: Environment;
  readonly manifest: FormsManifest;
  readonly submission: Submission;
}

/** 「受付番号：1234-5678-9014」. */
export function line(label: string, value: string): string {
  return fill(ui.mail.line, { label, value });
}

/** A part with a heading; what is undefined is left out. */
export function section(heading: string, ...texts: readonly (string | undefined)[]): string {
  return [fill(ui.mail.heading, { heading }), ...given(texts)].join('\n');
}

function given(texts: readonly (string | undefined)[]): readonly string[] {
  return texts.filter((text) => text !== undefined);
}

/** 「「見学会」への申し込み」. */
export function whatOf({ form, title }: { form: FormName; title: string }): string {
  return fill(ui.mail.what[form], { title });
}

/** The link to the applicant's page. */
export async function statusLink({ environment, submission }: Writing): Promise<string> {
  const { settings, origin } = environment;
  const token = await receiptToken(submission, settings.receiptSecrets);
  return new URL(receiptPath(submission.receipt, token), origin).href;
}

/** The notice or event that a submission is for, if the site still has it. */
export function callOf({ manifest, submission }: Writing): RecruitmentCall | EventCall | undefined {
  const { form, target } = submission;
  const calls = form === 'event' ? manifest.events : manifest.recruitments;
  return calls.find(({ id }) => id === target);
}

/** The organisations that receive a submission, by name. */
export function readersOf(writing: Writing): string {
  const names = callOf(writing)?.recipientNames ?? [writing.manifest.site.operator.name];
  return names.join(ui.form.answers.separator);
}

export function greeting({ name }: Submission): string | undefined {
  return name === '' ? undefined : fill(ui.mail.greeting, { name });
}
