import { rowsWithoutWording } from './catalogue/without-wording';
import { named, namedNobody } from './catalogue/named';
import { byLine, readLines } from './catalogue/read';
import { examples } from './catalogue/rows';
import { shapes } from './catalogue/shapes';
import { signals } from './catalogue/signals';
import type { Expected } from './catalogue/example';
import type { Finding } from '../../src/log';

/** What is compared of a finding, in one line that tells which record it is about. */
const judged = (says: unknown, row: number, verdict: string, want: unknown, reason: unknown): string =>
  `${JSON.stringify(says)}: row ${row}, ${verdict}, ${JSON.stringify(want ?? reason)}`;

const expected = (says: unknown, row: number, means: Expected): string =>
  means.verdict === 'permission'
    ? judged(says, row, means.verdict, means.want, null)
    : judged(says, row, means.verdict, null, means.reason);

const found = (says: unknown, finding: Finding | undefined): string =>
  finding === undefined
    ? `${JSON.stringify(says)}: no finding`
    : judged(says, finding.row ?? 0, finding.verdict, finding.want, finding.reason);

const rows = Array.from({ length: 194 }, (_, i) => i + 1);

/** The first example of a row, in short. */
function shownBy(row: number): string | undefined {
  const example = [...examples, ...signals].find((each) => each.row === row);
  if (example === undefined) return undefined;
  const { says } = { says: undefined, ...example };
  return typeof says === 'string' ? says : JSON.stringify(says ?? ('record' in example && example.record));
}

describe('Every row of the catalogue has an example, or a reason why no single record can show it', () => {
  test.each(rows.map((row) => [row, shownBy(row) ?? `not in it. ${rowsWithoutWording[row] ?? ''}`] as const))(
    'row %i: %s',
    (row) => {
      expect([shownBy(row) !== undefined, row in rowsWithoutWording]).toContain(true);
      expect(shownBy(row) !== undefined && row in rowsWithoutWording).toBe(false);
    },
  );

  test('and no example is of a row that there is not', () => {
    const shown = [...examples, ...signals].map(({ row }) => row);
    const numbers = [...new Set([...shown, ...Object.keys(rowsWithoutWording).map(Number)])];
    expect(numbers.sort((a, b) => a - b)).toEqual(rows);
  });
});

describe.each(shapes)('Written as $says', ({ record, fields, status: tellsStatus }) => {
  const told = examples.filter(({ says }) => fields || typeof says === 'string');
  let findings: readonly (Finding | undefined)[] = [];
  beforeAll(async () => {
    findings = byLine(await readLines(told.map(record)), told.length);
  });

  test('every message is known again, with its row and its meaning', () => {
    expect(findings.map((finding, i) => found(told[i]?.says, finding))).toEqual(
      told.map(({ says, row, expected: means }) => expected(says, row, means)),
    );
  });

  test('the status of a failure is the one that the shape tells', () => {
    const failures = told.flatMap(({ says, status }, i) =>
      status >= 400 ? [{ says, status, finding: findings[i] }] : [],
    );
    expect(failures.map(({ says, finding }) => [says, finding?.status])).toEqual(
      failures.map(({ says, status }) => [says, tellsStatus ? status : null]),
    );
  });
});

test('What no wording shows is known by status, address, method, headers or body', async () => {
  const findings = byLine(await readLines(signals.map(({ record }) => record)), signals.length);
  expect(findings.map((finding, i) => found(signals[i]?.record, finding))).toEqual(
    signals.map(({ record, row, expected: means }) => expected(record, row, means)),
  );
});

test('A message of which the operation only writes makes a write of its record, and no other message does', async () => {
  const clear = examples.filter(({ says, write }) => typeof says === 'string' && write !== null);
  const findings = byLine(await readLines(clear.map(({ says }) => ({ message: says }))), clear.length);
  expect(findings.map((finding, i) => [clear[i]?.says, finding?.write])).toEqual(
    clear.map(({ says, write }) => [says, write]),
  );
});

test('The counts of a log are those of the verdicts of its messages', async () => {
  const reading = await readLines(
    examples.map(({ says, method }) => ({
      method,
      error: typeof says === 'string' ? says : { errorMessages: [], errors: says },
    })),
  );
  const permission = examples.filter(({ expected: means }) => means.verdict === 'permission').length;
  expect(reading).toMatchObject({
    records: examples.length,
    permission,
    setAside: examples.length - permission,
    unrecognised: 0,
    brokenCount: 0,
  });
});

describe('What a message names', () => {
  test.each(named)('$says', async ({ says, issue, project, want, actor }) => {
    const { findings, actors } = await readLines([{ message: says }]);
    expect(findings).toHaveLength(1);
    expect(findings[0]).toMatchObject({ project: project ?? null, ...(want && { want }) });
    expect(findings[0]?.issues.map((at) => at.issue)).toEqual(issue === undefined ? [] : [issue]);
    expect(actors).toEqual(actor === undefined ? [] : [{ name: actor, records: 1 }]);
  });

  test.each(namedNobody)('is nobody who acts: %s', async (says) => {
    expect((await readLines([{ message: says }])).actors).toEqual([]);
  });
});
