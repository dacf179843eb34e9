import { fullName } from '../../lib/local-government.ts';
import { fiscalYearSpan } from '../../lib/japanese-date.ts';
import { dayIn, endOf } from '../../lib/jst.ts';
import type { Day } from '../../lib/jst.ts';
import type { Document } from '../../model/documents/index.ts';
import { documentTypes } from '../../model/types.ts';
import type { Graph } from '../../site/graph.ts';
import { rowOf } from '../../site/lists/row.ts';
import type { Dates } from '../dates.ts';
import { writeDates } from '../dates.ts';
import type { FacetName } from '../facets.ts';
import { valuesOf } from './facets.ts';

/** What the index knows of a page besides its text. */
export interface PageFacts {
  /** Names and words by which the page is known, besides its title: they count more than its text. */
  readonly known: readonly string[];
  readonly filters: ReadonlyMap<FacetName, readonly string[]>;
  /** The dates from which its state follows. */
  readonly dates?: string;
  /** What a hit shows beside its title: place, time, program. */
  readonly row: readonly string[];
  /** For the order by date: the day of the thing itself, otherwise of its publication. */
  readonly date?: Day;
  /** For the order by deadline, in ISO 8601 UTC. */
  readonly deadline?: string;
}

function datesOf(document: Document, graph: Graph): Dates | undefined {
  if (document._type === 'event') return { of: 'event', ...document };
  const { confirmWithinDays } = graph.site;
  return document._type === 'recruitment'
    ? { of: 'recruitment', confirmWithinDays, ...document }
    : undefined;
}

function dateOf(document: Document): Day | undefined {
  if (document._type === 'event') return dayIn(document.startsAt);
  if (document._type === 'case' && document.fiscalYear !== undefined) {
    return fiscalYearSpan(document.fiscalYear).from;
  }
  return 'publishedOn' in document ? document.publishedOn : undefined;
}

/** The names of the documents that a document stands for: its program, its themes, its hosts. */
function namesAround(document: Document, graph: Graph): string[] {
  const program = 'program' in document ? graph.get('program', document.program) : undefined;
  const themes = 'themes' in document ? graph.list('theme', document.themes) : [];
  const hosts =
    'organizations' in document
      ? (document.organizations ?? []).map(({ organization }) =>
          graph.get('organization', organization),
        )
      : [];
  return [program, ...themes, ...hosts].flatMap((one) => one?.title ?? []);
}

function ownWords(document: Document): string[] {
  return [
    ...('aliases' in document ? (document.aliases ?? []) : []),
    ...('keywords' in document ? (document.keywords ?? []) : []),
    ...('summary' in document ? [document.summary] : []),
  ];
}

/** The facts of a document's page. */
export function factsOf(document: Document, graph: Graph): PageFacts {
  const values = valuesOf(document, graph);
  const dates = datesOf(document, graph);
  const date = dateOf(document);
  const deadline = 'closesAt' in document ? document.closesAt : undefined;
  return {
    known: [
      ...ownWords(document),
      ...namesAround(document, graph),
      ...('municipalities' in document ? (document.municipalities ?? []).map(fullName) : []),
    ],
    filters: new Map([...values].map(([name, found]) => [name, found.map(({ value }) => value)])),
    ...(dates !== undefined && { dates: writeDates(dates) }),
    row: rowOf(document, graph).meta,
    ...(date !== undefined && { date }),
    ...(deadline !== undefined && { deadline: new Date(endOf(deadline)).toISOString() }),
  };
}

/** The facts of a page that no document stands behind: one built by hand, or a place. */
export function factsWithoutDocument(address: string): PageFacts {
  const [, folder = ''] = address.split('/');
  const isList = Object.values(documentTypes).some((type) => type.folder === folder);
  const kind = isList && address !== `/${folder}/` ? folder : documentTypes.page.folder;
  return { known: [], row: [], filters: new Map([['kind', [kind]]]) };
}
