import type { Holder } from '../../access/model';
import type { AlreadyGranted } from '../../diagnosis/gap';
import { gapKey } from '../../diagnosis/gap-key';
import type { Accepted } from '../accepted';
import { causePagePath } from '../cause-page';
import { causeSays } from '../causes/cause-words';
import type { CurrentGap } from '../current-state';
import type { ReportGap, ReportHolder, ReportProject } from '../report';
import { nearMissSays } from '../words/near-misses';
import type { Place } from '../words/place';
import { takenAwaySays } from '../words/taken-away';
import { wantedName } from '../words/wanted';
import type { Words } from '../words/words';
import { nearMissesOf } from './explain-project';

/** A report keeps as many line numbers as this of each kind of failure. */
const mostLines = 20;

/** The first line numbers of a list. */
export function firstLines(lines: readonly number[]): readonly number[] {
  return lines.slice(0, mostLines);
}

function exportHolder({ type, jiraType, value, name }: Holder, words: Words): ReportHolder {
  const called = type === 'user' && value !== null ? words.person(value) : name;
  return {
    type: jiraType ?? type,
    ...(value === null ? {} : { value }),
    ...(called === null ? {} : { name: called }),
  };
}

/** A gap in the shape of the exported report. `place` is null for a gap of the site. */
export function exportGap(gap: CurrentGap, place: Place, words: Words): ReportGap {
  return {
    permission: gap.permission,
    gap: gapKey(gap),
    name: wantedName(gap, words),
    tier: gap.tier,
    cause: {
      kind: gap.cause.kind,
      says: causeSays(gap, place, words),
      page: causePagePath(gap.cause.kind),
      nearMisses: nearMissesOf(gap).map((nearMiss) => ({
        holder: exportHolder(nearMiss.holder, words),
        says: nearMissSays(nearMiss, place, words),
      })),
    },
    evidence: gap.evidence,
    records: gap.records,
    lines: firstLines(gap.lines),
    issues: gap.issues,
    fixes: [],
    since: exportTaken(gap, place, words),
    accepted:
      gap.accepted === undefined ? null : { ...acceptedAs(gap.accepted), by: words.person(gap.accepted.by) },
    ...(gap.now === undefined ? {} : { now: gap.now }),
    ...(gap.news === undefined ? {} : { news: gap.news }),
  };
}

const acceptedAs = ({ at, reason, until }: Accepted): Omit<NonNullable<ReportGap['accepted']>, 'by'> => ({
  ...{ at, reason },
  ...(until === undefined ? {} : { until }),
});

function exportTaken(gap: CurrentGap, place: Place, words: Words): ReportGap['since'] {
  if (gap.since === undefined) return null;
  const { at, by } = gap.since;
  return { at, by, says: takenAwaySays(gap.since, gap, place, words), evidence: 'recorded' };
}

/** What Jira grants by now, in the shape of the exported report. */
export function exportAlreadyGranted(granted: readonly AlreadyGranted[]): ReportProject['alreadyGranted'] {
  return granted.map(({ permission, records, lines }) => ({
    permission,
    records,
    lines: firstLines(lines),
  }));
}
