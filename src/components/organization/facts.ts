import { fill, ui } from '../../lib/interface.ts';
import { showPartialDate } from '../../lib/japanese-date.ts';
import type { Organization } from '../../model/documents/index.ts';
import { legalForms } from '../../model/vocabulary.ts';
import type { FactLine } from '../recruitment/facts.ts';

/** What is known of a body besides its seat and its address, in a fixed order. */
export function organizationFacts(document: Organization): readonly FactLine[] {
  const history = document.legalFormHistory ?? [];
  return [
    { label: ui.organizationPage.legalForm, value: legalForms[document.legalForm] },
    {
      label: ui.organizationPage.history,
      value:
        history.length === 0
          ? undefined
          : history
              .map(({ form, asOf, note }) => {
                const line = { date: showPartialDate(asOf), form: legalForms[form] };
                return (
                  fill(ui.organizationPage.historyLine, line) +
                  (note === undefined ? '' : `（${note}）`)
                );
              })
              .join('\n'),
    },
    {
      label: ui.organizationPage.founded,
      fact: 'foundedOn',
      value: document.foundedOn && showPartialDate(document.foundedOn),
      note:
        document.foundedSource &&
        fill(ui.organizationPage.foundedSource, { source: document.foundedSource }),
    },
    {
      label: ui.organizationPage.corporateNumber,
      fact: 'corporateNumber',
      value: document.corporateNumber,
    },
  ];
}
