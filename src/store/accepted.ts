import { openDocument, removeLeftovers, writeDocument } from './documents';
import { keys } from './keys';
import { takeLease } from './lease';

/** Needs that are left out on purpose, by the backup account that they are about. They stay until they are taken back. */
interface Shelf<Entry> {
  readonly byAccount: Readonly<Record<string, readonly Entry[]>>;
  /** Another one after each change: what was worked out from the entries holds for this number. */
  readonly turn: string;
}

export interface AcceptedShelf<Entry> {
  readonly entries: readonly Entry[];
  readonly turn: string;
  /** False: the store has it no longer whole, and nobody knows what was on it. */
  readonly whole: boolean;
}

/** The caller names the type that it wrote. */
export async function readAccepted<Entry>(accountId: string): Promise<AcceptedShelf<Entry>> {
  const { shelf, whole } = await readShelf<Entry>();
  return { entries: ofAccount(shelf, accountId), turn: shelf.turn, whole };
}

/** The entries of every account, for whoever lists the account ids in the store. */
export async function readAllAccepted<Entry>(): Promise<Shelf<Entry>['byAccount']> {
  return (await readShelf<Entry>()).shelf.byAccount;
}

/** Changes the entries of one account. null: somebody else is changing some at this moment, and nothing was written. */
export async function changeAccepted<Entry>(
  accountId: string,
  now: number,
  change: (entries: readonly Entry[]) => readonly Entry[],
): Promise<AcceptedShelf<Entry> | null> {
  const lease = await takeLease(keys.accepted, now);
  if (lease === null) return null;
  try {
    const { shelf: before } = await readShelf<Entry>();
    const entries = change(ofAccount(before, accountId));
    const turn = crypto.randomUUID();
    const { [accountId]: _before, ...others } = before.byAccount;
    // no account id stays for nothing
    const byAccount = entries.length === 0 ? others : { ...others, [accountId]: entries };
    const shelf: Shelf<Entry> = { byAccount, turn };
    await writeDocument(keys.accepted, shelf);
    // it has no time to live, so what somebody left who died in the middle would stay
    await removeLeftovers(keys.accepted);
    return { entries, turn, whole: true };
  } finally {
    await lease.release();
  }
}

const ofAccount = <Entry>({ byAccount }: Shelf<Entry>, accountId: string): readonly Entry[] =>
  Object.hasOwn(byAccount, accountId) ? (byAccount[accountId] ?? []) : [];

async function readShelf<Entry>(): Promise<{ readonly shelf: Shelf<Entry>; readonly whole: boolean }> {
  const document = await openDocument<Shelf<Entry>>(keys.accepted);
  if (document.kind === 'whole') return { shelf: document.value, whole: true };
  return { shelf: { byAccount: {}, turn: '' }, whole: document.kind === 'absent' };
}
