import { parseArgs } from 'node:util';
import { judgedAt, readSettings } from '../../lib/settings.ts';
import { checkCommand } from './check.ts';
import { linksCommand } from './links.ts';

const usage = `使い方: npm run content -- check [--json]
  check   すべての文書を調べ、誤りと注意を表にします（--json で機械が読める形）
  links   文書にある外部のアドレスが、今も開けるかを調べます（通信が要ります）`;

const { positionals, values } = parseArgs({
  allowPositionals: true,
  options: { json: { type: 'boolean', default: false } },
});
const settings = readSettings(process.env);
const { contentFolder } = settings;
const now = judgedAt(settings, Date.now());

const commands: Readonly<Record<string, () => Promise<{ text: string; ok: boolean }>>> = {
  check: () => checkCommand(contentFolder, { json: values.json, now }),
  links: () => linksCommand(contentFolder, { now }),
};

const command = commands[positionals[0] ?? ''];
if (command === undefined) {
  console.error(usage);
  process.exitCode = 2;
} else {
  const { text, ok } = await command();
  console.log(text);
  process.exitCode = ok ? 0 : 1;
}
