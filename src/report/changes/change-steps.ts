import type { ChangeSpec } from '../../remedy';
import { changeWords } from './change-words';
import type { GapExplanation } from '../space-view';
import { stepsOfWay } from '../steps/reach';
import type { Words } from '../words/words';

/** How a change is made by hand: the click path, and the screen where one is known. */
export function changeSteps(spec: ChangeSpec, words: Words): Pick<GapExplanation, 'steps' | 'link'> {
  return stepsOfWay(changeWords(spec, words).way);
}

/** The address of the screen of a change; null: none is known. */
export function addressOf(link: GapExplanation['link'], { baseUrl }: Words): string | null {
  return link?.path.startsWith('/') === true ? `${baseUrl}${link.path}` : (link?.path ?? null);
}
