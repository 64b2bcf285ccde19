import type { GapRef } from '../../diagnosis/gap-ref';
import type { Accepted } from '../accepted';
import type { AcceptedNeed } from '../plan-view';
import type { AcceptedMark } from '../space-view';
import { levelCalled, whatCalled } from '../words/unresolved';
import { inPlace, spaceCalled } from '../words/place';
import type { Words } from '../words/words';

/** Who left something out, when and why; null: nobody did. */
export function acceptedMark(accepted: Accepted | undefined, words: Words): AcceptedMark | null {
  return accepted === undefined ? null : markOf(accepted, words);
}

function markOf({ by, at, reason, until }: Accepted, words: Words): AcceptedMark {
  const person = { accountId: by, displayName: words.person(by) };
  return { by: person, at, reason, ...(until === undefined ? {} : { until }) };
}

/** What is left out on purpose, as the page lists it; the latest last. `levelName`: of the security levels that are known. */
export function acceptedNeedsView(
  accepted: readonly Accepted[],
  words: Words,
  levelName: (levelId: string) => string | undefined = () => undefined,
): readonly AcceptedNeed[] {
  return accepted.map((entry) => {
    const { project, what } = entry;
    const key = project?.key ?? null;
    const mark = markOf(entry, words);
    if (what.kind === 'everything') {
      const says = key === null ? 'Everything of the site' : `Everything in ${spaceCalled(key)}`;
      return { project: key, permission: null, whole: true, says, ...mark };
    }
    const { kind: _need, ...part } = what;
    const need: GapRef = { project: key, ...part };
    const level = need.level === undefined ? undefined : levelName(need.level);
    const says =
      level === undefined || need.permission === null || key === null
        ? needSays(need, words)
        : `${words.permission(need.permission)} in ${levelCalled(level, key)}`;
    return { ...need, whole: false, says, ...mark };
  });
}

/** "Browse spaces in PAY". Without a permission key only the kind of thing can be said. */
export function needSays(need: GapRef, words: Words): string {
  if (need.permission !== null) return whatCalled(need, words);
  const on =
    need.issue === undefined
      ? inPlace(need.project === null ? null : { key: need.project, kind: null })
      : ` on ${need.issue}`;
  return `What no permission stands for${on}`;
}
