import { parseArgs } from 'node:util';
import { deploy } from './deploy.ts';

try {
  const { values } = parseArgs({
    options: { 'dry-run': { type: 'boolean', default: false }, config: { type: 'string' } },
  });
  await deploy(process.env, { dryRun: values['dry-run'], config: values.config }, console.log);
} catch (error) {
  console.error(error instanceof Error ? error.message : error);
  process.exitCode = 1;
}
