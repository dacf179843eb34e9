import type { SanityClient } from 'sanity';
import type { StructureBuilder } from 'sanity/structure';
import { apiVersion } from '../api-version.ts';
import { strings } from '../strings.ts';
import { draftsFilter } from './notice-filters.ts';
import type { Filter } from './notice-filters.ts';
import { order } from './order.ts';

const words = strings.structure;

/** The years in which there are cases, the newest first. */
async function years(client: SanityClient): Promise<readonly number[]> {
  const found = await client.fetch<unknown[]>(
    'array::unique(*[_type == "case" && defined(fiscalYear)].fiscalYear)',
    {},
    { perspective: 'raw' },
  );
  return found.filter((year) => typeof year === 'number').toSorted((a, b) => b - a);
}

/** The lists of cases by year and by program. */
export function cases(S: StructureBuilder, client: SanityClient) {
  const list = (
    id: string,
    title: string,
    { filter, params }: Omit<Filter, 'params'> & { params: Record<string, unknown> },
  ) =>
    S.documentList()
      .id(id)
      .title(title)
      .schemaType('case')
      .apiVersion(apiVersion)
      .filter(filter)
      .params(params)
      .defaultOrdering([...order.title])
      .initialValueTemplates([S.initialValueTemplateItem('case')]);
  const ofYear = (year: number) =>
    list(`year-${year}`, words.year(year), {
      filter: '_type == "case" && fiscalYear == $year',
      params: { year },
    });
  return S.listItem()
    .id('cases')
    .title(words.cases)
    .schemaType('case')
    .child(
      S.list()
        .id('cases')
        .title(words.cases)
        .items([
          S.listItem()
            .id('drafts')
            .title(words.caseDrafts)
            .child(
              list('drafts', words.caseDrafts, {
                filter: draftsFilter('case').filter,
                params: { type: 'case' },
              }),
            ),
          S.divider(),
          S.listItem()
            .id('by-year')
            .title(words.byYear)
            .child(async () =>
              S.list()
                .id('by-year')
                .title(words.byYear)
                .items([
                  ...(await years(client)).map((year) =>
                    S.listItem().id(`year-${year}`).title(words.year(year)).child(ofYear(year)),
                  ),
                  S.listItem()
                    .id('no-year')
                    .title(words.noYear)
                    .child(
                      list('no-year', words.noYear, {
                        filter: '_type == "case" && !defined(fiscalYear)',
                        params: {},
                      }),
                    ),
                ]),
            ),
          S.listItem()
            .id('by-program')
            .title(words.byProgram)
            .child(
              S.documentTypeList('program')
                .id('by-program')
                .title(words.byProgram)
                .child((program) =>
                  list(program, words.cases, {
                    filter: '_type == "case" && program._ref == $program',
                    params: { program },
                  }),
                ),
            ),
          S.divider(),
          S.documentTypeListItem('case').id('all').title(words.allCases),
        ]),
    );
}
