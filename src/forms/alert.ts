import { ui } from '../lib/interface.ts';
import { consent, email, group } from './common.ts';
import type { Form } from './form.ts';

const words = ui.alert.fields;

/** The input that names the closed notice. */
export const CLOSED_NOTICE = 'recruitment';

/** Days that an address waits for the next notice: programs open once a year, and may be late. */
export const ALERT_DAYS = 400;

/** 「次の募集を知らせてほしい」: an address, and a consent of its own to one mail. */
export const alertForm: Pick<Form, 'groups'> = {
  groups: [
    group(
      'alert',
      { ...email, help: words.emailHelp },
      { ...consent, label: words.consent, statement: words.consentStatement },
    ),
  ],
};
