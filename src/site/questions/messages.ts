import type { Case, Program } from '../../model/documents/index.ts';
import type { Graph } from '../graph.ts';

/**
 * The programs and cases that take 応援メッセージ. A demonstration collects nothing in the name of
 * real bodies, so there only samples do.
 */
export function messageSubjects(graph: Graph): readonly (Program | Case)[] {
  const documents = [...graph.all('program'), ...graph.all('case')];
  return graph.site.demonstration ? documents.filter(({ sample }) => sample === true) : documents;
}

/** Whether a message can be sent for this document. */
export function takesMessages(graph: Graph, { _id }: Pick<Program | Case, '_id'>): boolean {
  return messageSubjects(graph).some((subject) => subject._id === _id);
}

/** The form for messages to a program or a case. */
export function messageAddress(address: string): string {
  return `${address}message/`;
}
