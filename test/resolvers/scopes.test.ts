import { readFileSync } from 'node:fs';
import path from 'node:path';
import { readManifest } from '../../local/forge';
import { manifestWithout } from '../local/forge/test-platform';
import { advanced, firstQuery, manifestFile, openPage, value, wholeSite, type Page } from './admin-page';
import {
  addToLevel,
  addToRole,
  applied,
  grantTo,
  journalOf,
  siteText,
  switchedOn,
  undone,
  withPlan,
} from './changes/planned';
import { finding, summaryOf } from './finding';

const { scopes: asked, offlineScopes } = readManifest(manifestFile);

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
  return [...notRead.map(({ says }) => says), ...unnamed, ...(await faultsOfChanges(page))];
}

/** Every kind of change that this app makes, made and taken back. */
async function faultsOfChanges(page: Page): Promise<readonly string[]> {
  const before = siteText(page);
  await switchedOn(page);
  await withPlan(page, [addToRole('PAY', '10003'), grantTo(['BROWSE_PROJECTS']), addToLevel()]);
  const faults: string[] = [];
  for (const changeId of ['c1', 'c2', 'c3']) {
    const { change } = await applied(page, changeId);
    if (change.state !== 'made') faults.push(change.stateSays);
  }
  for (const { id, undoable } of (await journalOf(page)).changes) {
    if (!undoable) continue;
    const { change } = await undone(page, id);
    if (change.state !== 'undone') faults.push(change.stateSays);
  }
  return siteText(page) === before ? faults : [...faults, 'the site is not what it was'];
}

test('the scopes of the manifest are enough', async () => {
  expect(await faultsWith(manifestFile)).toEqual([]);
});

test('without storage:app something is missing, and it is said', async () => {
  const log = jest.spyOn(console, 'error').mockImplementation(() => undefined);
  expect(await faultsWith(manifestWithout('storage:app'))).not.toEqual([]);
  log.mockRestore();
});

// what only the weekly function needs is taken away in duties/report-accounts.test.ts
test.each(asked.filter((scope) => !['storage:app', 'report:personal-data'].includes(scope)))(
  'without %s Forge asks for consent, as it does where a scope is missing',
  async (scope) => {
    await expect(faultsWith(manifestWithout(scope))).rejects.toThrow('consent-needed');
  },
);

test('two scopes can change something: Jira wants the second for taking an account out of a role alone', () => {
  expect(asked.filter((scope) => /^(write|manage|delete)/.test(scope))).toEqual([
    'manage:jira-configuration',
    'manage:jira-project',
  ]);
});

test('for a person who is not there the app may read, and no more', () => {
  expect(offlineScopes).toEqual(['read:jira-work', 'read:jira-user']);
});

test('every scope has its line in docs/what-it-asks-for.md, and none of those lines is too many', () => {
  const page = readFileSync(path.join(__dirname, '../../docs/what-it-asks-for.md'), 'utf8');
  const [, table = ''] = page.split('## The scopes');
  const [scopes = ''] = table.split('### Call by call');
  const listed = [...scopes.matchAll(/^\| `([a-z]+:[a-z:-]+)` +\|/gm)].map(([, scope]) => scope);
  expect(listed).toEqual(asked);
});
