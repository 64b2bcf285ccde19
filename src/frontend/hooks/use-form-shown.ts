import { useState } from 'react';
import { holdsLogOf, type DeskState } from '../view-model/desk-state';
import type { ReportHead } from '../../report/view';

export interface FormShown {
  readonly shown: boolean;
  readonly unfold: () => void;
  readonly fold: () => void;
}

/**
 * Whether the form of a new check is shown: where there is no report, when it is asked for, and when another log than the report's
 * own is dropped.
 */
export function useFormShown(reportId: string | null, head: ReportHead | null, desk: DeskState): FormShown {
  const [wanted, setWanted] = useState(false);
  /** What the file desk held when the form was folded away last. */
  const [left, setLeft] = useState<DeskState | null>(null);
  const isNews =
    desk.kind === 'reading' ||
    desk.kind === 'refused' ||
    (desk.kind === 'read' && head !== null && !holdsLogOf(desk, head.log));
  return {
    shown: reportId === null || wanted || (isNews && desk !== left),
    unfold: () => setWanted(true),
    fold: () => {
      setWanted(false);
      setLeft(desk);
    },
  };
}
