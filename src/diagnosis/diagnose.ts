import type { Profile } from '../access/profiles';
import type { Findings } from './questions';
import type { SiteFacts } from './facts';
import type { Diagnosis } from './gap';

/** Needs × verdicts → gaps, each with its cause. Pure and sorted. */
export function diagnose(_input: {
  readonly profile: Profile;
  readonly findings: Findings;
  readonly facts: SiteFacts;
}): Diagnosis {
  return { projects: [], site: [], alreadyGranted: [], setAside: [], unrecognised: [] };
}
