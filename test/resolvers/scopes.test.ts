import { readFileSync } from 'node:fs';
import { parse } from 'yaml';
import { manifestWithout } from '../local/forge/test-platform';
import { advanced, firstQuery, manifestFile, openPage, value, wholeSite } from './admin-page';
import { finding, summaryOf } from './finding';

const { permissions } = parse(readFileSync(manifestFile, 'utf8')) as { permissions: { scopes: string[] } };

/** A scan that needs every call: a whole log with a refused work item, and what could not be read. */
async function faultsWith(manifest: string): Promise<readonly string[]> {
  const page = openPage({ manifest });
  const findings = [finding('SEC', { issues: [{ issue: 'SEC-2', records: 1, lines: [1] }] }), finding('PAY')];
  const start = await page.ask('scan/start', { ...wholeSite('u-dana'), log: summaryOf(findings), parts: 1 });
  if (!start.ok) return [start.problem.says];
  const { scanId } = start.value.scan;
  const sent = await page.ask('scan/findings', { scanId, part: 0, findings });
  if (!sent.ok) return [sent.problem.says];
  const scan = await advanced(page, sent.value);
  if (scan.reportId === null) return [scan.problem?.says ?? scan.state];
  const { reportId } = scan;
  const shown = value(await page.ask('report/page', { reportId, query: firstQuery }));
  const { notRead } = value(await page.ask('report/lists', { reportId }));
  const unnamed = shown.head.by.displayName === 'a former user' ? ['no names'] : [];
  return [...notRead.map(({ says }) => says), ...unnamed];
}

test('the scopes of the manifest are enough', async () => {
  expect(await faultsWith(manifestFile)).toEqual([]);
});

test.each(permissions.scopes)('without %s something is missing, and it is said', async (scope) => {
  const log = jest.spyOn(console, 'error').mockImplementation(() => undefined);
  expect(await faultsWith(manifestWithout(scope))).not.toEqual([]);
  log.mockRestore();
});

test('one scope can change something, for the writes of changes need it; what it reads besides needs no other', () => {
  expect(permissions.scopes.filter((scope) => /^(write|manage|delete)/.test(scope))).toEqual([
    'manage:jira-configuration',
  ]);
});
