import { z } from 'zod';
import { refuse, requireChosen, requireRevision, required } from './conditions.ts';
import type { Lookup } from './conditions.ts';
import { draftId as draftOf, publishedId as publishedOf } from './document.ts';
import type { StoredDocument } from './document.ts';
import { patchOperations } from './mutation.ts';
import type { Step } from './mutation.ts';
import { strengthened } from './references.ts';

const attributes = z.looseObject({ _id: z.string().optional(), _type: z.string() });
const named = <const N extends string>(name: N) => z.literal(`sanity.action.document.${name}`);

/** One action as `data/actions` takes it. */
export const action = z.discriminatedUnion('actionType', [
  z.object({
    actionType: named('create'),
    publishedId: z.string(),
    attributes,
    ifExists: z.enum(['fail', 'ignore']).default('fail'),
  }),
  z.object({ actionType: named('replaceDraft'), publishedId: z.string(), attributes }),
  z.object({
    actionType: named('edit'),
    draftId: z.string(),
    publishedId: z.string(),
    patch: patchOperations,
  }),
  z.object({
    actionType: named('publish'),
    draftId: z.string(),
    publishedId: z.string(),
    ifDraftRevisionId: z.string().optional(),
    ifPublishedRevisionId: z.string().optional(),
  }),
  z.object({ actionType: named('unpublish'), draftId: z.string(), publishedId: z.string() }),
  z.object({
    actionType: named('delete'),
    publishedId: z.string(),
    includeDrafts: z.array(z.string()).default([]),
  }),
  z.object({ actionType: named('discard'), draftId: z.string() }),
  z.object({ actionType: named('version.discard'), versionId: z.string() }),
  z.object({
    actionType: named('version.create'),
    publishedId: z.string(),
    document: attributes.optional(),
    versionId: z.string().optional(),
    baseId: z.string().optional(),
  }),
  z.object({ actionType: named('version.replace'), document: attributes }),
]);

export type Action = z.infer<typeof action>;

/** A copy under another id, as one that was never stored. */
function copied(document: StoredDocument, _id: string) {
  const { _rev, _updatedAt, _system, ...rest } = document;
  return { ...rest, _id };
}

/**
 * The steps of an action.
 * @throws LakeError 409 where the documents are not as the action supposes
 */
export function stepsOfAction(given: Action, get: Lookup): Step[] {
  switch (given.actionType) {
    case 'sanity.action.document.create': {
      const draft = given.attributes._id ?? draftOf(given.publishedId);
      if (given.ifExists === 'ignore' && get(draft) !== undefined) return [];
      return [{ create: { ...given.attributes, _id: draft } }];
    }
    case 'sanity.action.document.replaceDraft':
      return [
        {
          createOrReplace: {
            ...given.attributes,
            _id: given.attributes._id ?? draftOf(given.publishedId),
          },
        },
      ];
    case 'sanity.action.document.edit': {
      const { draftId, publishedId, patch } = given;
      const edit: Step = { patch: { ...patch, id: draftId } };
      if (get(draftId) !== undefined) return [edit];
      return [{ create: copied(required(get, publishedId), draftId) }, edit];
    }
    case 'sanity.action.document.publish': {
      const draft = required(get, given.draftId);
      const published = get(given.publishedId);
      requireRevision(draft, given.ifDraftRevisionId);
      requireRevision(published, given.ifPublishedRevisionId);
      requireChosen(draft);
      const strong = attributes.parse(strengthened(copied(draft, given.publishedId)));
      const _createdAt = published?._createdAt ?? draft._createdAt;
      const document = { ...strong, _id: given.publishedId, _createdAt };
      return [{ createOrReplace: document }, { delete: { id: given.draftId } }];
    }
    case 'sanity.action.document.unpublish': {
      const published = required(get, given.publishedId);
      const remove: Step = { delete: { id: given.publishedId } };
      if (get(given.draftId) !== undefined) return [remove];
      return [{ create: copied(published, given.draftId) }, remove];
    }
    case 'sanity.action.document.delete': {
      const { publishedId, includeDrafts } = given;
      const left = get(draftOf(publishedId))?._id;
      if (left !== undefined && !includeDrafts.includes(left))
        refuse(`Draft "${left}" exists and is not included`);
      return [publishedId, ...includeDrafts]
        .filter((id) => get(id) !== undefined)
        .map((id) => ({ delete: { id } }));
    }
    case 'sanity.action.document.discard':
      return [{ delete: { id: required(get, given.draftId)._id } }];
    case 'sanity.action.document.version.discard':
      return [{ delete: { id: required(get, given.versionId)._id } }];
    case 'sanity.action.document.version.create': {
      const base = given.baseId === undefined ? undefined : required(get, given.baseId);
      const _id = given.versionId ?? given.document?._id ?? draftOf(given.publishedId);
      if (base !== undefined) return [{ create: copied(base, _id) }];
      const document = given.document ?? refuse('A document or a base is required');
      return [{ create: { ...document, _id } }];
    }
    case 'sanity.action.document.version.replace': {
      const _id = given.document._id ?? refuse('The document has no _id');
      return [
        {
          createOrReplace: {
            ...given.document,
            _id: _id === publishedOf(_id) ? draftOf(_id) : _id,
          },
        },
      ];
    }
  }
}
