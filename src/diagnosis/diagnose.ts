import type { Profile } from '../access';
import { beyondNeeds } from './beyond';
import { setAsideClasses, unrecognisedClasses } from './classes';
import { coverageOf } from './coverage';
import type { SiteFacts } from './facts';
import { failAlike } from './fail-alike';
import type { Diagnosis, ProjectDiagnosis } from './gap';
import type { Findings } from './names';
import { liveIn } from './needs';
import { notMemberOf } from './not-member';
import { diagnoseLive } from './live-project';
import { diagnoseNotLive } from './not-live-project';
import { diagnoseSite } from './site-diagnosis';
import { byCodeUnits } from '../text/order';

/** Needs × verdicts → gaps, each with its cause. Pure; the same input gives the same output, sorted. */
export function diagnose(input: {
  readonly profile: Profile;
  readonly findings: Findings;
  readonly facts: SiteFacts;
}): Diagnosis {
  const { profile, findings, facts } = input;
  const coverage = coverageOf(findings, facts);
  const found = [...coverage.found].flatMap(([id, recordGroups]): ProjectDiagnosis[] => {
    const project = facts.projects.get(id);
    if (project === undefined) return [];
    const { key, status } = project;
    return [
      status === 'live'
        ? diagnoseLive(profile, { project, recordGroups }, facts)
        : diagnoseNotLive(key, status, project, recordGroups, facts),
    ];
  });
  const live = liveIn(coverage, facts);
  const notFound = [...coverage.notFound].map(([key, recordGroups]) =>
    diagnoseNotLive(key, 'not-found', null, recordGroups, facts),
  );
  return {
    projects: [...found, ...notFound].sort((a, b) => byCodeUnits(a.key, b.key)),
    ...diagnoseSite(profile, coverage, facts),
    setAside: setAsideClasses(findings ?? []),
    unrecognised: unrecognisedClasses(findings ?? [], facts),
    failAlike: failAlike(coverage, facts),
    beyond: beyondNeeds(profile, live, facts),
    notMember: notMemberOf(live, facts),
  };
}
