import { useEffect, useRef } from 'react';
import { listenToDesk } from '../desk/desk-link';
import type { ProfileChoice } from './use-profile';

/** Reads an own list of permissions that was dropped in place of the log, as if it had been typed. `onList`: one came. */
export function useDroppedList(choice: ProfileChoice, onList: () => void): void {
  const take = (text: string): void => {
    onList();
    choice.mark('list');
    choice.readList({ text });
  };
  const listener = useRef(take);
  useEffect(() => {
    listener.current = take;
  });
  useEffect(
    () =>
      listenToDesk((message) => {
        if (message.kind === 'list') listener.current(message.text);
      }),
    [],
  );
}
