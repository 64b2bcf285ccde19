import type { Evidence, Gap } from '../../diagnosis/gap';
import { causeWords } from './cause-words';
import { where, type Place } from '../words/place';
import { wanted } from '../words/wanted';
import type { Words } from '../words/words';

/** The grades of evidence, by name. There are no percentages: nobody could say of what. */
export const evidenceWords = {
  confirmed: 'confirmed by Jira',
  derived: 'derived from the grants we can read',
  'log-only': 'only the log says so',
} as const satisfies Record<Evidence, string>;

type Says = (gap: Gap, place: Place, words: Words) => string;

const sentences: Record<Evidence, Says> = {
  confirmed: (gap, place, words) => {
    const { witness } = causeWords(gap, place, words);
    const refused = `asked about ${words.account.displayName}, it refuses ${wanted(gap, words)}${where(gap, place)}`;
    return `Confirmed by Jira: ${witness ?? refused}.`;
  },
  derived: (gap, place, words) =>
    `Derived from the grants we can read: Jira's search for users with ${wanted(gap, words)}${where(gap, place)} does not find ${words.account.displayName}, and it looks at 1,000 users only.`,
  'log-only': (gap, place, words) => {
    const { records, lines } = gap;
    const one = words.linesAre === 'lines' ? 'line' : 'record';
    const at = lines[0] === undefined ? '' : ` (first in ${one} ${String(lines[0])})`;
    const says = records === 0 ? 'Not known' : `Only the log says so${at}`;
    const { witness } = causeWords(gap, place, words);
    return `${says}: ${witness ?? 'there is no verdict of Jira on it'}.`;
  },
};

/** How we know of a gap, in one sentence. */
export function evidenceSays(gap: Gap, place: Place, words: Words): string {
  return sentences[gap.evidence](gap, place, words);
}
