import { expect, it } from 'vitest';
import { killDuringPublications } from '../setup/studio-crash.ts';

const ROUNDS = Number(process.env['LAKE_ROUNDS'] ?? 5);
/** A start of the lake, some publications and a reading of the folder (milliseconds). */
const LONGEST_ROUND = 60_000;

it(
  'loses no acknowledged publication and tears no file when it is killed',
  async () => {
    const report = await killDuringPublications(ROUNDS, Math.random);
    console.log(
      `${report.rounds} kills: ${report.acknowledged} publications acknowledged, ${report.cutShort} kills between journal and file, ${report.torn.length} torn, ${report.lost.length} lost`,
    );
    expect(report).toMatchObject({ rounds: ROUNDS, torn: [], lost: [] });
    expect(report.acknowledged).toBeGreaterThanOrEqual(ROUNDS);
  },
  ROUNDS * LONGEST_ROUND,
);
