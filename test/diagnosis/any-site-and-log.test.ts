import fc from 'fast-check';
import { parseSite, type Site } from '../../local/jira';
import { diagnose, projectQuestions } from '../../src/diagnosis';
import type { Diagnosis } from '../../src/diagnosis/gap';
import { anySite } from '../access/in-step/any-site';
import { askStandIn, inProject } from '../access/in-step/ask-stand-in';
import { anyLog } from './any-log';
import { recordsAccountedFor } from './in-short';
import { runs } from '../sizes';
import { smallScan, type ScanInput } from './small-scan';

const sizes = runs('diagnoses', 60, 1_000);

function siteOf(json: unknown): Site {
  const reading = parseSite(JSON.stringify(json));
  if (!reading.ok) throw new Error(reading.says);
  return reading.site;
}

async function diagnosisOf(input: ScanInput): Promise<Diagnosis> {
  return diagnose({ ...input, facts: await smallScan(input) });
}

const accounts = ['u-1', 'u-2', 'u-3', 'u-4'];
const anyAccount = fc.constantFrom(...accounts);

test('every record is accounted for once, whatever the log and the site', async () => {
  await fc.assert(
    fc.asyncProperty(anySite, anyLog, anyAccount, async (json, findings, accountId) => {
      const input = { site: siteOf(json), accountId, profile: 'backup', findings } as const;
      const records = findings.reduce((sum, finding) => sum + finding.records, 0);
      expect(recordsAccountedFor(await diagnosisOf(input))).toBe(records);
    }),
    sizes,
  );
});

test('what is asked is enough: reading every scheme and role besides changes no cause and no row', async () => {
  const kinds = ({ projects, site }: Diagnosis) => ({
    projects: projects.map(({ key, gaps, conditional }) => ({
      key,
      gaps: gaps.map(({ permission, cause, issues }) => [permission, cause.kind, ...issues]),
      conditional,
    })),
    site,
  });
  await fc.assert(
    fc.asyncProperty(anySite, fc.option(anyLog), anyAccount, async (json, findings, accountId) => {
      const input = { site: siteOf(json), accountId, profile: 'restore', findings } as const;
      expect(kinds(await diagnosisOf(input))).toEqual(
        kinds(await diagnosisOf({ ...input, everything: true })),
      );
    }),
    sizes,
  );
});

test('every refusal of Jira is a gap with one cause that the grants explain, and nothing else is', async () => {
  await fc.assert(
    fc.asyncProperty(anySite, anyAccount, async (json, accountId) => {
      const input = { site: siteOf(json), accountId, profile: 'backup', findings: null } as const;
      const facts = await smallScan(input);
      const { projects } = diagnose({ ...input, facts });
      for (const [id, asked] of projectQuestions('backup', null, facts)) {
        const project = projects.find((one) => one.id === id);
        const refused = asked.filter((key) => facts.verdicts.projects.get(id)?.has(key) !== true);
        expect(project?.gaps.map(({ permission }) => permission)).toEqual(refused);
        expect(project?.gaps.map(({ cause }) => cause.kind)).not.toContain('unknown');
      }
    }),
    sizes,
  );
});

test('what is said to be too much is granted by Jira and asked for by nobody', async () => {
  let pairs = 0;
  const ofAccount = async (site: Site, findings: ScanInput['findings'], accountId: string) => {
    const input = { site, accountId, profile: 'backup', findings, everything: true } as const;
    const facts = await smallScan(input);
    const asked = projectQuestions('backup', findings, facts);
    const granted = await askStandIn(site, accountId, ['EDIT_ISSUES', 'ADD_COMMENTS']);
    for (const { permissions, projects } of diagnose({ ...input, facts }).beyond.entries) {
      for (const { id } of site.projects.filter(({ key }) => projects.includes(key))) {
        for (const permission of permissions) {
          expect(granted).toContain(inProject(id, permission));
          expect(asked.get(String(id))).not.toContain(permission);
          pairs += 1;
        }
      }
    }
  };
  await fc.assert(
    fc.asyncProperty(anySite, fc.option(anyLog), async (json, findings) => {
      const site = siteOf(json);
      for (const accountId of accounts) await ofAccount(site, findings, accountId);
    }),
    sizes,
  );
  expect(pairs).toBeGreaterThan(sizes.numRuns / 10);
});

test('a report does not depend on the order in which the log or Jira names things', async () => {
  await fc.assert(
    fc.asyncProperty(anySite, anyLog, anyAccount, async (json, findings, accountId) => {
      const site = siteOf(json);
      const turned = { ...site, projects: [...site.projects].reverse(), issues: [...site.issues].reverse() };
      const input = { site, accountId, profile: 'backup', findings } as const;
      const one = await diagnosisOf(input);
      expect(await diagnosisOf({ ...input, site: turned, findings: [...findings].reverse() })).toEqual(one);
    }),
    sizes,
  );
});
