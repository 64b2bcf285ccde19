import fc from 'fast-check';
import { parseSite, type Site } from '../../local/jira';
import { diagnose } from '../../src/diagnosis';
import type { Diagnosis } from '../../src/diagnosis/gap';
import { planChanges, type BackupCover, type Objective, type Plan, type PlanFacts } from '../../src/remedy';
import { anySite } from '../access/in-step/any-site';
import { anyLog } from '../diagnosis/any-log';
import { smallScan } from '../diagnosis/small-scan';
import { factsOfSite } from './facts-of-site';

/** Random sites, each with an account, a profile and, mostly, a log. */
export const anyCase = fc.record({
  json: anySite,
  findings: fc.option(anyLog, { freq: 5 }),
  accountId: fc.constantFrom('u-1', 'u-2', 'u-3', 'u-4'),
  profile: fc.constantFrom('backup' as const, 'restore' as const),
  free: fc.integer({ min: 0, max: 4 }).map((number) => number === 0),
  alone: fc.boolean(),
});

export type Case = typeof anyCase extends fc.Arbitrary<infer T> ? T : never;

/** A site with what the app finds there, everything read. */
export interface Prepared {
  readonly site: Site;
  readonly diagnosis: Diagnosis;
  readonly facts: PlanFacts;
  readonly accountId: string;
  readonly profile: Case['profile'];
}

export async function prepared({ json, findings, accountId, profile, free, alone }: Case): Promise<Prepared> {
  const reading = parseSite(JSON.stringify(json));
  if (!reading.ok) throw new Error(reading.says);
  const { groups } = reading.site;
  const site: Site = {
    ...reading.site,
    site: { ...reading.site.site, plan: free ? 'FREE' : 'PAID' },
    // A group whose only member the account is: what a grant names then.
    groups: alone ? [...groups, { groupId: 'g-own', name: 'Group of one', members: [accountId] }] : groups,
  };
  const facts = await smallScan({ site, accountId, profile, findings, everything: true });
  return {
    ...{ site, diagnosis: diagnose({ profile, findings, facts }), accountId, profile },
    facts: factsOfSite(site, accountId),
  };
}

export function planOf(
  { facts, diagnosis, profile }: Prepared,
  objective: Objective,
  cover: BackupCover = 'space-settings',
): Plan {
  return planChanges({ facts, diagnosis, profile, objective, cover, timeLeft: () => Infinity });
}

/** "PAY BROWSE_PROJECTS PAY-1": how lists of a plan name a gap. */
export function named({ project, permission, issue }: Plan['changes'][number]['closes'][number]): string {
  return `${project ?? ''} ${permission ?? ''} ${issue ?? ''}`;
}
