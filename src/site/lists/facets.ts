import { fullName, prefectureCode } from '../../lib/local-government.ts';
import { showFiscalYear } from '../../lib/japanese-date.ts';
import { ui } from '../../lib/interface.ts';
import { eventState } from '../../model/facts/event-state.ts';
import { eventStates, recruitmentStates } from '../../model/facts/labels.ts';
import { programState } from '../../model/facts/program-state.ts';
import { recruitmentState, searchedState } from '../../model/facts/recruitment-state.ts';
import type {
  Case,
  Course,
  Event,
  Organization,
  Person,
  Program,
  Recruitment,
  Story,
} from '../../model/documents/index.ts';
import {
  applicants,
  audiences,
  contracts,
  deliveries,
  formats,
  legalForms,
  personRoles,
  programStatuses,
  storyKinds,
  timesOfWeek,
} from '../../model/vocabulary.ts';
import type { Graph, Pointer } from '../graph.ts';
import { fromVocabulary } from './facet.ts';
import type { Facet, FacetValue } from './facet.ts';

const titles = ui.facets;

function places(codes: readonly string[] | undefined): readonly FacetValue[] {
  return [...new Set((codes ?? []).map(prefectureCode))].map((code) => ({
    value: code,
    label: fullName(code),
    order: Number(code),
  }));
}

export const prefecture: Facet<Recruitment | Case | Event | Program> = {
  name: 'prefecture',
  title: titles.prefecture,
  values: ({ municipalities }) => places(municipalities),
};

export const seat: Facet<Organization> = {
  name: 'prefecture',
  title: titles.prefecture,
  values: ({ municipality }) => places(municipality === undefined ? [] : [municipality]),
};

export const theme: Facet<Recruitment | Case | Program | Story | Course> = {
  name: 'theme',
  title: titles.theme,
  values: ({ themes }, graph: Graph) =>
    graph.list('theme', themes).map(({ slug, title }) => ({ value: slug.current, label: title })),
};

function programs(graph: Graph, to: readonly Pointer[]): readonly FacetValue[] {
  return graph
    .list('program', to)
    .map(({ slug, title }) => ({ value: slug.current, label: title }));
}

export const program: Facet<Recruitment | Case | Event> = {
  name: 'program',
  title: titles.program,
  values: ({ program: to }, graph) => programs(graph, [to]),
};

export const fiscalYear: Facet<Case> = {
  name: 'fiscal-year',
  title: titles.fiscalYear,
  values: ({ fiscalYear: year }) =>
    year === undefined ? [] : [{ value: String(year), label: showFiscalYear(year), order: -year }],
};

export const state: Facet<Recruitment> = {
  name: 'state',
  title: titles.state,
  values: (notice, graph) => {
    const { kind } = recruitmentState(notice, graph.now, graph.site.confirmWithinDays);
    return fromVocabulary([searchedState(kind)], recruitmentStates);
  },
};

export const eventStateFacet: Facet<Event> = {
  name: 'state',
  title: titles.state,
  values: (event, graph) => fromVocabulary([eventState(event, graph.now)], eventStates),
};

export const programStatus: Facet<Program> = {
  name: 'status',
  title: titles.state,
  values: (document, graph) => fromVocabulary([programState(document, graph.now)], programStatuses),
};

export const format: Facet<Recruitment | Event> = {
  name: 'format',
  title: titles.format,
  values: ({ formats: keys }) => fromVocabulary(keys, formats),
};

export const contract: Facet<Recruitment> = {
  name: 'contract',
  title: titles.contract,
  values: ({ contract: key }) => fromVocabulary([key], contracts),
};

export const applicant: Facet<Recruitment> = {
  name: 'applicant',
  title: titles.applicant,
  values: ({ applicants: keys }) => fromVocabulary(keys, applicants),
};

export const time: Facet<Recruitment> = {
  name: 'time',
  title: titles.time,
  values: ({ timesOfWeek: keys }) => fromVocabulary(keys, timesOfWeek),
};

/** By what has to be paid to take part; an unpublished fee is no value. */
export const cost: Facet<Recruitment | Event> = {
  name: 'cost',
  title: titles.cost,
  values: ({ fee }) => {
    if (fee === undefined) return [];
    if (fee.amount === 0) return [{ value: 'free', label: ui.parts.free, order: 0 }];
    return fee.amount <= 10_000
      ? [{ value: 'under-10000', label: ui.facets.under10000, order: 1 }]
      : [{ value: 'over-10000', label: ui.facets.over10000, order: 2 }];
  },
};

export const audience: Facet<Program> = {
  name: 'audience',
  title: titles.audience,
  values: ({ audiences: keys }) => fromVocabulary(keys, audiences),
};

export const storyKind: Facet<Story> = {
  name: 'kind',
  title: titles.kind,
  values: ({ kind }) => fromVocabulary([kind], storyKinds),
};

export const delivery: Facet<Course> = {
  name: 'delivery',
  title: titles.delivery,
  values: ({ deliveries: given }) =>
    fromVocabulary([...new Set(given.map(({ format: key }) => key))], deliveries),
};

export const legalForm: Facet<Organization> = {
  name: 'legal-form',
  title: titles.legalForm,
  values: ({ legalForm: key }) => fromVocabulary([key], legalForms),
};

export const role: Facet<Person> = {
  name: 'role',
  title: titles.role,
  values: ({ roles }) => fromVocabulary(roles, personRoles),
};
