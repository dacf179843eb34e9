import { ui } from '../lib/interface.ts';
import { consent, email, group } from './common.ts';
import type { Form } from './form.ts';

const { message } = ui.form;

/** 応援メッセージ for a program or a case: published after moderation, the address never. */
export const messageForm: Form = {
  name: 'message',
  groups: [
    group(
      'message',
      {
        name: 'name',
        label: message.name,
        help: message.nameHelp,
        kind: 'text',
        required: true,
        maxLength: 50,
      },
      {
        name: 'message',
        label: message.text,
        help: message.textHelp,
        kind: 'long',
        required: true,
        maxLength: 400,
      },
    ),
    group('contact', { ...email, help: message.emailHelp }),
    group(
      'consent',
      {
        name: 'publish',
        label: message.publish,
        statement: message.publishStatement,
        kind: 'consent',
        required: true,
      },
      { ...consent, statement: message.consentStatement },
    ),
  ],
};
