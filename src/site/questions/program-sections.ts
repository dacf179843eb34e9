import type { ProgramView } from './programs.ts';

/** Whether each section of a program's page has anything to say, in the order of the page. */
const contents = {
  notices: ({ notices }) => notices.current.length + notices.past.length,
  mission: ({ document }) => document.mission?.length,
  features: ({ document }) => document.features?.length,
  layers: ({ layers }) => layers?.below.length,
  body: ({ document }) => document.body?.length,
  approaches: ({ document }) => document.approaches?.length,
  participation: ({ document }) => document.participation?.length,
  channels: ({ document }) => document.channels?.length,
  merits: ({ document }) => document.merits?.length,
  figures: ({ figures }) => figures.length,
  cases: ({ cases, document }) => cases.length || document.announcedCases?.count,
  terms: ({ document }) => document.terms?.length,
  events: ({ events }) => events.coming.length + events.past.length,
  lessons: ({ document }) => document.lessons?.length,
  voices: ({ voices }) => voices.length,
  awards: ({ document }) => document.awards?.length,
  news: ({ document }) => document.news?.length,
  organizations: ({ document }) => document.organizations.length,
  related: ({ related }) => related.length,
  missing: ({ document }) => document.missing?.length,
} as const satisfies Readonly<Record<string, (view: ProgramView) => number | undefined>>;

export type ProgramSection = keyof typeof contents;

/** The sections of a program's page that are not empty, in their order. */
export function sectionsOf(view: ProgramView): readonly ProgramSection[] {
  return Object.keys(contents)
    .filter((name): name is ProgramSection => name in contents)
    .filter((name) => (contents[name](view) ?? 0) > 0);
}
