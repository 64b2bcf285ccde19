import type { Outcome } from '../../contract';
import type { ChangeResult } from '../../contract/changes';
import type { ContextProject, Invocation } from '../invocation';
import { allChanges, stateOf, withVerdict, type Entered } from '../journal/record';
import { inPlan, type StoredPlan } from '../plans/stored-plan';
import { good, bad, badCall } from '../problems';
import { applyChange } from './apply';
import { changeResult } from './journal-view';
import { isInProject } from './of-project';
import { notByApp } from './resolve-writes';
import { ifSwitchedOn } from './switch';
import { firstOf, isByItself, type Change, type Plan } from '../../remedy';
import type { JiraReader } from '../../jira';
import { seenAccount } from '../facts/account-card';
import { isSameSpec } from '../plans/made-of';

interface Asked {
  readonly changeId: string;
  readonly sequence: number;
  readonly byItself?: boolean | undefined;
}

/** The report whose plan is shown, or the space whose page shows its own: then nothing else is changed. */
type Of = { readonly reportId: string } | { readonly project: ContextProject };

/** Makes one change of the plan that is current in Jira, as the viewer. */
export async function applyPlanned(
  { changeId, sequence, byItself }: Asked,
  of: Of,
  currentPlan: () => Promise<Outcome<StoredPlan>>,
  invocation: Invocation,
): Promise<Outcome<ChangeResult>> {
  const on = await ifSwitchedOn();
  if (!on.ok) return on;
  const stored = await currentPlan();
  if (!stored.ok) return stored;
  const { plan, accountId, basis } = stored.value;
  const mayBe = 'project' in of ? isInProject(of.project) : undefined;
  const change = changeInPlan(stored.value, { changeId, byItself: byItself === true }, mayBe);
  if (!change.ok) return change;
  const unlocked = await ifUnlocked(plan, accountId, invocation.jira);
  if (!unlocked.ok) return unlocked;
  const planned = inPlan(stored.value, change.value);
  const sent = await applyChange(
    { reportId: null, ...of, change: change.value, inPlan: planned, accountId, basis, sequence },
    invocation,
  );
  return changeResult(await orMadeAlready(sent, change.value, accountId), invocation);
}

/** What a page asks to be made. `byItself`: the viewer chose a change by itself that is no part of the plan. */
interface AskedChange {
  readonly changeId: string;
  readonly byItself: boolean;
}

/** A change of the current plan that this app can make. A page may send any id; what is carried out is the stored plan's alone. */
function changeInPlan(
  { plan }: Pick<StoredPlan, 'plan'>,
  { changeId, byItself }: AskedChange,
  mayBe: (change: Change) => boolean = () => true,
): Outcome<Change> {
  const change = plan.changes.find(({ id }) => id === changeId);
  if (change === undefined || !mayBe(change)) {
    return bad(
      'not-in-plan',
      'This change is not in the plan that is shown now. Reload the plan, then try again.',
    );
  }
  if (isByItself(change) && !byItself) {
    const why = change.fromLog === true ? 'Only the log asks for this change' : 'This change is optional';
    return bad(
      'not-chosen',
      `${why}, so it is not made with the others. Open it in the plan and choose it by itself.`,
    );
  }
  return change.byApp ? good(change) : notByApp;
}

/** Refuses the changes of a plan as long as Jira does not say that what they wait for is done. */
async function ifUnlocked(
  plan: Pick<Plan, 'changes'>,
  accountId: string,
  jira: JiraReader,
): Promise<Outcome<null>> {
  if (firstOf(plan).length === 0) return good(null);
  const answer = await seenAccount(accountId, jira);
  if (!answer.ok) return badCall(answer.failure, 'show the backup account');
  const { active, applications } = answer.value.account;
  if (!active) {
    return locked(
      'the backup account is deactivated, and Jira refuses every request of it',
      'Reactivate it first',
    );
  }
  return applications.length === 0
    ? locked('the backup account has no access to any Jira app', 'Give it access first')
    : good(null);
}

const locked = (because: string, first: string): Outcome<never> =>
  bad('locked', `Nothing was changed: ${because}. ${first}, then check again.`);

/**
 * A change that was refused because the page is late: where this app made that very change for the account, and it stands, that is
 * the answer. A repeat is already made, whoever sent it first.
 */
async function orMadeAlready(
  outcome: Outcome<Entered>,
  change: Change,
  accountId: string,
): Promise<Outcome<Entered>> {
  if (outcome.ok || outcome.problem.code !== 'stale') return outcome;
  const known = (await allChanges()).find(
    ({ record }) =>
      record.accountId === accountId && isSameSpec(record.act, change) && stateOf(record) === 'made',
  );
  return known === undefined ? outcome : good(await withVerdict(known));
}
