import type { ProjectStatus } from '../diagnosis/facts';
import type { ProjectDiagnosis } from '../diagnosis/gap';
import { causeKinds } from './cause-kinds';
import { stateOf } from './order';
import type { Tally } from './summary';
import { rowStates } from './view';

const statuses = ['live', 'archived', 'trashed', 'not-found'] as const satisfies readonly ProjectStatus[];

const lacksContent = ({ gaps }: ProjectDiagnosis): boolean => gaps.some(({ tier }) => tier === 'content');

/** How often each of some names occurs. */
function counts<Name extends string>(
  names: readonly Name[],
  occurring: readonly Name[],
): Readonly<Record<Name, number>> {
  const entries = names.map((name) => [name, occurring.filter((other) => other === name).length]);
  return Object.fromEntries(entries) as Record<Name, number>;
}

/** Counts over all projects of a report, for the verdict and the numbers above the table. */
export function tally(projects: readonly ProjectDiagnosis[]): Tally {
  const live = projects.filter(({ status }) => status === 'live');
  const content = live.filter(lacksContent).length;
  const kinds = new Set(projects.flatMap(({ gaps }) => gaps.map(({ cause }) => cause.kind)));
  return {
    projects: projects.length,
    gaps: projects.reduce((sum, { gaps }) => sum + gaps.length, 0),
    states: counts(rowStates, projects.map(stateOf)),
    statuses: counts(
      statuses,
      projects.map(({ status }) => status),
    ),
    content,
    settings: live.filter(({ gaps }) => gaps.length > 0).length - content,
    depends: live.filter(({ conditional }) => conditional.length > 0).length,
    causes: causeKinds.filter((kind) => kinds.has(kind)),
  };
}
