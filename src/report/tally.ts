import type { CauseKind, ProjectDiagnosis } from '../diagnosis/gap';
import { causeKinds } from './cause-kinds';
import { stateOf } from './order';
import type { Tally } from './summary';

const none: Tally = {
  projects: 0,
  gaps: 0,
  states: { failing: 0, 'would-fail-next': 0, depends: 0, fine: 0, 'not-live': 0 },
  statuses: { live: 0, archived: 0, trashed: 0, 'not-found': 0 },
  content: 0,
  settings: 0,
  depends: 0,
  causes: [],
};

function tallyOne(project: ProjectDiagnosis): Tally {
  const { status, gaps, conditional } = project;
  const live = status === 'live';
  const content = live && gaps.some(({ tier }) => tier === 'content');
  const state = stateOf(project);
  return {
    projects: 1,
    gaps: gaps.length,
    states: { ...none.states, [state]: 1 },
    statuses: { ...none.statuses, [status]: 1 },
    content: Number(content),
    settings: Number(live && !content && gaps.length > 0),
    depends: Number(live && !content && conditional.length > 0),
    causes: inOrder(gaps.map(({ cause }) => cause.kind)),
  };
}

function inOrder(kinds: readonly CauseKind[]): readonly CauseKind[] {
  const occurring = new Set(kinds);
  return causeKinds.filter((kind) => occurring.has(kind));
}

function addedUp<K extends string>(one: Readonly<Record<K, number>>, other: Readonly<Record<K, number>>) {
  const keys = Object.keys(one) as K[];
  return Object.fromEntries(keys.map((key) => [key, one[key] + other[key]])) as Record<K, number>;
}

/** The tally of two lots of projects together. */
export function addTallies(one: Tally, other: Tally): Tally {
  return {
    projects: one.projects + other.projects,
    gaps: one.gaps + other.gaps,
    states: addedUp(one.states, other.states),
    statuses: addedUp(one.statuses, other.statuses),
    content: one.content + other.content,
    settings: one.settings + other.settings,
    depends: one.depends + other.depends,
    causes: inOrder([...one.causes, ...other.causes]),
  };
}

/** Counts over projects, for the verdict and the numbers above the table. */
export function tally(projects: readonly ProjectDiagnosis[]): Tally {
  return projects.map(tallyOne).reduce(addTallies, none);
}
