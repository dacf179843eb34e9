import { readFile } from 'node:fs/promises';
import { buildReport } from '../lib/build-report.ts';
import type { BuildReport } from '../lib/build-report.ts';
import { toJstIso } from '../lib/jst.ts';
import type { Instant } from '../lib/jst.ts';
import { writeAtomically } from '../sources/files/write-atomically.ts';
import { ContentError } from '../sources/report.ts';

/** The report of a build that did not come to its end. */
export function failureReport(error: unknown, now: Instant): BuildReport {
  return {
    state: 'failed',
    at: toJstIso(now),
    message: error instanceof Error ? error.message : String(error),
    findings:
      error instanceof ContentError
        ? error.findings.map(({ severity, type, id, file, line, field, found, message }) => ({
            ...{ severity, type, id, file, line, field, found, message },
          }))
        : [],
  };
}

/**
 * Builds, and leaves a report of how it ended.
 * @param build answers how many documents the site was made from
 * @throws what the build throws
 */
export async function reported(
  file: string,
  build: () => Promise<number>,
  now: () => Instant,
): Promise<void> {
  const write = (report: BuildReport) =>
    writeAtomically(file, `${JSON.stringify(report, null, 2)}\n`);
  try {
    const documents = await build();
    await write({ state: 'built', at: toJstIso(now()), documents });
  } catch (error) {
    await write(failureReport(error, now()));
    throw error;
  }
}

/** What the last build ended with; undefined before the first one. */
export async function readBuildReport(file: string): Promise<BuildReport | undefined> {
  try {
    return buildReport.parse(JSON.parse(await readFile(file, 'utf8')));
  } catch {
    return undefined;
  }
}
