import { changeDocument, type Changed } from './change-document';
import { openDocument, type Document } from './documents';
import { keys } from './keys';
import type { StoreClock } from './store-clock';

/** Needs that are left out on purpose, by the backup account that they are about. They stay until they are taken back. */
export interface AllAccepted<Entry> {
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
  const document = await openDocument<AllAccepted<Entry>>(keys.accepted);
  const { byAccount, turn } = allIn(document);
  return { entries: ofAccount(byAccount, accountId), revision: turn, whole: document.kind !== 'damaged' };
}

/** Changes the entries of one account, as `changeDocument` does. `change` is told how many entries other accounts have. */
export async function changeAccepted<Entry>(
  accountId: string,
  clock: StoreClock,
  change: (entries: readonly Entry[], ofOthers: number) => readonly Entry[] | null,
): Promise<Changed<readonly Entry[]>> {
  const changed = await changeDocument<AllAccepted<Entry>>(keys.accepted, clock, (document) => {
    const { byAccount } = allIn(document);
    const { [accountId]: _before, ...others } = byAccount;
    const entries = change(ofAccount(byAccount, accountId), Object.values(others).flat().length);
    if (entries === null) return null;
    // no account id stays for nothing
    const after = entries.length === 0 ? others : { ...others, [accountId]: entries };
    return { byAccount: after, turn: crypto.randomUUID() };
  });
  return changed.kind === 'changed'
    ? { kind: 'changed', value: ofAccount(changed.value.byAccount, accountId) }
    : changed;
}

const ofAccount = <Entry>(byAccount: AllAccepted<Entry>['byAccount'], accountId: string): readonly Entry[] =>
  Object.hasOwn(byAccount, accountId) ? (byAccount[accountId] ?? []) : [];

const allIn = <Entry>(document: Document<AllAccepted<Entry>>): AllAccepted<Entry> =>
  document.kind === 'whole' ? document.value : { byAccount: {}, turn: '' };
