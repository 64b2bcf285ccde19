import type { ProjectView } from '../../src/contract';
import { firstQuery, openPage, smallSite, value, type Page } from './admin-page';
import { about, reported, sampleFindings } from './sample-log';

/** One truth on both pages: the page of a space knows of work items what the site's newest report knows, with its time. */

/** u-max administers SEC, and is in no security level. */
function site(): Record<string, unknown> {
  const small = smallSite();
  const grants = (small.permissionSchemes as { grants: { id: number }[]; id: number }[]).map((scheme) => ({
    ...scheme,
    grants: [
      ...scheme.grants,
      ...['ADMINISTER_PROJECTS', 'BROWSE_PROJECTS'].map((permission, at) => ({
        id: scheme.id * 1000 + at,
        permission,
        holder: { type: 'user', value: 'u-max' },
      })),
    ],
  }));
  return { ...small, permissionSchemes: grants };
}

const viewed = async (page: Page, accountId: string): Promise<ProjectView> =>
  value(await page.askProject('project/view', 'SEC', accountId));
const stateOnAdminPage = async (page: Page, reportId: string): Promise<string | undefined> => {
  const { rows } = value(await page.ask('report/page', { reportId, query: { ...firstQuery, text: 'SEC' } }));
  return rows.find(({ key }) => key === 'SEC')?.state;
};

test('work items that the viewer may read are named, with the time of the report', async () => {
  const page = openPage({ site: site() });
  const reportId = await reported(page, sampleFindings);
  const view = await viewed(page, 'u-ada');
  expect(view.workItems).toEqual({
    asOf: expect.any(String) as string,
    hidden: 0,
    notFound: 0,
    changed: false,
  });
  expect(view.explanation.gaps.flatMap(({ issues }) => issues)).toEqual(['SEC-2']);
  expect(view.explanation.row.state).toBe(await stateOnAdminPage(page, reportId));
});

test('those that the viewer may not read are counted, nowhere named, and the row is as it is on the admin page', async () => {
  const page = openPage({ site: site() });
  const reportId = await reported(page, sampleFindings);
  const view = await viewed(page, 'u-max');
  expect(view.workItems).toMatchObject({ hidden: 1 });
  expect(JSON.stringify(view)).not.toContain('SEC-2');
  const plan = value(await page.askProject('project/plan', 'SEC', 'u-max'));
  expect(JSON.stringify(plan)).not.toContain('SEC-2');
  expect(view.explanation.row.state).toBe('items');
  expect(view.explanation.row.state).toBe(await stateOnAdminPage(page, reportId));
});

test('the plan counts the gaps that the page shows, those on work items too', async () => {
  const page = openPage({ site: site() });
  await reported(page, sampleFindings);
  const { explanation } = await viewed(page, 'u-ada');
  const plan = value(await page.askProject('project/plan', 'SEC', 'u-ada'));
  expect(plan.gaps.all).toBe(explanation.gaps.length);
  expect(JSON.stringify(plan)).toContain('SEC-2');
});

test('a report on another account, or one without such work items, says nothing here', async () => {
  const page = openPage({ site: site() });
  await reported(page, [about('PAY-1'), about('SEC-1')]);
  expect((await viewed(page, 'u-max')).workItems).toBeNull();
});
