import type { ReportHead } from '../../report/view';

export interface Figure {
  readonly value: number;
  readonly label: string;
}

/** The numbers of a report in one row. What a report seldom has is left out where it is zero. */
export function figuresOf(head: ReportHead): readonly Figure[] {
  const { numbers, log } = head;
  const one = numbers.projects === 1 ? 'space' : 'spaces';
  const gaps = numbers.gaps + siteGaps(head);
  const depend = numbers.depends === 1 ? 'depends' : 'depend';
  const notChecked = numbers.archived + numbers.trashed;
  const always: readonly Figure[] = [
    { value: numbers.projects, label: log === null ? `${one} checked` : `${one} in the log` },
    { value: numbers.withGaps, label: 'with gaps' },
    { value: gaps, label: gaps === 1 ? 'gap' : 'gaps' },
    { value: numbers.fine, label: 'with nothing missing' },
  ];
  const seldom: readonly Figure[] = [
    { value: numbers.depends, label: `${depend} on the work item` },
    { value: numbers.closedGaps, label: 'closed since' },
    { value: numbers.acceptedGaps, label: 'left out on purpose' },
    { value: numbers.notLive, label: 'not live' },
    { value: notChecked, label: 'archived or in the trash' },
  ];
  return [...always, ...seldom.filter(({ value }) => value > 0)];
}

/** Gaps of the site that somebody has to do something about: what is left out on purpose or closed since counts apart. */
export function siteGaps({ site }: Pick<ReportHead, 'site'>): number {
  return site.filter(({ accepted, now }) => accepted === null && now?.state !== 'closed').length;
}
