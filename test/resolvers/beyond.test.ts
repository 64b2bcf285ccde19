import { assembleReport } from '../report/checked-report';
import { openPage, scanned, value, wholeSite } from './admin-page';
import { generatedSite } from './generated-site';
import { everyPart } from './whole-report';

interface SiteFile {
  permissionSchemes: { id: number; grants: unknown[] }[];
}

/** Everybody may delete work items in every closed space. */
function siteWithTooMuch(projects: number): unknown {
  const site = generatedSite({ projects, failing: projects }) as SiteFile;
  const permissionSchemes = site.permissionSchemes.map((scheme) => ({
    ...scheme,
    grants: [
      ...scheme.grants,
      { id: 90_000 + scheme.id, permission: 'DELETE_ISSUES', holder: { type: 'group', value: 'g-users' } },
    ],
  }));
  return { ...site, permissionSchemes };
}

test('what is too much stands in the export for every space, and in the lists in short', async () => {
  const page = openPage({ site: siteWithTooMuch(300) });
  const reportId = await scanned(page, wholeSite('u-backup'));
  const parts = await everyPart(page, reportId);
  expect(parts.length).toBeGreaterThan(2);
  expect(parts.map(({ beyond }) => beyond.length)).toEqual([1, ...parts.slice(1).map(() => 0)]);
  expect(assembleReport(parts, []).beyond).toEqual([
    {
      through: 'group users',
      permissions: ['DELETE_ISSUES'],
      projects: page.site.projects.map(({ key }) => key).sort(),
    },
  ]);

  const { beyond } = value(await page.ask('report/lists', { reportId }));
  expect(beyond).toMatchObject({ basedOn: 300, notShown: 0 });
  expect(beyond.entries).toMatchObject([{ through: 'The group users', spaces: 300 }]);
  expect(beyond.entries[0]?.keys).toHaveLength(10);
});

test('what is too much costs no call', async () => {
  const calls = async (site: unknown): Promise<number> => {
    const page = openPage({ site });
    await scanned(page, wholeSite('u-backup'));
    return page.platform.calls.length;
  };
  expect(await calls(siteWithTooMuch(20))).toBe(await calls(generatedSite({ projects: 20, failing: 20 })));
});
