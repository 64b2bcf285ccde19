import type { AlreadyGranted, Gap, NearMiss } from '../../diagnosis/gap';
import { refsOf } from '../../diagnosis/gap-ref';
import type { Advice } from './advice';
import { chainsOf } from '../causes/chain';
import { closedIn } from './since';
import { noOverlay, type Overlay, type CurrentGap, type CurrentProject } from '../current-state';
import { withFix } from '../gap-fix';
import { leadingFirst } from '../order';
import type { CausePages } from '../cause-page';
import { projectRow } from './project-row';
import { nextSteps } from '../causes/next-steps';
import type { GapExplanation, ProjectExplanation } from '../space-view';
import { alreadyGrantedSays } from '../words/already-granted';
import { causeSays } from '../causes/cause-words';
import { causePages } from '../words/cause-pages';
import { conditionalSays } from '../words/conditional';
import { evidenceSays } from '../causes/evidence';
import { holderTitle } from '../words/holders';
import { nearMissSays } from '../words/near-misses';
import { noRecordOf } from '../words/no-record';
import type { Place } from '../words/place';
import { takenAwaySays, undoSays } from '../words/taken-away';
import { wantedName } from '../words/wanted';
import { nowSays } from '../words/current-state';
import type { Words } from '../words/words';
import { acceptedMark } from './accepted-words';

/** The grants that do not match, best near misses first; kinds of cause that no grant decides have none. */
export function nearMissesOf({ cause }: Gap): readonly NearMiss[] {
  return 'nearMisses' in cause ? cause.nearMisses : [];
}

/** All that is to be said of one gap. `place` is null for a gap of the site; `advice`: of the plan, where one was looked at. */
export function explainGap(
  gap: CurrentGap,
  place: Place,
  words: Words,
  advice: Advice | null = null,
): GapExplanation {
  return {
    permission: gap.permission,
    name: wantedName(gap, words),
    tier: gap.tier,
    cause: gap.cause.kind,
    says: causeSays(gap, place, words),
    evidence: gap.evidence,
    evidenceSays: evidenceSays(gap, place, words),
    records: gap.records,
    lines: gap.lines,
    noRecord: noRecordOf(gap),
    issues: gap.issues,
    grants: nearMissesOf(gap).map((nearMiss) => ({
      holder: holderTitle(nearMiss.holder, words),
      says: nearMissSays(nearMiss, place, words),
    })),
    ...withFix(nextSteps(gap, place, words), advice?.fixOf(place?.key ?? null, gap) ?? null),
    needs: refsOf(place?.key ?? null, gap),
    since:
      gap.since === undefined
        ? null
        : {
            says: takenAwaySays(gap.since, gap, place, words),
            undo: undoSays(gap.since, gap, place, words),
          },
    accepted: acceptedMark(gap.accepted, words),
    now: gap.now === undefined ? null : { ...gap.now, says: nowSays(gap, gap.now.state, place, words) },
    news: gap.news ?? null,
    advice: advice?.ofGap(place?.key ?? null, gap) ?? null,
  };
}

/** What is generally said of the causes of gaps, each kind once. */
export function causePagesOf(gaps: readonly Gap[]): CausePages {
  return Object.fromEntries(gaps.map(({ cause: { kind } }) => [kind, causePages[kind]]));
}

/** What an opened row shows: each gap, what depends on the work item, and what Jira grants by now. */
export function explainProject(
  project: CurrentProject,
  words: Words,
  { compared }: Pick<Overlay, 'compared'> = noOverlay,
  advice: Advice | null = null,
): ProjectExplanation {
  return {
    row: projectRow(project, words),
    advice: advice?.ofSpace(project) ?? null,
    leftOut: acceptedMark(project.leftOut, words),
    closedSince: compared === null ? [] : closedIn(project.key, compared, words),
    chains: chainsOf(project, words),
    causePages: causePagesOf(project.gaps),
    gaps: leadingFirst(project.gaps).map((gap) => explainGap(gap, project, words, advice)),
    conditional: project.conditional.map((conditional) => {
      const { permission, records, lines } = conditional;
      const says = conditionalSays(conditional, project, words);
      return { permission, name: words.permission(permission), says, records, lines };
    }),
    alreadyGranted: explainGranted(project.alreadyGranted, project, words),
  };
}

/** What Jira grants by now. `place` is null for global permissions. */
export function explainGranted(
  granted: readonly AlreadyGranted[],
  place: Place,
  words: Words,
): ProjectExplanation['alreadyGranted'] {
  return granted.map(({ permission, records, lines }) => ({
    permission,
    name: words.permission(permission),
    says: alreadyGrantedSays({ permission, records, lines }, place, words),
    records,
    lines,
  }));
}
