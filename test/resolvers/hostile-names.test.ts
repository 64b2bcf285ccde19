import { openPage, scanned, started, advanced, value, wholeSite, type Page } from './admin-page';
import { finding, summaryOf } from './finding';
import type { Finding } from '../../src/log/finding';
import { applicationName } from '../../src/report/words/applications';
import { nameIn } from '../../src/text/name-in';
import { lostWithout } from '../../src/report/words/lost';

/** Names that every object has, and names that belong to two things. */

const inherited = ['constructor', 'toString', '__proto__', 'hasOwnProperty', 'valueOf'];

test.each(inherited)('%s is no operation', async (operation) => {
  const page = openPage();
  const result = await page.invoke(operation, { accountId: 'u-dana' });
  expect(result).toMatchObject({
    kind: 'error',
    message: expect.stringContaining('no definition') as string,
  });
  expect(page.platform.calls).toEqual([]);
});

test.each(inherited)('%s is a name like any other', (name) => {
  expect([nameIn({}, name), applicationName(name, {}), lostWithout(name)]).toEqual([undefined, name, null]);
  expect(nameIn(JSON.parse(`{ "${name}": "Own" }`) as Record<string, string>, name)).toBe('Own');
});

async function reportOn(page: Page, findings: readonly Finding[]): Promise<string> {
  const log = summaryOf(findings);
  const scan = await started(page, { ...wholeSite('u-dana'), log, parts: 1 });
  const sent = value(await page.ask('scan/findings', { scanId: scan.scanId, part: 0, findings }));
  return (await advanced(page, sent)).reportId ?? '';
}

test('a log that names them as permissions, spaces, work items and types gets a report that says so', async () => {
  const page = openPage();
  const findings = inherited.flatMap((name) => [
    finding(name, { want: { kind: 'permission', anyOf: [name] }, itemType: name }),
    finding('PAY', { want: { kind: 'other-person', permission: name } }),
    finding('PAY', { issues: [{ issue: name, records: 1, lines: [1] }] }),
  ]);
  const reportId = await reportOn(page, findings);
  const query = { text: '', cause: null, state: null, sort: 'records', page: 1 } as const;
  const { rows } = value(await page.ask('report/page', { reportId, query }));
  expect(rows.length).toBeGreaterThan(0);
  for (const key of inherited) value(await page.ask('report/project', { reportId, key }));
  const asked = { objective: 'least-access', cover: 'site-settings' } as const;
  const view = value(await page.ask('plan/view', { reportId, asked }));
  expect(JSON.stringify(view)).not.toMatch(/native code|\[object/);
});

test('one work item with a key of 275 characters blocks no log', async () => {
  const page = openPage();
  const issue = `${'A'.repeat(255)}-${'1'.repeat(19)}`;
  expect(await reportOn(page, [finding(null, { issues: [{ issue, records: 1, lines: [1] }] })])).not.toBe('');
});

describe('a page whose context says the key of one space and the id of another', () => {
  const forged = (page: Page, operation: string, payload: unknown = {}) =>
    page.platform.invoke({
      ...{ functionKey: operation, payload, moduleKey: 'gaps-project', accountId: 'u-lee' },
      extension: {
        project: { id: String(page.site.projects.find(({ key }) => key === 'WEB')?.id), key: 'PAY' },
      },
    });

  test.each(['project/view', 'project/plan', 'project/journal'])('is refused %s', async (operation) => {
    const page = openPage();
    await scanned(page, wholeSite('u-dana'));
    const result = await forged(page, operation);
    expect(result).toMatchObject({
      kind: 'result',
      value: { ok: false, problem: { code: 'not-allowed' } },
    });
  });
});

test('permissions/check is never sent without the account that it is about', async () => {
  const bodies: unknown[] = [];
  const page = openPage({
    through: (backend) => ({
      ...backend,
      fetch: async (request, caller) => {
        if (request.url.includes('/permissions/check')) bodies.push(await request.clone().json());
        return backend.fetch(request, caller);
      },
    }),
  });
  const reportId = await scanned(page, wholeSite('u-dana'));
  value(await page.ask('report/check-again', { reportId, key: 'PAY' }));
  value(await page.askProject('project/view', 'PAY', 'u-lee'));
  expect(bodies.length).toBeGreaterThan(2);
  expect(bodies.filter((body) => !(body as { accountId?: string }).accountId)).toEqual([]);
});
