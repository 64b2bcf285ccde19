import type { ReportHead } from '../../report/view';
import { stateWords, statesShown } from './states';

export interface Figure {
  readonly value: number;
  readonly label: string;
}

/** The spaces of a report: all of them, and each state that occurs; the states add up to the first. */
export function spaceFigures({ numbers, log }: ReportHead): readonly Figure[] {
  const one = numbers.projects === 1 ? 'space' : 'spaces';
  const states = statesShown.map((state) => ({
    value: numbers.states[state],
    label: stateWords(state).figure,
  }));
  return [
    { value: numbers.projects, label: log === null ? one : `${one} in the log` },
    ...states.filter(({ value }) => value > 0),
  ];
}

/** The gaps of a report, and which of them nobody can or will close; then what is closed, and spaces that it does not cover. */
export function gapFigures({ numbers }: ReportHead): readonly Figure[] {
  const { gaps, acceptedGaps, logOnlyGaps, freshGaps, closedGaps, archived, trashed } = numbers;
  const seldom: readonly Figure[] = [
    { value: logOnlyGaps, label: 'of them only in the log' },
    { value: acceptedGaps, label: 'of them left out on purpose' },
    { value: freshGaps, label: 'of them new since' },
    { value: closedGaps, label: closedGaps === 1 ? 'more gap closed since' : 'more gaps closed since' },
    { value: archived + trashed, label: 'more spaces archived or in the trash' },
  ];
  return [{ value: gaps, label: gaps === 1 ? 'gap' : 'gaps' }, ...seldom.filter(({ value }) => value > 0)];
}
