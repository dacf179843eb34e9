import fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { FormsManifest } from '../../src/forms/manifest.ts';
import { answerFaults, knownMarkup } from '../fixtures/hostile/answer.ts';
import type { HostileRequest } from '../fixtures/hostile/request.ts';
import { openRights, storedAnswer } from '../fixtures/hostile/rights.ts';
import { recipientFaults, storedFaults } from '../fixtures/hostile/rows.ts';
import { sendHostile } from '../fixtures/hostile/send.ts';
import type { HostileAnswer } from '../fixtures/hostile/send.ts';
import { PERSONAL } from '../fixtures/hostile/text.ts';
import { attacks, kinds } from '../fixtures/hostile/attacks.ts';
import type { Attack } from '../fixtures/hostile/attacks.ts';
import { openEndpoint } from '../setup/endpoint.ts';
import type { TestEndpoint } from '../setup/endpoint.ts';
import { allTargets, BOTH_EVENTS_OPEN, openTargets, readManifest } from '../setup/open-targets.ts';
import { allPages } from '../setup/pages.ts';

const REQUESTS = Number(process.env['SOAK_REQUESTS'] ?? 1500);
const TOGETHER = 20;
const NOW = Date.parse(BOTH_EVENTS_OPEN);

let endpoint: TestEndpoint;
let manifest: FormsManifest;
let known: ReadonlySet<string>;
beforeAll(async () => {
  endpoint = await openEndpoint({ ENGAWA_NOW: BOTH_EVENTS_OPEN });
  manifest = await readManifest();
  known = knownMarkup((await allPages()).map(({ html }) => html));
});
afterAll(() => endpoint.close());

/** Where the receipt of a stored form is shown. */
function receiptPage(answer: HostileAnswer, { path }: HostileRequest): string | undefined {
  if (!path.startsWith('/api/forms/')) return undefined;
  if (answer.status === 303) return answer.headers.location;
  if (answer.status !== 201) return undefined;
  const { pathname, search } = new URL(storedAnswer.parse(JSON.parse(answer.text)).status);
  return pathname + search;
}

/** What is wrong with the answer, and with the receipt's page where something was stored. */
async function requestFaults(request: HostileRequest): Promise<readonly string[]> {
  const { origin } = endpoint;
  const answer = await sendHostile(origin, request);
  if (answer === undefined) return [];
  const found = answerFaults(answer, request, { known, origin });
  const path = receiptPage(answer, request);
  if (path === undefined) return found;
  const next = { method: 'GET', path, headers: { Accept: 'text/html' } };
  const page = await sendHostile(origin, next);
  return page?.status === 200
    ? [...found, ...answerFaults(page, next, { known, origin })]
    : [...found, `receipt: ${page?.status ?? 0}`];
}

async function faultsOf({ kind, request }: Attack): Promise<string[]> {
  const found = await requestFaults(request).catch((error: unknown) => [String(error)]);
  return found.map((fault) => `${kind}: ${fault}`);
}

/** The cells of a CSV file (RFC 4180). */
function cellsOf(csv: string): readonly string[] {
  return [...csv.matchAll(/(?:"((?:[^"]|"")*)"|([^",\r\n]*))(?:,|\r\n)/g)].map(
    ([, quoted, plain]) => quoted?.replaceAll('""', '"') ?? plain ?? '',
  );
}

/** What a spreadsheet would calculate. */
const isFormula = (cell: string): boolean => /^\s*[=+\-@＝＋－＠]/u.test(cell);

/** What is wrong with where the secretariat reads it all: the mail that was sent, and the export. */
async function outputFaults(session: string): Promise<readonly string[]> {
  const { origin } = endpoint;
  const mail = { method: 'GET', path: '/api/_local/mail', headers: { Accept: 'text/html' } };
  const list = {
    method: 'GET',
    path: '/api/submissions.csv?form=message',
    headers: { Authorization: `Bearer ${session}` },
  };
  const [shown, table] = await Promise.all([mail, list].map((one) => sendHostile(origin, one)));
  if (shown?.status !== 200 || table?.status !== 200) return ['mail or export not answered'];
  return [
    ...answerFaults(shown, mail, { known, origin }),
    ...answerFaults(table, list, { known, origin }),
    ...cellsOf(table.text)
      .filter(isFormula)
      .map((cell) => `formula in the export: ${cell}`),
  ];
}

describe(`${REQUESTS} hostile requests`, () => {
  it(
    'are answered without a fault, store nothing that the form would refuse, and reflect nothing',
    async () => {
      const rights = await openRights(endpoint);
      const open = openTargets(manifest, NOW);
      const targets = [...open, ...open, ...open, ...allTargets(manifest, NOW)];
      const sent = new Map<string, number>(kinds.map((kind) => [kind, 0]));
      const before = await storedFaults(endpoint.db, 0, manifest, NOW);
      let { last } = before;
      const first = last;
      await fc.assert(
        fc.asyncProperty(
          fc.array(attacks(targets, rights), { minLength: TOGETHER, maxLength: TOGETHER }),
          async (batch) => {
            for (const { kind } of batch) sent.set(kind, (sent.get(kind) ?? 0) + 1);
            const found = await Promise.all(batch.map(faultsOf));
            const guilty = batch.flatMap(({ request }, at) => {
              const faults = found[at] ?? [];
              const body = Buffer.from(request.body ?? []).toString();
              return faults.length === 0 ? [] : [{ faults, ...request, body }];
            });
            const stored = await storedFaults(endpoint.db, last, manifest, NOW);
            ({ last } = stored);
            expect([...guilty, ...stored.faults]).toEqual([]);
          },
        ),
        { numRuns: Math.ceil(REQUESTS / TOGETHER), endOnFailure: true },
      );
      console.log(`${[...sent].map(([kind, count]) => `${String(count).padStart(6)} ${kind}`).join('\n')}
${String(last - first).padStart(6)} of them stored`);
      expect([...sent].filter(([, count]) => count === 0)).toEqual([]);
      // The attacks get in: a campaign that is turned away at the door shows nothing.
      expect(last - first).toBeGreaterThan(REQUESTS / 20);
      expect(await recipientFaults(endpoint.db)).toEqual([]);
      expect(await outputFaults(rights.session)).toEqual([]);
      expect(endpoint.logs()).not.toContain(PERSONAL);
    },
    REQUESTS * 200,
  );
});
