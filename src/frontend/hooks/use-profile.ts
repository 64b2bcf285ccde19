import { useEffect, useRef, useState } from 'react';
import type { Overview, Problem, ProfileRead, ProfileToRead } from '../../contract';
import type { BackupTask, Profile } from '../../report/report';
import { ask } from '../invoke';
import { profileOf } from '../view-model/profiles';

/** The list of permissions that stands in the form beside the tasks. */
type ListState =
  | { readonly kind: 'none' }
  | { readonly kind: 'reading' }
  | { readonly kind: 'read'; readonly read: ProfileRead }
  | { readonly kind: 'failed'; readonly problem: Problem };

export interface ProfileChoice {
  /** null: a list is wanted and none was read. */
  readonly profile: Profile | null;
  /** The person chose it, rather than left what was suggested or used last. */
  readonly isChosen: boolean;
  /** The log has records of writing, and the person has not chosen yet. */
  readonly isSuggested: boolean;
  /** What is marked: one of the tasks, or a list instead. */
  readonly marked: BackupTask | 'list';
  readonly mark: (what: BackupTask | 'list') => void;
  readonly list: ListState;
  /** Reads a vendor's list, or the text of an own one. */
  readonly readList: (what: ProfileToRead) => void;
  readonly forgetList: () => void;
}

/** What the account must be able to do, as chosen on the page: a task, or a list of permissions. */
export function useProfile(
  { profile: last }: Pick<Overview, 'profile'>,
  suggested: BackupTask | null,
): ProfileChoice {
  const [chosen, mark] = useState<BackupTask | 'list' | null>(null);
  const [list, setList] = useState<ListState>({ kind: 'none' });
  // An answer to an earlier question is dropped.
  const turn = useRef(0);
  useEffect(
    () => () => {
      turn.current += 1;
    },
    [],
  );

  const kept = typeof last === 'string' ? null : last;
  const proposed = profileOf(null, suggested, last);
  const marked = chosen ?? (typeof proposed === 'string' ? proposed : 'list');
  const listed = list.kind === 'none' ? kept : list.kind === 'read' ? list.read.profile : null;
  return {
    profile: marked === 'list' ? listed : marked,
    isChosen: chosen !== null || list.kind === 'read',
    isSuggested: chosen === null && suggested === 'restore' && marked === 'restore',
    marked,
    mark,
    list,
    readList: (what) => {
      const its = (turn.current += 1);
      setList({ kind: 'reading' });
      void ask('profile/read', what).then((outcome) => {
        if (turn.current !== its) return;
        setList(
          outcome.ok ? { kind: 'read', read: outcome.value } : { kind: 'failed', problem: outcome.problem },
        );
      });
    },
    forgetList: () => {
      turn.current += 1;
      setList({ kind: 'none' });
    },
  };
}
