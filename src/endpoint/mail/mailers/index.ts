import type { Environment } from '../../environment.ts';
import { SettingError } from '../../settings.ts';
import type { Mailer } from '../mail.ts';
import { bindingMailer } from './binding.ts';
import { httpMailer } from './http.ts';
import { localMailer } from './local.ts';

/**
 * The way by which mail leaves here: nowhere on a person's own machine, else through the HTTP
 * provider where one is set, else through the platform.
 * @throws SettingError when there is no way, or when a mail would hold links that lead nowhere
 */
export function openMailer(environment: Environment): Mailer {
  const { settings, bindings, db } = environment;
  if (settings.local) return localMailer(db, () => environment.now());
  if (settings.siteUrl === undefined) {
    throw new SettingError(
      '設定 SITE_URL: ありません。メールに載せるサイトのアドレスを入れてください。',
    );
  }
  const { apiUrl, apiToken } = settings.mail;
  if (apiUrl !== undefined) return httpMailer(apiUrl, apiToken);
  if (bindings.EMAIL !== undefined) return bindingMailer(bindings.EMAIL);
  throw new SettingError(
    '設定 MAIL_API_URL: ありません。メール送信サービスのアドレスを入れるか、wrangler.jsonc の send_email に EMAIL を書いてください。',
  );
}
