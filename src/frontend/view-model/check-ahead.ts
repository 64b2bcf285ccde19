import type { ProfileAsked } from '../../contract';
import type { Profile } from '../../report/report';
import type { ReportHead } from '../../report/view';
import { profileAsked } from './profiles';
import type { ChosenAccount } from './start';

/** A check of every space that can be started. */
export interface CheckAhead {
  /** null: none is chosen yet. */
  readonly accountId: string | null;
  readonly profile: ProfileAsked;
}

/** The one that the form would start; null: it has no task yet, or its account is still looked up. */
export function checkOfForm(chosen: ChosenAccount, profile: Profile | null): CheckAhead | null {
  if (profile === null || chosen.kind === 'looking-up') return null;
  const accountId = chosen.kind === 'found' ? chosen.card.accountId : null;
  return { accountId, profile: profileAsked(profile) };
}

/** The one that *Check again* would start; null: it would be of a log, or is not offered. */
export function checkOfReport(head: ReportHead | null): CheckAhead | null {
  if (head?.canCheckAgain !== true || head.log !== null) return null;
  return { accountId: head.account.accountId, profile: profileAsked(head.profile) };
}
