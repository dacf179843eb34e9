import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import type {
  EventCall,
  FormsManifest,
  MessageSubject,
  RecruitmentCall,
} from '../forms/manifest.ts';
import { formsManifest as schema } from '../forms/manifest.ts';
import { orderTerms } from '../forms/order-terms.ts';
import { toJstIso } from '../lib/jst.ts';
import type { Settings } from '../lib/settings.ts';
import type { Case, Event, Program, Recruitment } from '../model/documents/index.ts';
import { addressOf } from '../site/addresses.ts';
import type { Graph } from '../site/graph.ts';
import { recipientNames } from '../site/questions/forms.ts';
import { messageSubjects } from '../site/questions/messages.ts';
import { buildStamp } from './build-stamp.ts';

function shared(graph: Graph, document: Recruitment | Event) {
  const { _id, title, recipients = [], questions, opensAt, closesAt } = document;
  return {
    id: _id,
    title,
    address: addressOf(document),
    recipients: recipients.map(({ _ref }) => _ref),
    recipientNames: recipientNames(graph, recipients),
    questions,
    opensAt,
    closesAt,
    terms: orderTerms(document).map(({ label, text }) => ({ label, text })),
  };
}

function recruitmentCall(graph: Graph, document: Recruitment): RecruitmentCall {
  const { program, rolling, confirmedOn, applicants, selection, sessions = [] } = document;
  return {
    ...shared(graph, document),
    program: program._ref,
    programTitle: graph.get('program', program)?.title ?? '',
    rolling,
    confirmedOn,
    applicants,
    selection,
    dates: sessions.flatMap(({ title, startsAt, endsAt, place }) =>
      startsAt === undefined ? [] : [{ title, startsAt, endsAt, place }],
    ),
  };
}

function eventCall(graph: Graph, document: Event): EventCall {
  const { startsAt, endsAt, formats, capacity, noWaiting, title, venue } = document;
  return {
    ...shared(graph, document),
    startsAt,
    endsAt,
    formats,
    capacity,
    noWaiting,
    dates: [{ title, startsAt, endsAt, place: venue }],
  };
}

function subject(document: Program | Case): MessageSubject {
  const { _id, title } = document;
  return { id: _id, title, address: addressOf(document), recipients: [] };
}

/** What the endpoint must know of a site. */
export function formsManifest(
  graph: Graph,
  { stoppedAt }: Pick<Settings, 'stoppedAt'>,
): FormsManifest {
  const { name, demonstration, operator, replyDays, closingDays, retentionDays } = graph.site;
  const here = ({ application }: Recruitment | Event): boolean => application === 'here';
  return schema.parse({
    stoppedAt: stoppedAt === undefined ? undefined : toJstIso(stoppedAt),
    nextChangeAt: buildStamp(graph).nextChangeAt,
    site: {
      name,
      demonstration,
      operator: {
        name: operator.name,
        address: operator.address,
        telephone: operator.telephone,
        hours: operator.hours,
        organization: operator.organization?._ref,
      },
      replyDays,
      closingDays: closingDays ?? [],
      retentionDays,
      confirmWithinDays: graph.site.confirmWithinDays,
    },
    recruitments: graph
      .all('recruitment')
      .filter(here)
      .map((document) => recruitmentCall(graph, document)),
    events: graph
      .all('event')
      .filter(here)
      .map((document) => eventCall(graph, document)),
    subjects: messageSubjects(graph).map(subject),
  });
}

/** Writes `/forms.json`. */
export async function writeFormsManifest(
  graph: Graph,
  settings: Pick<Settings, 'stoppedAt'>,
  folder: string,
): Promise<void> {
  const json = JSON.stringify(formsManifest(graph, settings));
  await writeFile(join(folder, 'forms.json'), `${json}\n`);
}
