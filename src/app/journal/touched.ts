import type { Change } from '../../remedy';
import type { Sequenced } from '../../store';
import { changeJournal, type ChangeRecord, type JournalRecord } from './record';

/** Of more spaces than these nobody keeps which they are. */
const mostSpaces = 200;

/** The spaces, by key, in which a change gives the account anything; null: more than are kept. */
export function spacesOf({ closes, mayClose, alsoGives, kind, target }: Change): readonly string[] | null {
  const gained = [...closes, ...mayClose, ...alsoGives].map((one) => ('project' in one ? one.project : null));
  const named = kind === 'add-to-role' || kind === 'add-to-team-role' ? [target.projectKey] : [];
  const keys = [...new Set([...gained, ...named])].filter((key) => key !== null).sort();
  return keys.length > mostSpaces ? null : keys;
}

/** What changes of this app touched after one of them; each space with the last change that did. */
export interface Touched {
  /** The last change that the journal knows. */
  readonly sequence: number;
  readonly any: boolean;
  /** The last one that touched a space; 0: none did. */
  by(key: string): number;
}

/** The last change of the journal that is over: what is asked in Jira from now on has seen it. */
export async function seenSequence(): Promise<number> {
  const { sequence, entry } = await changeJournal().last();
  return entry === null || entry.phase === 'over' ? sequence : sequence - 1;
}

/**
 * What was made and taken back for the account after this sequence, as the journal has it: whoever did it, on whatever page. Of a
 * report that does not know its sequence (an earlier release made it), what came after its time.
 */
export async function touchedSince(
  since: { readonly sequence: number | null; readonly at: string },
  accountId: string,
): Promise<Touched> {
  const journal = changeJournal();
  const { sequence } = await journal.last();
  const everywhere: number[] = [];
  const last = new Map<string, number>();
  const after = since.sequence ?? 0;
  const entries = await journal.since(after);
  const changeBehind = await changesBehind(entries);
  for (const { sequence: each, entry } of entries) {
    if (since.sequence === null && entry.at <= since.at) continue;
    const change = changeBehind(entry);
    if (change?.accountId !== accountId || !wrote(change)) continue;
    const spaces = change.spaces ?? null;
    if (spaces === null) everywhere.push(each);
    else for (const key of spaces) last.set(key, each);
  }
  const all = everywhere.reduce((most, each) => Math.max(most, each), 0);
  return { sequence, any: all > 0 || last.size > 0, by: (key) => Math.max(all, last.get(key) ?? 0) };
}

/** Whether anything was written, or may have been. */
function wrote({ phase, writes }: ChangeRecord): boolean {
  return phase !== 'over' || writes.some(({ state }) => ['made', 'taken-back', 'gone'].includes(state));
}

/** Of each of some entries the change that it is or takes back; null: it is not there any more. */
async function changesBehind(
  entries: readonly Sequenced<JournalRecord>[],
): Promise<(entry: JournalRecord) => ChangeRecord | null> {
  const known = new Map(entries.map(({ sequence, entry }) => [sequence, entry]));
  const earlier = entries.flatMap(({ entry }) =>
    entry.kind === 'undo' && !known.has(entry.of) ? [entry.of] : [],
  );
  for (const { sequence, entry } of await changeJournal().some(earlier)) known.set(sequence, entry);
  return (entry) => {
    const change = entry.kind === 'undo' ? known.get(entry.of) : entry;
    return change?.kind === 'change' ? change : null;
  };
}
