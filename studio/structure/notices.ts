import type { StructureBuilder } from 'sanity/structure';
import type { SanityClient } from 'sanity';
import { apiVersion } from '../api-version.ts';
import { now } from '../clock.ts';
import { strings } from '../strings.ts';
import { draftsFilter, noticeFilter } from './notice-filters.ts';
import type { Filter, NoticeList } from './notice-filters.ts';
import { deadlinesOf } from './settings.ts';
import { order } from './order.ts';

const words = strings.structure;

/** In the order of an editor's day: what is being written, what closes next, what waits. */
const states: readonly NoticeList[] = [
  'open',
  'soon',
  'rolling',
  'unconfirmed',
  'announced',
  'closed',
];

/** The lists of notices by their state, which follows from the moment at which a list is opened. */
export function notices(S: StructureBuilder, client: SanityClient) {
  const list = (id: string, title: string, { filter, params }: Filter) =>
    S.documentList()
      .id(id)
      .title(title)
      .schemaType('recruitment')
      .apiVersion(apiVersion)
      .filter(filter)
      .params(params)
      .defaultOrdering([...order.closing])
      .initialValueTemplates([S.initialValueTemplateItem('recruitment')]);
  return S.listItem()
    .id('recruitments')
    .title(words.notices)
    .schemaType('recruitment')
    .child(
      S.list()
        .id('recruitments')
        .title(words.notices)
        .items([
          S.listItem()
            .id('drafts')
            .title(words.notice.drafts)
            .child(list('drafts', words.notice.drafts, draftsFilter('recruitment'))),
          S.divider(),
          ...states.map((state) =>
            S.listItem()
              .id(state)
              .title(words.notice[state])
              .child(async () =>
                list(
                  state,
                  words.notice[state],
                  noticeFilter(state, now(), await deadlinesOf(client)),
                ),
              ),
          ),
          S.divider(),
          S.documentTypeListItem('recruitment').id('all').title(words.notice.all),
        ]),
    );
}
