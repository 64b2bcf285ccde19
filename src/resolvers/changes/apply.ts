import type { Closed, Change } from '../../remedy';
import { listAccounts, writeCloses } from '../../store';
import type { Outcome } from '../contract';
import type { ContextProject, Invocation } from '../definition';
import { bad, good } from '../problems';
import { carryOut, plannedWrites } from './carry-out';
import { deedOf } from './deed';
import { openHands } from './hands';
import { openTurn, turnTaken } from './open-turn';
import type { Place } from './place';
import { readPlace } from './read-place';
import { changeJournal, type ChangeRecord, type Entered } from './record';
import { writeChange } from './settle';

/** Jira's check takes no more spaces at once, so no more is asked when a change is confirmed. */
const mostCloses = 1000;

export interface ToApply {
  readonly change: Change;
  /** The backup account. */
  readonly accountId: string;
  readonly reportId: string | null;
  readonly turn: number;
  /** The space of the page, where it is one's own page; the change then has to be in it. */
  readonly project?: ContextProject;
}

/**
 * Makes one change as the viewer. It stands in the journal before anything is written, so that whatever cuts it off, what was made
 * is known on return. A refusal by Jira is no problem but a state of the change.
 */
export async function applyChange(
  { change, accountId, reportId, turn, project }: ToApply,
  { viewer, clock }: Pick<Invocation, 'viewer' | 'clock'>,
): Promise<Outcome<Entered>> {
  const hands = openHands(clock);
  const open = await openTurn(turn, hands.jira, clock);
  if (!open.ok) return open;
  const deed = await deedOf(actOf(change), accountId, hands.jira);
  if (!deed.ok) return deed;
  const { place } = deed.value;
  if (project !== undefined && !isIn(project, place)) return notHere;
  const settled = open.value.ifSettled(place);
  if (!settled.ok) return settled;
  const checkAgain = 'Check again for a plan of what is there now.';
  const there = await readPlace(place, actOf(change), checkAgain, hands.jira);
  if (!there.ok) return there;

  const id = `${String(turn)}.${crypto.randomUUID()}`;
  const begun: ChangeRecord = {
    ...{ kind: 'change', id, by: viewer, at: new Date(clock.now()).toISOString(), phase: 'running' },
    ...{ accountId, reportId, act: actOf(change), place },
    ...{ writes: plannedWrites(deed.value, there.value), undone: null },
  };
  await listAccounts([viewer, accountId]);
  await writeCloses(id, closesOf(change));
  if (!(await changeJournal().take(turn, begun))) return turnTaken;

  const { writes, phase } = await carryOut(place, begun.writes, hands, (done) =>
    writeChange(turn, { ...begun, writes: done }),
  );
  const record: ChangeRecord = { ...begun, writes, phase };
  await writeChange(turn, record);
  return good({ turn, record, verdict: null });
}

/** The plan names a space by its key, which may have gone to another space since. */
function isIn({ id }: ContextProject, place: Place): boolean {
  return place.kind === 'role' && place.projectId === id;
}

const notHere = bad<never>(
  'not-in-plan',
  'This change belongs to another space than this page. Reload the plan, then try again.',
);

/** What is to be done and to what, without what follows from it. */
function actOf({ kind, target }: Change): ChangeRecord['act'] {
  // kind and target come from one act; apart, TypeScript does not know it any more
  return { kind, target } as ChangeRecord['act'];
}

function closesOf({ closes, mayClose }: Change): readonly Closed[] {
  return [...closes, ...mayClose].filter(({ permission }) => permission !== null).slice(0, mostCloses);
}
