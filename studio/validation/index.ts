import type { CustomValidator, SanityDocument, ValidationContext } from 'sanity';
import type { Severity } from '../../src/model/finding.ts';
import { apiVersion } from '../api-version.ts';
import { now } from '../clock.ts';
import { markersOf } from './findings.ts';
import type { Marker } from './findings.ts';
import { publishedDocuments } from './published.ts';

/** The two rules of a document ask for the same answer at the same moment. */
const answers = new WeakMap<SanityDocument, Promise<readonly Marker[]>>();

async function judge(document: SanityDocument, context: ValidationContext) {
  const at = now();
  const others = await publishedDocuments(context.getClient({ apiVersion }), at);
  return markersOf(document, context.type, others, at);
}

function answer(document: SanityDocument, context: ValidationContext) {
  const known = answers.get(document);
  if (known !== undefined) return known;
  const found = judge(document, context);
  answers.set(document, found);
  // The next look at the same document must see its neighbours as they are then.
  const forget = () => answers.delete(document);
  void found.finally(() => setTimeout(forget, 100)).catch(forget);
  return found;
}

function say(severity: Severity): CustomValidator<SanityDocument | undefined> {
  return async (document, context) => {
    if (document === undefined) return true;
    const markers = (await answer(document, context)).filter((one) => one.severity === severity);
    return markers.length === 0
      ? true
      : markers.map(({ message, path }) => ({ message, path: [...path] }));
  };
}

/** What is used here of Sanity's `DocumentRule`, whose own type the package does not name. */
interface Judging<R> {
  custom: (validator: CustomValidator<SanityDocument | undefined>) => R;
}
interface Levelled<R> {
  error: () => R;
  warning: () => R;
}

/** The rules of the model over a document as it is being edited: errors and warnings. */
export const validation = <R extends Judging<R> & Levelled<R>>(rule: R): R[] => [
  rule.custom(say('error')).error(),
  rule.custom(say('warning')).warning(),
];
