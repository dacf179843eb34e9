import type { FormError } from '../../forms/schema.ts';
import { fill, ui } from '../../lib/interface.ts';
import type { PageElement, Rewriter } from './rewriter.ts';

/**
 * Shows the errors of a form: in the title, in the summary, which takes the focus, and beside each
 * field. A page without a summary has the focus on its first field at fault.
 */
export function showErrors(rewriter: Rewriter, errors: readonly FormError[]): void {
  const faults = new Map(errors.map(({ field, message }) => [field, message]));
  const elsewhere = new Set(faults.keys());
  let focused = false;
  const focus = (element: PageElement): void => {
    if (!focused) element.setAttribute('autofocus', '');
    focused = true;
  };
  rewriter
    .on('head > title', { element: (title) => title.prepend(ui.form.errors.pageTitle) })
    .on('[data-error-summary]', {
      element: (summary) => {
        summary.removeAttribute('hidden');
        focus(summary);
      },
    })
    .on('[data-error-count]', {
      element: (heading) =>
        heading.setInnerContent(fill(ui.form.errors.title, { count: errors.length })),
    })
    .on('[data-error]', {
      element: (item) => {
        const name = item.getAttribute('data-error') ?? '';
        if (faults.has(name)) item.removeAttribute('hidden');
        elsewhere.delete(name);
      },
    })
    .on('[data-error-message]', {
      element: (place) => {
        const message = faults.get(place.getAttribute('data-error-message') ?? '');
        if (message !== undefined) place.setInnerContent(message);
      },
    })
    .on('[data-error-other]', {
      element: (item) => {
        if (elsewhere.size > 0) item.removeAttribute('hidden');
      },
    })
    .on('[data-fault]', {
      element: (slot) => {
        const message = faults.get(slot.getAttribute('data-fault') ?? '');
        if (message === undefined) return;
        slot.removeAttribute('hidden');
        slot.setInnerContent(message);
      },
    })
    .on('form[data-form] [name]', {
      element: (field) => {
        if (!faults.has(field.getAttribute('name') ?? '')) return;
        field.setAttribute('aria-invalid', 'true');
        focus(field);
      },
    });
}
