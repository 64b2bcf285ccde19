import type { ProjectDiagnosis } from '../diagnosis/gap';
import { leadingFirst, stateOf } from './order';
import type { ProjectRow } from './view';
import { alreadyGrantedSays } from './words/already-granted';
import { causeSays } from './words/causes';
import { conditionalSays } from './words/conditional';
import { wantedName } from './words/wanted';
import type { Words } from './words/words';

/** What the row says in one sentence: the leading cause, else what depends, else what is granted by now. */
function rowSays(project: ProjectDiagnosis, words: Words): string {
  const [gap] = leadingFirst(project.gaps);
  if (gap !== undefined) return causeSays(gap, project, words);
  const [conditional] = project.conditional;
  if (conditional !== undefined) return conditionalSays(conditional, project, words);
  const [granted] = project.alreadyGranted;
  if (granted !== undefined) return alreadyGrantedSays(granted, project, words);
  return `${words.account.displayName} lacks nothing in ${project.key}.`;
}

/** A project's row in the table of the report. */
export function projectRow(project: ProjectDiagnosis, words: Words): ProjectRow {
  const gaps = leadingFirst(project.gaps);
  return {
    key: project.key,
    name: project.name,
    kind: project.kind,
    status: project.status,
    state: stateOf(project),
    missing: gaps.map((gap) => ({
      permission: gap.permission,
      name: wantedName(gap, words),
      tier: gap.tier,
    })),
    says: rowSays(project, words),
    records: project.records,
    evidence: gaps[0]?.evidence ?? null,
  };
}
