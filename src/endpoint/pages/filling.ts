import { TICKED } from '../../forms/schema.ts';
import type { FormError } from '../../forms/schema.ts';
import { newRewriter } from './rewriter.ts';
import type { PageElement } from './rewriter.ts';

/** What was typed: a text, several chosen values, or nothing. */
export type Typed = Readonly<Record<string, unknown>>;

/**
 * What a page that Astro built is filled with. The page says where, in attributes:
 * `data-if="a b"` stays when one of its conditions holds, `data-text="slot"` takes a text,
 * `data-href="slot"` an address, `data-carry` a value to be sent on. The endpoint owns no markup.
 */
export interface Filling {
  readonly conditions?: readonly string[];
  readonly texts?: Readonly<Record<string, string | undefined>>;
  readonly addresses?: Readonly<Record<string, string | undefined>>;
  /** The state of the notice or event at this moment. */
  readonly state?: string | undefined;
  /** What was typed, for the fields of a form. */
  readonly typed?: Typed;
  readonly errors?: readonly FormError[];
}

function valuesOf(typed: Typed, name: string): readonly string[] {
  const value = Object.hasOwn(typed, name) ? typed[name] : undefined;
  if (value === true) return [TICKED];
  const list: readonly unknown[] = Array.isArray(value) ? value : [value];
  return list.filter((one) => typeof one === 'string');
}

/** Puts what was typed into the fields of a form. */
function fillField(element: PageElement, typed: Typed): void {
  const name = element.getAttribute('name');
  if (name === null || element.getAttribute('type') === 'hidden') return;
  const values = valuesOf(typed, name);
  const type = element.getAttribute('type');
  if (type === 'radio' || type === 'checkbox') {
    const chosen = values.includes(element.getAttribute('value') ?? '');
    if (chosen) element.setAttribute('checked', '');
    else if (values.length > 0 || type === 'checkbox') element.removeAttribute('checked');
    return;
  }
  const [text = ''] = values;
  // The parser drops a line break at the start of a textarea.
  if (element.tagName === 'textarea') element.setInnerContent(`\n${text}`);
  else element.setAttribute('value', text);
}

const list = (text: string | null): readonly string[] => (text ?? '').split(' ');

/** Fills a page. Everything that was typed goes in as text or as an attribute, never as markup. */
export function fillPage(page: Response, filling: Filling): Response {
  const { conditions = [], texts = {}, addresses = {}, state, typed, errors = [] } = filling;
  const faults = new Map(errors.map(({ field, message }) => [field, message]));
  let menu: readonly string[] = [];
  const rewriter = newRewriter()
    .on('[data-if]', {
      element(element) {
        const wanted = list(element.getAttribute('data-if'));
        if (wanted.some((one) => conditions.includes(one))) element.removeAttribute('data-if');
        else element.remove();
      },
    })
    .on('[data-text]', {
      element(element) {
        const text = texts[element.getAttribute('data-text') ?? ''];
        if (text !== undefined) element.setInnerContent(text);
      },
    })
    .on('[data-href]', {
      element(element) {
        const address = addresses[element.getAttribute('data-href') ?? ''];
        if (address === undefined) return;
        element.setAttribute(element.tagName === 'form' ? 'action' : 'href', address);
      },
    })
    .on('input[data-carry]', {
      element(element) {
        const values = valuesOf(typed ?? {}, element.getAttribute('name') ?? '');
        const option = element.getAttribute('data-carry') ?? '';
        if (option === '' ? values.length === 0 : !values.includes(option)) element.remove();
        else element.setAttribute('value', option === '' ? (values[0] ?? '') : option);
      },
    })
    .on('[data-answer]', {
      element(element) {
        if (texts[element.getAttribute('data-answer') ?? ''] === undefined) element.remove();
      },
    });
  if (state !== undefined) {
    rewriter.on('[data-when]', {
      element(element) {
        if (list(element.getAttribute('data-when')).includes(state))
          element.removeAttribute('hidden');
        else element.setAttribute('hidden', '');
      },
    });
  }
  if (typed !== undefined) {
    rewriter
      .on('form[data-form] input', { element: (element) => fillField(element, typed) })
      .on('form[data-form] textarea', { element: (element) => fillField(element, typed) })
      .on('form[data-form] select', {
        element: (element) => {
          menu = valuesOf(typed, element.getAttribute('name') ?? '');
        },
      })
      .on('form[data-form] option', {
        element: (element) => {
          if (menu.includes(element.getAttribute('value') ?? ''))
            element.setAttribute('selected', '');
        },
      });
  }
  if (errors.length > 0) {
    rewriter
      .on('[data-error-summary]', {
        element: (element) => {
          element.removeAttribute('hidden');
          element.setAttribute('autofocus', '');
        },
      })
      .on('[data-error]', {
        element: (element) => {
          if (faults.has(element.getAttribute('data-error') ?? ''))
            element.removeAttribute('hidden');
          else element.remove();
        },
      })
      .on('[data-fault]', {
        element: (element) => {
          const message = faults.get(element.getAttribute('data-fault') ?? '');
          if (message === undefined) return;
          element.removeAttribute('hidden');
          element.setInnerContent(message);
        },
      })
      .on('form[data-form] [name]', {
        element: (element) => {
          if (faults.has(element.getAttribute('name') ?? ''))
            element.setAttribute('aria-invalid', 'true');
        },
      });
  }
  return rewriter.transform(page);
}
