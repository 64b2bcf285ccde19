import { readDocument, writeDocument } from './documents';
import { keys } from './keys';
import { changeLifetime } from './lifetimes';

/** What a change is to close. It can be as long as its scheme is used, so it stands apart from the journal. */

export const writeCloses = (changeId: string, closes: unknown): Promise<void> =>
  writeDocument(keys.changeCloses(changeId), closes, changeLifetime);

/** null: the change is too old to be asked about. */
export const readCloses = <Closes>(changeId: string): Promise<Closes | null> =>
  readDocument<Closes>(keys.changeCloses(changeId));
