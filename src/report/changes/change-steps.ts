import type { ChangeSpec } from '../../remedy';
import { changeWords } from './change-words';
import type { GapExplanation } from '../space-view';
import type { Words } from '../words/words';

/** How a change is made by hand: the click path, and the screen where one is known. */
export function changeSteps(spec: ChangeSpec, words: Words): Pick<GapExplanation, 'steps' | 'link'> {
  const { at, then } = changeWords(spec, words).way;
  return {
    steps: at === null ? then : [`${at.clicks}.`, ...then],
    link: at?.path == null ? null : { label: at.label, path: at.path },
  };
}
