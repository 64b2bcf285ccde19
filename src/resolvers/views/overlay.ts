import type { Accepted, Compared, Overlay, SpaceAgain, Warning } from '../../report';
import { openReportPart, readAccepted, readReportPart } from '../../store';
import type { OpenReport } from './open-report';

/** What was asked again since a report, as it is stored with it. */
export interface StoredAgain {
  /** Another one after each question. */
  readonly turn: string;
  readonly spaces: Readonly<Record<string, SpaceAgain>>;
  /** Global permissions, asked with the last of them. */
  readonly site?: SpaceAgain;
}

export interface OpenOverlay extends Overlay {
  /** What was worked out with this overlay holds as long as this stays the same. */
  readonly turn: string;
  /** What of it the store has no longer whole. */
  readonly warnings: readonly Warning[];
}

/** What lies over a report now: what is accepted for its account, what was asked again, what it compares itself with. */
export async function openOverlay({
  reportId,
  stored,
}: Pick<OpenReport, 'reportId' | 'stored'>): Promise<OpenOverlay> {
  const [shelf, again, compared] = await Promise.all([
    readAccepted<Accepted>(stored.summary.account.accountId),
    openAgain(reportId),
    readReportPart<Compared>(reportId, 'since'),
  ]);
  return {
    accepted: shelf.entries,
    again: again.spaces,
    ...(again.site === undefined ? {} : { site: again.site }),
    compared,
    turn: `${shelf.turn} ${again.turn}`,
    warnings: [
      ...(shelf.whole ? [] : [{ kind: 'not-whole', what: 'left-out' } as const]),
      ...(again.whole ? [] : [{ kind: 'not-whole', what: 'asked-again' } as const]),
    ],
  };
}

export async function openAgain(reportId: string): Promise<StoredAgain & { readonly whole: boolean }> {
  const again = await openReportPart<StoredAgain>(reportId, 'again');
  if (again.kind === 'whole') return { ...again.value, whole: true };
  return { turn: '', spaces: {}, whole: again.kind === 'absent' };
}
