import fc from 'fast-check';
import { parseSite, type Site } from '../../local/jira';
import { diagnose, projectQuestions } from '../../src/diagnosis';
import type { Diagnosis } from '../../src/diagnosis/gap';
import { anySite } from '../access/in-step/any-site';
import { anyLog } from './any-log';
import { recordsAccountedFor } from './in-short';
import { smallScan, type ScanInput } from './small-scan';

const numRuns = 60;

function siteOf(json: unknown): Site {
  const reading = parseSite(JSON.stringify(json));
  if (!reading.ok) throw new Error(reading.says);
  return reading.site;
}

async function diagnosisOf(input: ScanInput): Promise<Diagnosis> {
  return diagnose({ ...input, facts: await smallScan(input) });
}

const anyAccount = fc.constantFrom('u-1', 'u-2', 'u-3', 'u-4');

test('every record is accounted for once, whatever the log and the site', async () => {
  await fc.assert(
    fc.asyncProperty(anySite, anyLog, anyAccount, async (json, findings, accountId) => {
      const input = { site: siteOf(json), accountId, profile: 'backup', findings } as const;
      const records = findings.reduce((sum, finding) => sum + finding.records, 0);
      expect(recordsAccountedFor(await diagnosisOf(input))).toBe(records);
    }),
    { numRuns },
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
    { numRuns },
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
    { numRuns },
  );
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
    { numRuns },
  );
});
