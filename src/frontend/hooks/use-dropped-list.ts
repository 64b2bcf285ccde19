import { useEffect } from 'react';
import { listenToDesk } from '../desk/desk-link';
import { useLatest } from './use-latest';
import type { ProfileChoice } from './use-profile';

/** Reads an own list of permissions that was dropped in place of the log, as if it had been typed. `onList`: one came. */
export function useDroppedList(choice: ProfileChoice, onList: () => void): void {
  const take = useLatest((text: string): void => {
    onList();
    choice.mark('list');
    choice.readList({ text });
  });
  useEffect(
    () =>
      listenToDesk((message) => {
        if (message.kind === 'list') take.current(message.text);
      }),
    [take],
  );
}
