import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import type { Report } from '../../src/report/report';

/** A log as some tool writes it, and the right answer: a folder of test/log/cases. */
export interface LogCase {
  readonly name: string;
  readonly log: string;
  readonly site: string;
  readonly want: Wanted;
}

interface Place {
  readonly project: string;
  readonly permission: string;
}

/** What the report on a case must hold. `accept`: there is more than one right answer, so only what all of them share is held. */
interface Wanted {
  readonly log: string;
  readonly account: string;
  readonly source: string;
  readonly accept?: string;
  readonly counts?: Readonly<Partial<Record<Count, number | null>>> | null;
  readonly countsAtLeast?: Readonly<Partial<Record<Count, number>>>;
  readonly setAside?: readonly { readonly reason: string; readonly records: number | null }[];
  readonly projects?: readonly {
    readonly key: string;
    readonly permission: string;
    readonly records: number | null;
  }[];
  readonly candidates?: readonly Place[];
  readonly either?: readonly (Place & { readonly records: number })[];
  readonly mustCover?: readonly string[];
  readonly mustNotCover?: readonly string[];
  readonly mustNotBeCandidate?: readonly { readonly permission: string }[];
  readonly mustNotSetAside?: readonly string[];
  readonly mustNotBeText?: readonly string[];
  readonly profile?: 'backup' | 'restore';
}

type Count = 'records' | 'permission' | 'setAside' | 'unrecognised';

const folder = path.join(__dirname, 'cases');
const site = path.join(folder, 'site.json');

export function logCases(): readonly LogCase[] {
  return readdirSync(folder, { withFileTypes: true })
    .filter((entry) => entry.isDirectory())
    .map(({ name }) => {
      const want = JSON.parse(readFileSync(path.join(folder, name, 'expected.json'), 'utf8')) as Wanted;
      return { name, log: path.join(folder, name, want.log), site, want };
    });
}

/** Where a report falls short of a case, one line each. */
export function shortfalls(want: Wanted, report: Report): readonly string[] {
  const { log } = report;
  const said: string[] = [];
  const hold = (is: boolean, what: string): void => {
    if (!is) said.push(what);
  };
  const number = (name: Count): number => log?.[name] ?? 0;
  const candidates = report.unrecognised.flatMap((entry) => entry.candidates);
  const pointing = ({ project, permission }: Place): number =>
    report.unrecognised
      .filter((entry) =>
        entry.candidates.some((one) => one.project === project && one.permission === permission),
      )
      .reduce((sum, { records }) => sum + records, 0);

  if (want.accept === undefined) {
    for (const [name, count] of Object.entries(want.counts ?? {}) as [Count, number | null][])
      hold(count === null || number(name) === count, `${name}: ${number(name)}, not ${count ?? ''}`);
    for (const [name, count] of Object.entries(want.countsAtLeast ?? {}) as [Count, number][])
      hold(number(name) >= count, `${name}: ${number(name)}, not at least ${count}`);
    for (const { reason, records } of want.setAside ?? []) {
      const sum = report.setAside
        .filter((one) => one.reason === reason)
        .reduce((all, one) => all + one.records, 0);
      hold(records === null || sum === records, `set aside as ${reason}: ${sum}`);
    }
    for (const { key, permission, records } of want.projects ?? []) {
      const found = recordsOf(report, { project: key, permission });
      hold(
        found !== null && (records === null || found === records),
        `${permission} in ${key}: ${found ?? 'not covered'}`,
      );
    }
    for (const one of want.candidates ?? [])
      hold(pointing(one) > 0, `no candidate ${one.permission} in ${one.project}`);
  } else hold(number('records') >= (want.counts?.records ?? 0), `records: ${number('records')}`);
  for (const one of want.either ?? []) {
    const sum = (recordsOf(report, one) ?? 0) + pointing(one);
    hold(sum >= one.records, `records or candidates of ${one.permission} in ${one.project}: ${sum}`);
  }
  const covered = report.projects.map(({ key }) => key);
  for (const key of want.mustCover ?? []) hold(covered.includes(key), `does not cover ${key}`);
  for (const key of want.mustNotCover ?? []) hold(!covered.includes(key), `covers ${key}`);
  for (const { permission } of want.mustNotBeCandidate ?? [])
    hold(!candidates.some((one) => one.permission === permission), `${permission} is a candidate`);
  for (const reason of want.mustNotSetAside ?? [])
    hold(!report.setAside.some((one) => one.reason === reason), `set aside as ${reason}`);
  for (const text of want.mustNotBeText ?? [])
    hold(!report.unrecognised.some((one) => one.text === text), `"${text}" is a text`);
  hold(want.profile === undefined || want.profile === report.profile, `profile ${report.profile}`);
  return said;
}

/** Records of a permission in a space lie under a gap, what is granted by now, or what is held conditionally. */
function recordsOf(report: Report, { project, permission }: Place): number | null {
  const found = report.projects.find(({ key }) => key === project);
  if (found === undefined) return null;
  return [...found.gaps, ...found.alreadyGranted, ...found.conditional]
    .filter((row) => row.permission === permission)
    .reduce((sum, { records }) => sum + records, 0);
}
