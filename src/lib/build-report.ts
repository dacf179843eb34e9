import { z } from 'zod';

const finding = z.object({
  severity: z.enum(['error', 'warning']),
  type: z.string().optional(),
  id: z.string().optional(),
  /** Inside the content folder, where documents are files. */
  file: z.string().optional(),
  line: z.number().optional(),
  /** The name of the field as the editor knows it. */
  field: z.string(),
  found: z.string(),
  message: z.string(),
});

/** What the last build of the public site ended with. Instants with +09:00. */
export const buildReport = z.discriminatedUnion('state', [
  z.object({ state: z.literal('built'), at: z.string(), documents: z.number() }),
  z.object({
    state: z.literal('failed'),
    at: z.string(),
    /** Errors of documents; empty where something else went wrong. */
    findings: z.array(finding),
    /** The whole report as the command line shows it. */
    message: z.string(),
  }),
]);

export type BuildReport = z.infer<typeof buildReport>;

/** An error of a document in a report. */
export type ReportedFinding = z.infer<typeof finding>;

/** What the Studio is told by the preview of this machine. */
export const publishing = z.object({
  /** Whether a build is under way. */
  building: z.boolean(),
  /** The public site as it was built last, on this machine. */
  site: z.string().optional(),
  report: buildReport.optional(),
});

export type Publishing = z.infer<typeof publishing>;

/** Where the preview of this machine says it. */
export const PUBLISHING_PATH = '/engawa/publishing.json';
