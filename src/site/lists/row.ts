import { showFiscalYear, showPartialDate, showSpan } from '../../lib/japanese-date.ts';
import { ui } from '../../lib/interface.ts';
import { programState } from '../../model/facts/program-state.ts';
import type { Document } from '../../model/documents/index.ts';
import {
  contracts,
  formats,
  personRoles,
  programStatuses,
  storyKinds,
} from '../../model/vocabulary.ts';
import type { Graph } from '../graph.ts';
import { organizationName } from '../questions/organizations.ts';
import { showPlace } from '../questions/places.ts';

/** What a row of a list shows of a document. */
export interface Row {
  readonly title: string;
  /** Short facts above the title, in order of weight. */
  readonly meta: readonly string[];
  readonly summary: string;
  readonly covered: boolean;
  readonly sample: boolean;
}

function metaOf(document: Document, graph: Graph): readonly (string | undefined)[] {
  switch (document._type) {
    case 'recruitment':
      return [
        showPlace(document),
        graph.get('program', document.program)?.title,
        contracts[document.contract],
        document.formats.map((format) => formats[format]).join('・'),
      ];
    case 'case':
      return [
        showPlace(document),
        document.fiscalYear === undefined ? undefined : showFiscalYear(document.fiscalYear),
        graph.get('program', document.program)?.title,
      ];
    case 'event':
      return [
        showSpan(document.startsAt, document.endsAt),
        document.formats.map((format) => formats[format]).join('・'),
      ];
    case 'program':
      return [
        programStatuses[programState(document, graph.now)],
        showPlace(document),
        ...document.organizations.slice(0, 2).map(({ organization }) => {
          const found = graph.get('organization', organization);
          return found && organizationName(found);
        }),
      ];
    case 'story':
      return [storyKinds[document.kind], showPartialDate(document.publishedOn)];
    case 'course':
      return [
        graph.get('organization', document.provider)?.title,
        document.duration && `${document.duration.value}${ui.duration[document.duration.unit]}`,
      ];
    case 'organization':
      return [showPlace({ municipalities: document.municipality ? [document.municipality] : [] })];
    case 'person':
      return document.roles.map((role) => personRoles[role]);
    default:
      return [];
  }
}

const covered = new Set(['recruitment', 'case', 'program', 'story', 'course', 'event']);

/** A document as a row of a list. */
export function rowOf(document: Document, graph: Graph): Row {
  return {
    title:
      document._type === 'organization'
        ? organizationName(document)
        : 'title' in document
          ? document.title
          : document._id,
    meta: metaOf(document, graph).flatMap((text) => text ?? []),
    summary: 'summary' in document ? document.summary : '',
    covered: covered.has(document._type),
    sample: 'sample' in document && document.sample === true,
  };
}
