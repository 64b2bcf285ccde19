import type { JiraReader } from '../../jira';
import type { Change, GapInPlan } from '../../remedy';
import type { Stopped } from '../../report';
import type { InPlan } from '../../report/change-view';
import { writeCloses } from '../../store';
import type { Outcome } from '../../contract';
import type { ContextProject, Invocation } from '../invocation';
import { bad, good } from '../problems';
import type { Basis } from '../plans/basis';
import { carryOut, plannedWrites } from './carry-out';
import { resolveWrites } from './resolve-writes';
import { openWriteSession } from './write-session';
import { ifFresh, lookAgain, whatDiffers, type Planned } from './look-again';
import { openSequence, sequenceTaken } from './open-sequence';
import type { WritePlace } from '../journal/write-place';
import { readPlace } from './read-place';
import { changeJournal, type ChangeRecord, type Entered } from '../journal/record';
import { writeChange } from './recover-interrupted';
import { ifSwitchedOn } from './switch';
import { spacesOf } from '../journal/touched';

/** Jira's check takes no more spaces at once, so no more is asked when a change is confirmed. */
const mostCloses = 1000;

export interface ToApply {
  readonly change: Change;
  /** null: the plan is of a release that kept no time. */
  readonly inPlan: InPlan | null;
  /** The backup account. */
  readonly accountId: string;
  readonly reportId: string | null;
  /** What the change was shown to rest on; absent: the plan is of a release that did not keep it. */
  readonly basis: Basis | undefined;
  readonly sequence: number;
  /** The space of the page, where it is one's own page; the change then has to be in it. */
  readonly project?: ContextProject;
}

/**
 * Makes one change as the viewer. It stands in the journal before anything is written, so that whatever cuts it off, what was made
 * is known on return. A refusal by Jira is no problem but a state of the change.
 */
export async function applyChange(
  { change, inPlan, accountId, reportId, basis, sequence, project }: ToApply,
  { viewer, clock }: Pick<Invocation, 'viewer' | 'clock'>,
): Promise<Outcome<Entered>> {
  const session = openWriteSession(clock);
  const open = await openSequence(sequence, session.jira, clock);
  if (!open.ok) return open;
  if (basis === undefined) return madeBefore;
  const fresh = ifFresh(basis, clock);
  if (!fresh.ok) return fresh;
  const resolved = await resolveWrites(specOf(change), accountId, session.jira);
  if (!resolved.ok) return resolved;
  const { place } = resolved.value;
  if (project !== undefined && !isIn(project, place)) return notHere;
  const recovered = open.value.ifRecovered(place);
  if (!recovered.ok) return recovered;
  const checkAgain = 'Check again for a new plan.';
  const there = await readPlace(place, specOf(change), checkAgain, session.jira);
  if (!there.ok) return there;
  const planned: Planned = { act: specOf(change), accountId, place, basis };
  const same = await lookAgain(planned, session.jira);
  if (!same.ok) return same;

  const id = `${String(sequence)}.${crypto.randomUUID()}`;
  const begun: ChangeRecord = {
    ...{ kind: 'change', id, by: viewer, at: new Date(clock.now()).toISOString(), phase: 'running' },
    ...{ accountId, reportId, act: specOf(change), place },
    ...(inPlan === null ? {} : { inPlan }),
    ...{ writes: plannedWrites(resolved.value, there.value), undone: null, spaces: spacesOf(change) },
  };
  await writeCloses(id, closesOf(change));
  if (!(await changeJournal().take(sequence, begun))) return sequenceTaken;

  const { writes, phase, stopped } = await carryOut(place, begun.writes, session, {
    before: () => whyToStop(planned, session.jira),
    after: (done) => writeChange(sequence, { ...begun, writes: done }),
  });
  const record: ChangeRecord = { ...begun, writes, phase, ...(stopped === null ? {} : { stopped }) };
  await writeChange(sequence, record);
  return good({ sequence, record, verdict: null });
}

/** The plan names a space by its key, which may have gone to another space since. */
function isIn({ id }: ContextProject, place: WritePlace): boolean {
  return place.kind === 'role' && place.projectId === id;
}

const notHere = bad<never>(
  'not-in-plan',
  'This change belongs to another space than this page. Reload the plan, then try again.',
);

/** Between two writes of one change: the switch, the account and the grants. The spaces of a scheme are too many to ask each time. */
async function whyToStop(planned: Planned, jira: JiraReader): Promise<Stopped | null> {
  if (!(await ifSwitchedOn()).ok) return { kind: 'switched-off' };
  const differences = await whatDiffers(planned, jira);
  if (!differences.ok) return { kind: 'not-read' };
  return differences.value.length === 0 ? null : { kind: 'differs', differences: differences.value };
}

const madeBefore = bad<never>(
  'stale',
  'This plan was made by an earlier release of this app. Reload the plan, then try again.',
);

/** What is to be done and to what, without what follows from it. */
function specOf({ kind, target }: Change): ChangeRecord['act'] {
  // kind and target come from one act; apart, TypeScript does not know it any more
  return { kind, target } as ChangeRecord['act'];
}

function closesOf({ closes, mayClose }: Change): readonly GapInPlan[] {
  return [...closes, ...mayClose].filter(({ permission }) => permission !== null).slice(0, mostCloses);
}
