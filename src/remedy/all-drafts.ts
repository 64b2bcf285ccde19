import { isGlobalLeft } from './backup-cover';
import type { GapInPlan } from './change';
import { globalDraft, handOff, onlyFromLog, type Draft } from './draft';
import type { Prepared } from './prepare';

/** All changes of a plan, with those that are chosen; `given`: gaps of the site that come to be closed by a group. */
export function allDrafts(
  {
    prerequisites,
    handOffs,
    globals,
    beyond,
  }: Pick<Prepared, 'prerequisites' | 'handOffs' | 'globals' | 'beyond'>,
  drafts: readonly Draft[],
  fromLog: readonly Draft[],
): { readonly changes: readonly Draft[]; readonly given: readonly GapInPlan[] } {
  const gaps = [
    ...beyond.leaves.filter(isGlobalLeft),
    ...[...globals.own, ...globals.fromLog].map(({ gap }) => gap),
  ];
  const withGlobals = drafts.map((draft): Draft => {
    const gives = new Set(
      draft.alsoGives.flatMap((one) => ('project' in one && one.project === null ? one.permission : [])),
    );
    const closed = gaps.filter(({ permission }) => gives.has(permission ?? ''));
    return closed.length === 0
      ? draft
      : {
          ...draft,
          closes: [
            ...draft.closes,
            ...closed.map(({ project, permission, gap }) => ({
              project,
              permission,
              ...(gap === undefined ? {} : { gap }),
            })),
          ],
        };
  });
  const given = withGlobals.flatMap(({ closes }) => closes.filter(({ project }) => project === null));
  const left = (some: Prepared['globals']['own']) =>
    some.filter(({ permission }) => given.every((one) => one.permission !== permission));
  return {
    changes: [
      ...prerequisites.specs.map((first) => ({ ...first, mayClose: [] })),
      ...withGlobals,
      ...handOffs.map(handOff),
      ...left(globals.own).map(globalDraft),
      ...[...fromLog, ...left(globals.fromLog).map(globalDraft)].map(onlyFromLog),
    ],
    given,
  };
}
