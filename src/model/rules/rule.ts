import type { Instant } from '../../lib/jst.ts';
import type { Document, DocumentOf } from '../documents/index.ts';
import type { Finding, Severity } from '../finding.ts';
import type { Lookup } from '../lookup.ts';
import type { DocumentType } from '../types.ts';

/** What a rule may ask besides the document itself. */
export interface RuleContext {
  readonly now: Instant;
  readonly lookup: Lookup;
}

/** What a rule reports; its name and severity are the rule's own unless said otherwise. */
export type Report = Pick<Finding, 'path' | 'found' | 'message'> & { readonly severity?: Severity };

/** A rule over the meaning of a document of some types. Pure: the same input, the same answer. */
export interface Rule<T extends DocumentType = DocumentType> {
  /** The number of domain A.3, or a short name. */
  readonly name: string;
  readonly severity: Severity;
  readonly types: readonly T[];
  readonly check: (document: DocumentOf<T>, context: RuleContext) => readonly Report[];
}

/** A rule with its document type forgotten, so that rules of all types stand in one list. */
export interface AnyRule {
  readonly name: string;
  readonly check: (document: Document, context: RuleContext) => readonly Finding[];
}

/** Makes a rule that passes over documents of other types. */
export function rule<const T extends DocumentType>(definition: Rule<T>): AnyRule {
  const applies = (document: Document): document is Document & DocumentOf<T> =>
    definition.types.some((type) => type === document._type);
  return {
    name: definition.name,
    check: (document, context) =>
      applies(document)
        ? definition.check(document, context).map((report) => ({
            rule: definition.name,
            severity: definition.severity,
            ...report,
          }))
        : [],
  };
}
