import type { ReportHead } from '../../report/view';

export interface Figure {
  readonly value: number;
  readonly label: string;
}

/** The numbers of a report in one row. What is always zero without a log is left out where it is zero. */
export function figuresOf(head: ReportHead): readonly Figure[] {
  const { numbers } = head;
  const rows: readonly (Figure & { readonly always: boolean })[] = [
    {
      value: numbers.projects,
      label: head.log === null ? 'spaces checked' : 'spaces in the log',
      always: true,
    },
    { value: numbers.withGaps, label: 'with gaps', always: true },
    { value: numbers.gaps + head.site.length, label: 'gaps', always: true },
    { value: numbers.depends, label: 'depend on the work item', always: false },
    { value: numbers.fine, label: 'with nothing missing', always: true },
    { value: numbers.notLive, label: 'not live', always: false },
    {
      value: numbers.archived + numbers.trashed,
      label: 'archived or in the trash',
      always: head.log === null,
    },
  ];
  return rows.filter((row) => row.always || row.value > 0).map(({ value, label }) => ({ value, label }));
}
