import fc from 'fast-check';
import { parseSite, type Site } from '../../local/jira';
import { refusedRecords, type RefusedRecords } from '../../src/diagnosis';
import type { Finding } from '../../src/log/finding';
import { anySite } from '../access/in-step/any-site';
import { askStandIn, inProject, onIssue } from '../access/in-step/ask-stand-in';
import { runs } from '../sizes';
import { anyLog } from './any-log';
import { smallScan } from './small-scan';

const sizes = runs('refused-records', 60, 1_000);

function siteOf(json: unknown): Site {
  const reading = parseSite(JSON.stringify(json));
  if (!reading.ok) throw new Error(reading.says);
  return reading.site;
}

/** Some of the findings are about a second project too. */
const anyLogOfSeveral = fc
  .tuple(anyLog, fc.array(fc.constantFrom(null, 'TWO', 'TEAM', 'GONE'), { minLength: 8, maxLength: 8 }))
  .map(([findings, also]) =>
    findings.map((finding, at) => {
      const other = also[at] ?? null;
      return other === null || other === finding.project ? finding : { ...finding, also: [other] };
    }),
  );

const recordsIn = (all: readonly { readonly records: number }[]): number =>
  all.reduce((sum, { records }) => sum + records, 0);

test('each permission record is told of once, and what is said to be granted Jira grants', async () => {
  await fc.assert(
    fc.asyncProperty(anySite, anyLogOfSeveral, fc.constantFrom(2, 5_000), async (json, findings, most) => {
      const site = siteOf(json);
      const input = { site, accountId: 'u-1', profile: 'backup', findings } as const;
      const refused = refusedRecords('backup', findings, await smallScan(input), most);
      expect(recordsIn(refused)).toBe(recordsIn(findings.filter(({ verdict }) => verdict === 'permission')));

      const said = refused
        .flatMap(({ targets }) => targets)
        .filter(({ state, project }) => state === 'granted' && project !== null);
      if (said.length === 0) return;
      const jira = await askStandIn(site, 'u-1', [
        ...new Set(said.flatMap(({ permission }) => permission ?? [])),
      ]);
      for (const { project, permission, issue } of said) {
        const item = site.issues.find(({ key }) => key === issue);
        const space = site.projects.find(({ key }) => key === project);
        if (permission === null || space === undefined) continue;
        const place = item === undefined ? inProject(space.id, permission) : onIssue(item.id, permission);
        expect([project, issue, permission, jira.has(place)]).toEqual([project, issue, permission, true]);
      }
    }),
    sizes,
  );
});

describe('records that are about two projects', () => {
  const issue = (name: string, line: number) => ({ issue: name, records: 1, lines: [line] });
  const finding = (lines: readonly number[]): Finding => ({
    ...{ verdict: 'permission', row: 1, reason: null, write: false, itemType: null, status: 403, text: null },
    want: { kind: 'permission', anyOf: ['BROWSE_PROJECTS'] },
    project: 'ONE',
    also: ['GONE'],
    issues: [issue('ONE-1', 1), issue('GONE-5', 1), issue('ONE-2', 2)],
    issuesNotKept: 0,
    records: 2,
    lines,
  });
  const site = siteOf(fc.sample(anySite, { seed: 1, numRuns: 1 })[0]);
  const told = async (findings: readonly Finding[]): Promise<readonly RefusedRecords[]> => {
    const input = { site, accountId: 'u-1', profile: 'backup', findings } as const;
    return refusedRecords('backup', findings, await smallScan(input));
  };
  const targets = (all: readonly RefusedRecords[]) =>
    all.map(({ issue: name, records, targets: each }) => [name, records, each.map(({ project }) => project)]);

  test('hang, line by line, on what each of them says', async () => {
    expect(targets(await told([finding([1, 2])]))).toEqual([
      ['ONE-1', 1, ['ONE', 'GONE']],
      ['ONE-2', 1, ['ONE', 'GONE']],
    ]);
    const [first, second] = await told([finding([1, 2])]);
    expect(first?.targets[1]?.issue).toBe('GONE-5');
    expect(second?.targets[1]?.issue).toBeNull();
  });

  test('hang on all of it where not every line is known', async () => {
    const many = { ...finding([1, 2]), records: 9 };
    expect(
      (await told([many])).every(({ targets: each }) => each.some(({ issue: name }) => name === 'GONE-5')),
    ).toBe(true);
  });
});
