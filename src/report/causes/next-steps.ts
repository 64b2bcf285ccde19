import type { Gap } from '../../diagnosis/gap';
import { causeWords } from './cause-words';
import type { GapExplanation } from '../space-view';
import { stepsOfWay } from '../steps/reach';
import type { Place } from '../words/place';
import type { Words } from '../words/words';

const lastSteps = {
  check: 'Then check again here, and run the backup again once Jira grants it.',
  run: 'Then run the backup again: its next log shows whether it helped.',
};

/** What to do next, click by click, and the Jira screen where it is done. */
export function nextSteps(gap: Gap, place: Place, words: Words): Pick<GapExplanation, 'steps' | 'link'> {
  const { way, last } = causeWords(gap, place, words);
  const { steps, link } = stepsOfWay(way);
  return { steps: last === null ? steps : [...steps, lastSteps[last]], link };
}
