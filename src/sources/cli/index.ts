import { parseArgs } from 'node:util';
import { judgedAt, readSettings } from '../../lib/settings.ts';
import { checkCommand } from './check.ts';
import { linksCommand } from './links.ts';
import { openSource } from '../open.ts';
import { syncCommand } from './sync.ts';

const usage = `使い方: npm run content -- check [--json]
        npm run content -- push|pull [--dry-run] [--delete] [--overwrite]
  check   すべての文書を調べ、誤りと注意を表にします（--json で機械が読める形）
  links   文書にある外部のアドレスが、今も開けるかを調べます（通信が要ります）
  push    フォルダーの文書と写真を Sanity へ送ります（設定 SANITY_PROJECT_ID と SANITY_TOKEN が要ります）
  pull    Sanity で公開されている文書と写真をフォルダーへ取り込みます
    --dry-run    ちがいを表にするだけで、何も書き換えません
    --delete     送り元で消した文書と写真を、送り先からも消します
    --overwrite  送り先で変わった文書も上書きします`;

const options = {
  json: { type: 'boolean', default: false },
  'dry-run': { type: 'boolean', default: false },
  delete: { type: 'boolean', default: false },
  overwrite: { type: 'boolean', default: false },
} as const;

/** The words of the command line; a mistyped option is no command, and nothing is done. */
function readWords() {
  try {
    return parseArgs({ allowPositionals: true, options });
  } catch {
    const { values } = parseArgs({ args: [], options });
    return { positionals: [], values };
  }
}

const { positionals, values } = readWords();

const commands: Readonly<Record<string, () => Promise<{ text: string; ok: boolean }>>> = {
  check: () => checkCommand(openSource(settings()), { json: values.json, now: now() }),
  links: () => linksCommand(openSource(settings()), { now: now() }),
  push: () => syncCommand('push', settings(), permission, now()),
  pull: () => syncCommand('pull', settings(), permission, now()),
};
const permission = {
  dryRun: values['dry-run'],
  delete: values.delete,
  overwrite: values.overwrite,
};

function settings() {
  return readSettings(process.env);
}

/** The moment by which documents are judged. */
function now(): number {
  return judgedAt(settings(), Date.now());
}

const command = commands[positionals[0] ?? ''];
if (command === undefined) {
  console.error(usage);
  process.exitCode = 2;
} else {
  try {
    const { text, ok } = await command();
    console.log(text);
    process.exitCode = ok ? 0 : 1;
  } catch (error) {
    // A report for people; a stack would only stand in its way.
    console.error(error instanceof Error ? error.message : error);
    process.exitCode = 1;
  }
}
