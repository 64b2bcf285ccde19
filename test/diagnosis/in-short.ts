import { diagnose, type Profile } from '../../src/diagnosis';
import type { Diagnosis, Gap, ProjectDiagnosis } from '../../src/diagnosis/gap';
import type { Finding } from '../../src/log/finding';
import { siteFacts, type SiteSketch } from './site-facts';

export function diagnosisOf(
  sketch: SiteSketch,
  findings: readonly Finding[] | null,
  profile: Profile = 'backup',
): Diagnosis {
  return diagnose({ profile, findings, facts: siteFacts(sketch) });
}

/** `BROWSE_PROJECTS security-level confirmed 3 SEC-2`: permission, cause, evidence, records, work items. */
export function inShort({ permission, wanted, cause, evidence, records, issues }: Gap): string {
  const because = cause.kind === 'unknown' ? `unknown/${cause.because.kind}` : cause.kind;
  return [permission ?? wanted, because, evidence, records, ...issues].join(' ');
}

export function projectOf(diagnosis: Diagnosis, key: string): ProjectDiagnosis {
  const project = diagnosis.projects.find((one) => one.key === key);
  if (project === undefined) throw new Error(`${key} is not in the report`);
  return project;
}

export function gapsOf(diagnosis: Diagnosis, key: string): string[] {
  return projectOf(diagnosis, key).gaps.map(inShort);
}

/** All records that the report accounts for under one of its headings. */
export function recordsAccountedFor({
  projects,
  site,
  alreadyGranted,
  setAside,
  unrecognised,
}: Diagnosis): number {
  return [
    ...projects.flatMap((project) => [...project.gaps, ...project.conditional, ...project.alreadyGranted]),
    ...site,
    ...alreadyGranted,
    ...setAside,
    ...unrecognised,
  ].reduce((sum, { records }) => sum + records, 0);
}
