import type { FromDesk } from '../../contract/file-frame';
import type { ReportHead } from '../../report/view';

type ReadLog = Extract<FromDesk, { kind: 'read' }>;

/** What the file desk holds, as far as the page has heard. `waiting`: its frame has not answered yet. */
export type DeskState =
  | { readonly kind: 'waiting' }
  | { readonly kind: 'empty' }
  | { readonly kind: 'reading' }
  | { readonly kind: 'read'; readonly log: ReadLog }
  | { readonly kind: 'refused' };

/** The desk's state after a message; messages that answer a question change nothing. A desk that has a log says `read` after `ready`. */
export function afterMessage(state: DeskState, message: FromDesk): DeskState {
  switch (message.kind) {
    case 'ready':
      return { kind: 'empty' };
    case 'reading':
      return state.kind === 'reading' ? state : { kind: 'reading' };
    case 'read':
      return { kind: 'read', log: message };
    case 'refused':
      return { kind: 'refused' };
    case 'stopped':
    case 'cleared':
      return { kind: 'empty' };
    case 'findings':
    case 'texts':
    case 'list':
    case 'give-export':
      return state;
  }
}

/** Whether the desk holds the very log of a report, so that its texts belong to the report's lists. */
export function holdsLogOf(state: DeskState, log: ReportHead['log']): boolean {
  if (state.kind !== 'read' || log === null) return false;
  const { summary } = state.log;
  return (['bytes', 'records', 'permission', 'setAside', 'unrecognised'] as const).every(
    (count) => summary[count] === log[count],
  );
}
