import { z } from 'zod';

/** A document with whatever fields it has; drafts need not satisfy any schema. */
export const storedDocument = z.looseObject({
  _id: z.string(),
  _type: z.string(),
  _rev: z.string(),
  _createdAt: z.string(),
  _updatedAt: z.string(),
});

export type StoredDocument = z.infer<typeof storedDocument>;

const marks = z.looseObject({ overtaken: z.array(z.string()) });

const DRAFTS = 'drafts.';

/** The prefix of documents that belong to a release. */
const VERSIONS = 'versions.';

export function isDraft(id: string): boolean {
  return id.startsWith(DRAFTS);
}

export function isPublished(id: string): boolean {
  return !isDraft(id) && !id.startsWith(VERSIONS);
}

/** The id of the published document of a draft or of a version. */
export function publishedId(id: string): string {
  if (isDraft(id)) return id.slice(DRAFTS.length);
  return id.startsWith(VERSIONS) ? id.split('.').slice(2).join('.') : id;
}

export function draftId(id: string): string {
  return `${DRAFTS}${publishedId(id)}`;
}

/** A document without its revision: what effects are computed on. */
export function withoutRevision(
  document: StoredDocument | undefined,
): Readonly<Record<string, unknown>> | null {
  if (document === undefined) return null;
  const { _rev, ...rest } = document;
  return rest;
}

/** The fields of a draft that wait for a choice: what is published under them has changed. */
export function overtakenFields(draft: Readonly<Record<string, unknown>> | undefined): string[] {
  const { data } = marks.safeParse(draft?.['_system']);
  return data?.overtaken ?? [];
}
