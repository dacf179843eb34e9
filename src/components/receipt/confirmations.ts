import { applicationForm } from '../../forms/application.ts';
import { eventForm } from '../../forms/event.ts';
import type { Form } from '../../forms/form.ts';
import { inquiryForm, inquiryKinds } from '../../forms/inquiry.ts';
import { messageForm } from '../../forms/message.ts';
import { orderTerms } from '../../forms/order-terms.ts';
import type { OrderTerm } from '../../forms/order-terms.ts';
import { fill, ui } from '../../lib/interface.ts';
import { showNumber } from '../../lib/text.ts';
import type { Event, Recruitment } from '../../model/documents/index.ts';
import type { Graph } from '../../site/graph.ts';
import { recipientNames } from '../../site/questions/forms.ts';

/** 確認画面 of one form; the endpoint fills in what was typed. */
export interface Confirmation {
  readonly form: Form;
  /** The id of its document, the kind of an inquiry, or `any` for every message. */
  readonly target: string;
  readonly title: string;
  readonly recipients: readonly string[];
  /** The six items of 特定商取引法 where there is a fee. */
  readonly terms: readonly OrderTerm[];
  /** The words of the button that sends. With a fee they name it (特定商取引法, art. 12-6). */
  readonly send: string;
}

const words = ui.receipt.confirm;

function callSend({ _type, fee }: Recruitment | Event): string {
  const form = _type === 'event' ? 'event' : 'application';
  const amount = fee?.amount ?? 0;
  return amount === 0
    ? words.send[form]
    : fill(words.sendPaid[form], { amount: showNumber(amount) });
}

function callConfirmation(graph: Graph, document: Recruitment | Event): Confirmation {
  return {
    form: document._type === 'event' ? eventForm(document) : applicationForm(document),
    target: document._id,
    title: document.title,
    recipients: recipientNames(graph, document.recipients),
    terms: orderTerms(document),
    send: callSend(document),
  };
}

/** Every 確認画面 of the site. */
export function confirmations(graph: Graph): readonly Confirmation[] {
  const recipients = recipientNames(graph);
  const calls = [...graph.all('recruitment'), ...graph.all('event')];
  return [
    ...calls
      .filter(({ application }) => application === 'here')
      .map((document) => callConfirmation(graph, document)),
    ...inquiryKinds.map((kind) => ({
      form: inquiryForm(kind),
      target: kind,
      title: ui.form.inquiry.kinds[kind].heading,
      recipients,
      terms: [],
      send: words.send.inquiry,
    })),
    {
      form: messageForm,
      target: 'any',
      title: ui.form.message.title,
      recipients,
      terms: [],
      send: words.send.message,
    },
  ];
}
