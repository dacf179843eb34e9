import { z } from 'zod';
import { question } from '../model/documents/recruitment.ts';
import { choice } from '../model/fields.ts';
import { applicants, formats } from '../model/vocabulary.ts';

/**
 * What the endpoint knows of the content: `/forms.json`, written by the build beside the pages it
 * belongs to, so that there is no second copy of the truth (design, decision 4). It is public:
 * it holds no mail address and no secret, those are settings of the Worker.
 */

/** A dated part, for the calendar file of a mail. */
const dated = z.strictObject({
  title: z.string(),
  startsAt: z.string(),
  endsAt: z.string().optional(),
  place: z.string().optional(),
});

/** One of the six items of 特定商取引法, ready to be read. */
const orderTerm = z.strictObject({ label: z.string(), text: z.string() });

const shared = {
  id: z.string(),
  title: z.string(),
  /** Path of its page, `/recruitments/{slug}/`. */
  address: z.string(),
  /** Ids of the organisations that receive what is sent; mail addresses are Worker settings. */
  recipients: z.array(z.string()),
  /** The recipients by name, the operator first. */
  recipientNames: z.array(z.string()),
  questions: z.array(question).optional(),
  opensAt: z.string().optional(),
  closesAt: z.string().optional(),
  dates: z.array(dated),
  /** Empty where nothing is to be paid. */
  terms: z.array(orderTerm),
};

export const recruitmentCall = z.strictObject({
  ...shared,
  program: z.string(),
  programTitle: z.string(),
  rolling: z.boolean().optional(),
  confirmedOn: z.string().optional(),
  applicants: z.array(choice('応募できる人', applicants)),
  /** How applicants are chosen, and when they hear of it. */
  selection: z.string().optional(),
});

export const eventCall = z.strictObject({
  ...shared,
  startsAt: z.string(),
  endsAt: z.string().optional(),
  formats: z.array(choice('形式', formats)),
  /** Seats; undefined where there is no limit. */
  capacity: z.number().int().optional(),
  /** Once full, nobody waits: the endpoint answers 409 `full`. */
  noWaiting: z.boolean().optional(),
});

/** A program or a case to which a message can be sent. */
export const messageSubject = z.strictObject({
  id: z.string(),
  title: z.string(),
  address: z.string(),
  recipients: z.array(z.string()),
});

export const formsManifest = z.strictObject({
  /** Where the clock of the build was stopped, if it was; ISO 8601. */
  stoppedAt: z.string().optional(),
  /** When the site should be built again because a state changes; ISO 8601. */
  nextChangeAt: z.string().optional(),
  site: z.strictObject({
    name: z.string(),
    demonstration: z.boolean(),
    operator: z.strictObject({
      name: z.string(),
      address: z.string(),
      telephone: z.string().optional(),
      hours: z.string().optional(),
      /** Id of the operator's organisation; it receives everything. */
      organization: z.string().optional(),
    }),
    replyDays: z.number().int(),
    closingDays: z.array(z.string()),
    retentionDays: z.number().int(),
    confirmWithinDays: z.number().int(),
  }),
  recruitments: z.array(recruitmentCall),
  events: z.array(eventCall),
  subjects: z.array(messageSubject),
});

export type FormsManifest = z.infer<typeof formsManifest>;
export type RecruitmentCall = z.infer<typeof recruitmentCall>;
export type EventCall = z.infer<typeof eventCall>;
export type MessageSubject = z.infer<typeof messageSubject>;
