import type { Gap } from '../../diagnosis/gap';
import { wordedBy } from '../by-kind';
import type { Place } from '../words/place';
import type { Words } from '../words/words';
import { ofAccount } from './of-account';
import { ofGrants } from './of-grants';
import { ofItems } from './of-items';
import { ofOthers } from './of-others';
import { ofSpace } from './of-space';
import type { CauseRecord } from './record';
import { unknown } from './unknown';

const records = { ...ofAccount, ...ofSpace, ...ofGrants, ...ofItems, ...ofOthers, ...unknown };

/** All that is said of the cause of a gap. */
export function causeWords(gap: Gap, place: Place, words: Words): CauseRecord {
  return wordedBy(records, gap.cause, { gap, place, words });
}

/** The cause of a gap in one sentence that a Jira admin understands. */
export function causeSays(gap: Gap, place: Place, words: Words): string {
  return causeWords(gap, place, words).says;
}
