import { fill, ui } from '../../lib/interface.ts';
import type { Graph, Pointer } from '../graph.ts';
import { organizationName } from './organizations.ts';

const { intro, inquiry } = ui.form;

/** Everybody who receives what is sent to a form, by name; the operator always does. */
export function recipientNames(graph: Graph, recipients: readonly Pointer[] = []): string[] {
  const { operator } = graph.site;
  const own = graph.get('organization', operator.organization);
  const names = graph.list('organization', recipients).map(organizationName);
  return [...new Set([own === undefined ? operator.name : organizationName(own), ...names])];
}

/** 「電話0263-00-0000（平日の10:00〜17:00）」, or undefined where there is no telephone. */
export function operatorTelephone({ site: { operator } }: Graph): string | undefined {
  const { telephone, hours } = operator;
  if (telephone === undefined) return undefined;
  return hours === undefined
    ? fill(intro.telephoneOnly, { telephone })
    : fill(intro.telephone, { telephone, hours });
}

/** A way without the form: the telephone, or else the post. */
export function wayWithoutForm(graph: Graph): string {
  const telephone = operatorTelephone(graph);
  return telephone === undefined
    ? fill(intro.byPost, { address: graph.site.operator.address })
    : fill(intro.byTelephone, { telephone });
}

/** Who processes the data for the operator, where, and for what: a line each. */
export function processorLines({ site: { processors = [] } }: Graph): string | undefined {
  if (processors.length === 0) return undefined;
  return processors
    .map(({ name, country, purpose }) => fill(intro.processor, { name, country, purpose }))
    .join('\n');
}

/** The promise of an answer in working days. */
export function replyPromise({ site: { replyDays } }: Graph): string {
  return fill(inquiry.replyText, { days: replyDays });
}
