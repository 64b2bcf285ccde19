import { leadingFirst, stateOf } from '../order';
import { isClosed, isFailing, isLeft, uncheckedOf, type CurrentProject } from '../current-state';
import type { ProjectRow } from '../space-view';
import { allClosedSays, leftOutSays } from '../words/current-state';
import { alreadyGrantedSays } from '../words/already-granted';
import { causeSays } from '../causes/cause-words';
import { conditionalSays } from '../words/conditional';
import { takenAwaySays } from '../words/taken-away';
import { uncheckedNamed, uncheckedSays } from '../words/unchecked';
import { wantedName } from '../words/wanted';
import type { Words } from '../words/words';

/** What the row says in one sentence: what took the first permission, or why it is missing, else what was closed or accepted, what depends, what is granted by now. */
function rowSays(project: CurrentProject, words: Words): string {
  const gap = leadingGap(project);
  if (gap !== undefined) {
    const { since } = gap;
    return since === undefined ? causeSays(gap, project, words) : takenAwaySays(since, gap, project, words);
  }
  const accepted = project.gaps.find((each) => each.accepted !== undefined && !isClosed(each))?.accepted;
  if (accepted !== undefined) return leftOutSays(accepted, words);
  if (project.gaps.length > 0) return allClosedSays(project);
  const [conditional] = project.conditional;
  if (conditional !== undefined) return conditionalSays(conditional, project, words);
  const unchecked = uncheckedOf(project);
  if (unchecked.length > 0)
    return `Nothing that was asked is missing. ${uncheckedSays(project.key, unchecked)}`;
  const [granted] = project.alreadyGranted;
  if (granted !== undefined) return alreadyGrantedSays(granted, project, words);
  return `${words.account.displayName} lacks nothing in ${project.key}.`;
}

/** What Jira refuses comes before what only the log says. */
function leadingGap({ gaps }: CurrentProject): CurrentProject['gaps'][number] | undefined {
  return leadingFirst(gaps.filter(isFailing))[0] ?? leadingFirst(gaps.filter(isLeft))[0];
}

/** A project's row in the table of the report. */
export function projectRow(project: CurrentProject, words: Words): ProjectRow {
  const gaps = leadingFirst(project.gaps.filter((gap) => !isClosed(gap)));
  const leading = leadingGap(project) ?? gaps[0];
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
      accepted: !isLeft(gap),
    })),
    says: rowSays(project, words),
    records: project.records,
    evidence: leading?.evidence ?? null,
    checkedAgainAt: project.again?.at ?? null,
    closed: project.gaps.filter(isClosed).length,
    notChecked: uncheckedNamed(uncheckedOf(project)),
    changed: project.changed === true,
  };
}
