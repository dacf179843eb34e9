import { z } from 'zod';
import { formNames } from '../../src/forms/form.ts';
import { submissionStates } from '../../src/forms/submission.ts';

const state = z.enum(submissionStates);

/** A submission in the list. Moments are ISO 8601 with offset, `replyBy` is a day. */
const row = z.object({
  id: z.string(),
  receipt: z.string(),
  form: z.enum(formNames),
  target: z.string(),
  title: z.string(),
  name: z.string(),
  state,
  seat: z.enum(['seated', 'waiting']).optional(),
  suspicion: z.enum(['trap', 'fast']).optional(),
  receivedAt: z.string(),
  changedAt: z.string(),
  replyBy: z.string(),
});
export type SubmissionRow = z.infer<typeof row>;

export const submissionList = z.object({
  submissions: z.array(row),
  /** How many there are of each state, whichever state was asked for. */
  counts: z.record(state, z.number()),
  next: z.string().optional(),
});
export type SubmissionList = z.infer<typeof submissionList>;

const auditLine = z.object({
  at: z.string(),
  actor: z.string(),
  action: z.string(),
  details: z.record(z.string(), z.union([z.string(), z.number()])),
});
export type AuditLine = z.infer<typeof auditLine>;

const sentMail = z.object({
  kind: z.string(),
  to: z.enum(['applicant', 'recipients', 'slack']),
  attempts: z.number(),
  createdAt: z.string(),
  sentAt: z.string().optional(),
  deadAt: z.string().optional(),
});
export type SentMail = z.infer<typeof sentMail>;

/** Everything about one submission. */
export const submissionDetail = row.extend({
  email: z.string(),
  entries: z.record(z.string(), z.unknown()),
  answers: z.array(z.object({ name: z.string(), label: z.string(), text: z.string() })),
  waitingPlace: z.number().optional(),
  eraseAfter: z.string(),
  nextStates: z.array(state),
  /** What becomes a published voice; absent where there is nothing to publish. */
  voice: z
    .object({ name: z.string(), message: z.string(), target: z.string(), title: z.string() })
    .optional(),
  notes: z.array(z.object({ author: z.string(), text: z.string(), writtenAt: z.string() })),
  audit: z.array(auditLine),
  mail: z.array(sentMail),
});
export type SubmissionDetail = z.infer<typeof submissionDetail>;

const message = z.object({
  id: z.string(),
  kind: z.string(),
  submission: z.object({ id: z.string(), receipt: z.string().nullable() }).optional(),
  attempts: z.number(),
  nextAt: z.string().optional(),
  /** When it was given up. */
  deadAt: z.string().optional(),
  error: z.string().optional(),
});
export type UndeliveredMail = z.infer<typeof message>;

export const undeliveredMail = z.object({ messages: z.array(message) });

export const openedSession = z.object({ token: z.string() });

/** How the endpoint refuses: with a reason, or with what is wrong in what it was asked. */
export const refusal = z.union([
  z.object({ reason: z.string(), message: z.string() }),
  z
    .object({ errors: z.array(z.object({ message: z.string() })).min(1) })
    .transform(({ errors }) => ({
      reason: 'invalid',
      message: errors.map((error) => error.message).join('\n'),
    })),
]);
