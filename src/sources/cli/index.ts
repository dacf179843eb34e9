import { parseArgs } from 'node:util';
import { readSettings } from '../../lib/settings.ts';
import { checkCommand } from './check.ts';

const usage = `使い方: npm run content -- check [--json]
  check   すべての文書を調べ、誤りと注意を表にします（--json で機械が読める形）`;

const { positionals, values } = parseArgs({
  allowPositionals: true,
  options: { json: { type: 'boolean', default: false } },
});

if (positionals[0] === 'check') {
  const { contentFolder, stoppedAt } = readSettings(process.env);
  const { text, ok } = await checkCommand(contentFolder, {
    json: values.json,
    now: stoppedAt ?? Date.now(),
  });
  console.log(text);
  process.exitCode = ok ? 0 : 1;
} else {
  console.error(usage);
  process.exitCode = 2;
}
