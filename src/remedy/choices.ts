import { allDrafts } from './all-drafts';
import type { Gained } from './change';
import { byApp, isByItself } from './who-makes';
import { chosenOf } from './choose';
import { draftsOf, placedBy, type Draft } from './draft';
import { fairShare, type TimeLeft } from './cover/time';
import type { Choice } from './optimise';
import { backupCovers, objectives, type BackupCover, type Objective, type PlanChoice } from './plan';
import { prepare, type PlanSubject, type Prepared } from './prepare';
import { isDestructive } from './task';

/**
 * What there is to choose from: the plans of the cover that is shown first, then those of the others as long as there is time. What
 * is for the site's settings is no matter of choice, so that cover shares the search of the one before.
 */
export function choicesOf(
  shown: Prepared,
  subject: PlanSubject,
  { timeLeft, took }: { readonly timeLeft: TimeLeft; readonly took: number },
): readonly PlanChoice[] {
  const order = [shown.cover, ...backupCovers.filter((cover) => cover !== shown.cover)];
  const known: Prepared[] = [shown];
  const all = order.flatMap((cover): readonly PlanChoice[] => {
    const alike = known.find((one) => one.cover === cover || isAlike(one.cover, cover));
    if (alike === undefined && timeLeft() < took) return [];
    const prepared = alike?.cover === cover ? alike : prepare(subject, cover, alike);
    known.push(prepared);
    return objectives.flatMap((objective) => choiceOf(prepared, objective, fairShare(4, timeLeft)) ?? []);
  });
  return all.sort((a, b) => backupCovers.indexOf(a.cover) - backupCovers.indexOf(b.cover));
}

/** Global permissions are planned apart, so that two covers differ in them alone. */
const isAlike = (one: BackupCover, other: BackupCover): boolean => one !== 'content' && other !== 'content';

function choiceOf(prepared: Prepared, objective: Objective, timeLeft: TimeLeft): PlanChoice | null {
  const choice = prepared.best.of(objective, timeLeft);
  if (choice === null) return null;
  return { cover: prepared.cover, objective, ...comesTo(prepared, choice), exact: choice.exact };
}

function comesTo(
  prepared: Prepared,
  choice: Choice,
): Pick<PlanChoice, 'byApp' | 'byOthers' | 'extra' | 'destructive'> {
  const drafts = draftsOf(chosenOf(prepared.choosable, choice), prepared.prerequisites.facts, []);
  const own = allDrafts(prepared, drafts, []).changes.filter((draft) => !isByItself(placedBy(draft)));
  const mine = own.filter(({ spec }) => byApp[spec.kind]).length;
  const gains = distinctGains(own);
  return {
    byApp: mine,
    byOthers: own.length - mine,
    extra: gains.length,
    destructive: gains.filter((one) => 'permission' in one && isDestructive(one.permission)).length,
  };
}

function distinctGains(drafts: readonly Pick<Draft, 'alsoGives'>[]): readonly Gained[] {
  const all = drafts.flatMap(({ alsoGives }) => alsoGives);
  return [...new Map(all.map((one) => [JSON.stringify(one), one])).values()];
}
