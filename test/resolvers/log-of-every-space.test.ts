import { findingsInParts } from '../../static/file-desk/src/findings-parts';
import { printFigures } from '../sizes';
import { advanced, openPage, started, value, wholeSite } from './admin-page';
import { finding, summaryOf } from './finding';
import { generatedSite } from './generated-site';

const asked = ['BROWSE_PROJECTS', 'ADD_COMMENTS', 'EDIT_ISSUES'];

/** What a check of a log takes that names every space three times, six of ten of which shut the account out. */
async function taken(spaces: number) {
  const size = { projects: spaces, failing: spaces * 0.6, schemes: spaces / 15, grants: 10 };
  const page = openPage({ site: generatedSite(size) });
  const findings = page.site.projects.flatMap(({ key }) =>
    asked.map((permission) => finding(key, { want: { kind: 'permission', anyOf: [permission] } })),
  );
  const parts = findingsInParts(findings);
  let scan = await started(page, { ...wholeSite('u-backup'), log: summaryOf(findings), parts: parts.length });
  for (const [part, some] of parts.entries()) {
    scan = value(await page.ask('scan/findings', { scanId: scan.scanId, part, findings: some }));
  }
  let steps = 0;
  const { reportId, jiraCalls } = await advanced(page, scan, () => {
    steps += 1;
    page.clock.time += 60_000;
  });
  expect(reportId).not.toBeNull();
  const { calls, read, write } = page.platform.quota.total;
  return { steps, jiraCalls, calls, read, write };
}

test('a check of four times as many spaces, all of them in the log, takes at most four times as many steps, calls of Jira and units of the store', async () => {
  const [small, large] = [await taken(60), await taken(240)];
  printFigures({ small, large });
  const grown = Object.entries(large).map(
    ([what, times]) => [what, times / small[what as keyof typeof small]] as const,
  );
  expect(grown.filter(([, ratio]) => ratio > 4)).toEqual([]);
});
