import { firstQuery, openPage, value, type Page } from './admin-page';
import { finding } from './finding';
import { reported } from './sample-log';
import type { Finding } from '../../src/log/finding';
import { storedText } from '../store/stored-text';

const issue = (key: string): Finding['issues'][number] => ({ issue: key, records: 1, lines: [1] });

async function rowsOf(
  page: Page,
  findings: readonly Finding[],
): Promise<readonly (readonly [string, number])[]> {
  const reportId = await reported(page, findings);
  const { rows } = value(
    await page.ask('report/page', { reportId, query: { ...firstQuery, sort: 'space' } }),
  );
  return rows.map(({ key, records }) => [key, records] as const);
}

describe('what only the site can tell of a log’s places', () => {
  test.each([
    {
      what: 'of several keys those that the site has',
      project: 'JOB',
      candidates: [['JOB', 'PAY']],
      rows: [['PAY', 1]],
    },
    {
      what: 'the first group of which the site has any',
      project: 'JOB',
      candidates: [['JOB'], ['PAY'], ['SEC']],
      rows: [['PAY', 1]],
    },
    {
      what: 'a name that people give a space',
      project: null,
      candidates: [['payments']],
      rows: [['PAY', 1]],
    },
    { what: 'a key in small letters', project: null, candidates: [['pay']], rows: [['PAY', 1]] },
    { what: 'a former key', project: 'JOB', candidates: [['JOB', 'PAYM']], rows: [['PAY', 1]] },
    {
      what: 'every space of a group',
      project: 'PAY',
      candidates: [['PAY', 'SEC', 'JOB']],
      rows: [
        ['PAY', 1],
        ['SEC', 1],
      ],
    },
    {
      what: 'the first guess where the site has none',
      project: 'JOB',
      candidates: [['JOB', 'RUN']],
      rows: [['JOB', 1]],
    },
    { what: 'nothing where a name is no space', project: null, candidates: [['Nobody knows']], rows: [] },
  ])('is $what', async ({ project, candidates, rows }) => {
    const issues = candidates.flat().map((name) => issue(`${name}-1`));
    expect(await rowsOf(openPage(), [finding(project, { candidates, issues })])).toEqual(rows);
  });

  test('a record about several spaces counts once in each', async () => {
    const issues = [issue('PAY-1'), { issue: 'PAY-2', records: 0, lines: [1] }, issue('SEC-1')];
    expect(await rowsOf(openPage(), [finding('PAY', { also: ['SEC'], issues })])).toEqual([
      ['PAY', 1],
      ['SEC', 1],
    ]);
  });

  test('is settled by the scan, and gone from the store with it', async () => {
    const page = openPage();
    const secret = 'Dana had a word with Erin';
    await reported(page, [finding(null, { candidates: [['PAY'], [secret]] })]);
    const stored = storedText(page.platform.store);
    expect(stored).toContain('BROWSE_PROJECTS');
    expect(stored).not.toContain(secret);
    expect(stored).not.toContain('"candidates":[[');
  });

  test('a candidate of more than 60 characters is refused', async () => {
    const page = openPage();
    await expect(reported(page, [finding(null, { candidates: [['x'.repeat(61)]] })])).rejects.toThrow();
  });
});
