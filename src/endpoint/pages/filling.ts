import type { FormError } from '../../forms/schema.ts';
import { readAttribute, writeAttribute } from './attributes.ts';
import { showErrors } from './errors.ts';
import { fillFields, typedValues } from './fields.ts';
import type { Typed } from './fields.ts';
import { newRewriter } from './rewriter.ts';
import type { Rewriter } from './rewriter.ts';

/**
 * What a page that Astro built is filled with. The page says where, in attributes:
 * `data-if="a b"` stays when one of its conditions holds, `data-text="slot"` takes a text,
 * `data-href="slot"` an address, `data-carry` a value to be sent on, `data-answer="slot"` goes when
 * its text is not there, `data-when="a b"` shows in one of these states. The endpoint owns no
 * markup.
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

const list = (text: string | null): readonly string[] => (text ?? '').split(' ');

function fillPlaces(rewriter: Rewriter, filling: Filling): void {
  const { conditions = [], texts = {}, addresses = {} } = filling;
  rewriter
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
        writeAttribute(element, element.tagName === 'form' ? 'action' : 'href', address);
      },
    })
    .on('[data-answer]', {
      element(element) {
        if (texts[element.getAttribute('data-answer') ?? ''] === undefined) element.remove();
      },
    });
}

/** Hidden inputs that send on what was typed: one that names an option stays if it was chosen. */
function carryOn(rewriter: Rewriter, typed: Typed): void {
  rewriter.on('input[data-carry]', {
    element(element) {
      const values = typedValues(typed, readAttribute(element, 'name'));
      const option = readAttribute(element, 'data-carry') ?? '';
      if (option === '' ? values.length === 0 : !values.includes(option)) element.remove();
      else writeAttribute(element, 'value', option === '' ? (values[0] ?? '') : option);
    },
  });
}

function showState(rewriter: Rewriter, state: string): void {
  rewriter.on('[data-when]', {
    element(element) {
      if (list(element.getAttribute('data-when')).includes(state))
        element.removeAttribute('hidden');
      else element.setAttribute('hidden', '');
    },
  });
}

/** Fills a page. Everything that was typed goes in as text or as an attribute, never as markup. */
export function fillPage(page: Response, filling: Filling): Response {
  const { state, typed, errors = [] } = filling;
  const rewriter = newRewriter();
  fillPlaces(rewriter, filling);
  carryOn(rewriter, typed ?? {});
  if (state !== undefined) showState(rewriter, state);
  if (typed !== undefined) fillFields(rewriter, typed);
  if (errors.length > 0) showErrors(rewriter, errors);
  return rewriter.transform(page);
}
