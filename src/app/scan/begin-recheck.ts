import type { Warning } from '../../report';
import type { Outcome } from '../../contract';
import type { Invocation } from '../invocation';
import { good } from '../problems';
import { profileChooser } from '../reports/profile-choice';
import type { OpenReport } from '../reports/open-report';
import { begin } from './begin';
import type { ScanHead } from './record';
import type { Begun } from './start';

/** Doubts about the log itself, which were looked into when it was read; others are looked into again. */
const ofTheLog: readonly Warning['kind'][] = ['other-actor', 'other-site'];

/** A scan that checks a report again. `parts` 0: every space of the site. */
export async function beginRecheck(
  { reportId, values, stored }: OpenReport,
  parts: number,
  { viewer, clock }: Invocation,
): Promise<Outcome<Begun>> {
  const { account, profile, log, warnings, checkedAt } = stored.summary;
  const start = { accountId: account.accountId, profile, log, parts, actors: [], hosts: [] };
  const begun = await begin(start, viewer, clock);
  if (!begun.ok) return begun;
  const of = {
    profileBy: await profileChooser(reportId, stored),
    again: { reportId, checkedAt, values },
    ...(stored.beside === undefined ? {} : { beside: stored.beside }),
  };
  return good(
    runningWith(
      begun.value,
      parts,
      of,
      warnings.filter(({ kind }) => ofTheLog.includes(kind)),
    ),
  );
}

/** A scan whose findings are those of a report: with all of them there, it runs at once. */
export function runningWith(
  { head, entry }: Begun,
  parts: number,
  of: Partial<ScanHead>,
  warnings: readonly Warning[] = [],
): Begun {
  return {
    head: { ...head, ...of },
    entry: {
      ...entry,
      state: 'running',
      arrived: [...Array(parts).keys()],
      warnings: [...entry.warnings, ...warnings],
    },
  };
}
