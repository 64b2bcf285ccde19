import type { AskedNeed, Recheck } from '../recheck';
import type { NeedPlace } from '../plan-view';
import type { CurrentProject } from '../current-state';
import { recheckSays } from '../words/current-state';
import type { Words } from '../words/words';

/** What came of asking again about one space: needs one by one, and a sentence. */
export function recheckView(
  project: CurrentProject,
  { closed, open, fresh }: Recheck,
  words: Words,
): {
  readonly closed: readonly NeedPlace[];
  readonly open: readonly NeedPlace[];
  readonly fresh: readonly NeedPlace[];
  readonly says: string;
} {
  const placed = (needs: readonly AskedNeed[]): readonly NeedPlace[] =>
    needs.map(({ permission, issue }) => ({
      project: project.key,
      permission,
      ...(issue === null ? {} : { issue }),
    }));
  return {
    closed: placed(closed),
    open: placed(open),
    fresh: placed(
      fresh.flatMap(({ permission, issues = [] }): readonly AskedNeed[] =>
        issues.length === 0 ? [{ permission, issue: null }] : issues.map((issue) => ({ permission, issue })),
      ),
    ),
    says: recheckSays(project, words),
  };
}
