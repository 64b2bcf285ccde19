import { openDocument, removeLeftovers, writeDocument } from './documents';
import { keys } from './keys';
import { takeLease } from './lease';

/** Needs that are left out on purpose, by the backup account that they are about. They stay until they are taken back. */
interface AllAccepted<Entry> {
  readonly byAccount: Readonly<Record<string, readonly Entry[]>>;
  /** Another one after each change: what was worked out from the entries holds for this number. */
  readonly turn: string;
}

export interface AcceptedEntries<Entry> {
  readonly entries: readonly Entry[];
  readonly revision: string;
  /** False: the store has it no longer whole, and nobody knows what was on it. */
  readonly whole: boolean;
}

/** The caller names the type that it wrote. */
export async function readAccepted<Entry>(accountId: string): Promise<AcceptedEntries<Entry>> {
  const { all, whole } = await readAll<Entry>();
  return { entries: ofAccount(all, accountId), revision: all.turn, whole };
}

/** The entries of every account, for whoever lists the account ids in the store. */
export async function readAllAccepted<Entry>(): Promise<AllAccepted<Entry>['byAccount']> {
  return (await readAll<Entry>()).all.byAccount;
}

/** Changes the entries of one account. null: somebody else is changing some at this moment, and nothing was written. */
export async function changeAccepted<Entry>(
  accountId: string,
  now: number,
  change: (entries: readonly Entry[]) => readonly Entry[],
): Promise<AcceptedEntries<Entry> | null> {
  const lease = await takeLease(keys.accepted, now);
  if (lease === null) return null;
  try {
    const { all: before } = await readAll<Entry>();
    const entries = change(ofAccount(before, accountId));
    const revision = crypto.randomUUID();
    const { [accountId]: _before, ...others } = before.byAccount;
    // no account id stays for nothing
    const byAccount = entries.length === 0 ? others : { ...others, [accountId]: entries };
    const all: AllAccepted<Entry> = { byAccount, turn: revision };
    await writeDocument(keys.accepted, all);
    // it has no time to live, so what somebody left who died in the middle would stay
    await removeLeftovers(keys.accepted);
    return { entries, revision, whole: true };
  } finally {
    await lease.release();
  }
}

const ofAccount = <Entry>({ byAccount }: AllAccepted<Entry>, accountId: string): readonly Entry[] =>
  Object.hasOwn(byAccount, accountId) ? (byAccount[accountId] ?? []) : [];

async function readAll<Entry>(): Promise<{ readonly all: AllAccepted<Entry>; readonly whole: boolean }> {
  const document = await openDocument<AllAccepted<Entry>>(keys.accepted);
  if (document.kind === 'whole') return { all: document.value, whole: true };
  return { all: { byAccount: {}, turn: '' }, whole: document.kind === 'absent' };
}
