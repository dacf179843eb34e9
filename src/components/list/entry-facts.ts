import { fill, ui } from '../../lib/interface.ts';
import {
  fiscalYearSpan,
  showFiscalYear,
  showMoment,
  showPartialDate,
  showPeriod,
  showSpan,
} from '../../lib/japanese-date.ts';
import { fullName } from '../../lib/local-government.ts';
import { personRoles, programStatuses } from '../../model/vocabulary.ts';
import type { Entry } from '../../site/questions/entries.ts';
import { organizationName } from '../../site/questions/organizations.ts';
import { showPlace } from '../../site/questions/places.ts';

/** A date of a row: what a machine reads, and what a person reads. */
export interface EntryDate {
  readonly datetime: string;
  readonly text: string;
}

/** The name of an entry as its own page has it. */
export function entryTitle(entry: Entry): string {
  return entry._type === 'organization' ? organizationName(entry) : entry.title;
}

/** The one date that places an entry in time; bodies and people have none. */
export function entryDate(entry: Entry): EntryDate | undefined {
  switch (entry._type) {
    case 'recruitment': {
      const { closesAt, confirmedOn } = entry;
      if (closesAt !== undefined) {
        return {
          datetime: closesAt,
          text: fill(ui.entries.deadline, { date: showMoment(closesAt) }),
        };
      }
      return confirmedOn === undefined
        ? undefined
        : {
            datetime: confirmedOn,
            text: fill(ui.entries.confirmed, { date: showPartialDate(confirmedOn) }),
          };
    }
    case 'program':
      return entry.startedOn === undefined
        ? undefined
        : {
            datetime: entry.startedOn,
            text:
              entry.endedOn === undefined
                ? fill(ui.entries.since, { date: showPartialDate(entry.startedOn) })
                : showPeriod(entry.startedOn, entry.endedOn),
          };
    case 'event':
      return { datetime: entry.startsAt, text: showSpan(entry.startsAt, entry.endsAt) };
    case 'case':
      return entry.fiscalYear === undefined
        ? undefined
        : {
            datetime: fiscalYearSpan(entry.fiscalYear).from.slice(0, 4),
            text: showFiscalYear(entry.fiscalYear),
          };
    case 'story':
      return {
        datetime: entry.publishedOn,
        text: fill(ui.entries.published, { date: showPartialDate(entry.publishedOn) }),
      };
    default:
      return undefined;
  }
}

/** Where an entry is; undefined where nothing is said. */
export function entryPlace(entry: Entry): string | undefined {
  if (entry._type === 'organization') {
    return entry.municipality === undefined ? undefined : fullName(entry.municipality);
  }
  return entry._type === 'story' || entry._type === 'course' || entry._type === 'person'
    ? undefined
    : showPlace(entry);
}

/** What a label says of an entry where no state follows from its dates. */
export function entryWord(entry: Entry): string | undefined {
  if (entry._type === 'program') return programStatuses[entry.status];
  if (entry._type === 'person') return entry.roles.map((role) => personRoles[role]).join('・');
  return undefined;
}
