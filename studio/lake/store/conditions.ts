import { fieldName } from '../../../src/model/field-names.ts';
import { LakeError } from '../error.ts';
import { isFiled } from '../content/file-text.ts';
import { overtakenFields } from './document.ts';
import type { StoredDocument } from './document.ts';

/** What an action needs to know of the documents as they are. */
export type Lookup = (id: string) => StoredDocument | undefined;

/** @throws LakeError 409 */
export function refuse(message: string): never {
  throw new LakeError(409, 'actionError', message);
}

/** @throws LakeError 409 when there is no such document */
export function required(get: Lookup, id: string): StoredDocument {
  return get(id) ?? refuse(`Document "${id}" was not found`);
}

/** @throws LakeError 409 when the document is not at the revision that somebody has seen */
export function requireRevision(
  document: StoredDocument | undefined,
  revision: string | undefined,
): void {
  if (revision !== undefined && document?._rev !== revision)
    refuse(
      'この文書は、ほかの画面かファイルで先に変えられました。内容を確かめて、もう一度公開してください。',
    );
}

/** @throws LakeError 409 while fields wait for a choice between the draft and what is published */
export function requireChosen({ _type: type, ...draft }: StoredDocument): void {
  const names = overtakenFields(draft).map((name) =>
    isFiled(type) ? fieldName(type, [name]) : name,
  );
  if (names.length > 0)
    refuse(
      `公開中の内容が、この下書きのあとに書き換えられています（${names.join('、')}）。どちらを残すか、フォームの上で選んでから公開してください。`,
    );
}
