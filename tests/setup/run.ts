import { spawn } from 'node:child_process';
import { personEnvironment } from './environment.ts';

/** What a finished command said. */
export interface Finished {
  readonly code: number;
  readonly output: string;
}

/** Runs a command of the project to its end; standard output and error come as one text. */
export function run(
  command: string,
  args: readonly string[],
  env: Readonly<Record<string, string>> = {},
): Promise<Finished> {
  return new Promise((resolve, reject) => {
    const child = spawn(command, args, {
      env: { ...personEnvironment, ASTRO_TELEMETRY_DISABLED: '1', ...env },
    });
    let output = '';
    const collect = (chunk: Buffer) => (output += chunk.toString());
    child.stdout.on('data', collect);
    child.stderr.on('data', collect);
    child.on('error', reject);
    child.on('close', (code) => resolve({ code: code ?? 1, output }));
  });
}
