import { diagnose, type Findings } from '../../diagnosis';
import type { SiteFacts } from '../../diagnosis/facts';
import type { ProjectDiagnosis } from '../../diagnosis/gap';
import { mentionOf } from '../facts/facts-of-space';
import type { Survey } from './survey';

/** What is missing in the one project that was surveyed, and why. */
export function diagnosisOf({ profile, project }: Survey, facts: SiteFacts): ProjectDiagnosis {
  const { projects } = diagnose({ profile, findings: about(facts, project.key), facts });
  const [diagnosis] = projects;
  if (diagnosis === undefined) throw new Error('a diagnosis without its project');
  return diagnosis;
}

/**
 * Without a log diagnosis covers live projects alone. One that is archived or in the trash is covered where records name it.
 */
function about({ projects }: SiteFacts, key: string): Findings {
  if ([...projects.values()].every(({ status }) => status === 'live')) return null;
  return [mentionOf(key)];
}
