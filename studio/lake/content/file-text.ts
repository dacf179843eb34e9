import type { DocumentType } from '../../../src/model/types.ts';
import { documentTypes } from '../../../src/model/types.ts';
import { fieldName } from '../../../src/model/field-names.ts';
import { validate } from '../../../src/model/validate.ts';
import type { AssetNames } from '../../../src/sources/codec/asset-names.ts';
import { readDocument, writeDocument } from '../../../src/sources/codec/document.ts';
import { filePath, fileStem } from '../../../src/sources/codec/paths.ts';
import { LakeError } from '../error.ts';
import type { StoredDocument } from '../store/document.ts';
import { strengthened } from '../store/references.ts';
import { isRecord } from '../../../src/sources/codec/values.ts';

/** Fields that a dataset keeps and a file does not. */
const bookkeeping = new Set(['_rev', '_createdAt', '_updatedAt', '_system']);

/** Whether documents of a type live in files. */
export function isFiled(type: string): type is DocumentType {
  return type in documentTypes;
}

function refusal(document: StoredDocument, reasons: readonly string[]): LakeError {
  const shown = reasons.slice(0, 5).map((reason) => `・${reason}`);
  const more = reasons.length > 5 ? `\nほかに ${reasons.length - 5} 件あります。` : '';
  return new LakeError(
    400,
    'invalidDocumentError',
    `「${document._id}」は、このままではファイルに書けません。\n${shown.join('\n')}${more}`,
  );
}

/**
 * The file of a published document: its place in the content folder and its text.
 * @throws LakeError 400 that names each field that keeps the document from being written
 */
export function fileOf(
  stored: StoredDocument,
  type: DocumentType,
  assets: AssetNames,
): { path: string; text: string } {
  const plain = strengthened(stored);
  const value = Object.fromEntries(
    Object.entries(isRecord(plain) ? plain : {}).filter(([key]) => !bookkeeping.has(key)),
  );
  const { document, findings } = validate(type, value);
  if (document === undefined)
    throw refusal(
      stored,
      findings.map(({ path, message }) => `${fieldName(type, path)}：${message}`),
    );
  const text = writeDocument(document, assets);
  // What a file cannot hold, such as a compulsory text of blanks, shows when it is read again.
  const { problems } = readDocument(text, type, fileStem(document), assets);
  if (problems.length > 0) throw refusal(stored, problems.map(({ message }) => message));
  return { path: filePath(document), text };
}
