import { figure } from '../../src/text/english';
import type { Report, ReportGap } from '../../src/report/report';
import { listSays } from '../../src/report/words/profile-words';
import { planText } from './plan-text';
import { columns, printable, wrapped } from './columns';

/** What only the page words: the report, and its plan, in a sentence or two. */
export interface Said {
  readonly verdict: string;
  readonly plan: string;
}

/**
 * The report for people: the verdict, what is missing where and why, what to change, and everything that is not in it. `width`:
 * characters in a line.
 */
export function reportText(report: Report, { verdict, plan }: Said, width: number): string {
  const sections = [
    wrapped(printable(verdict), width),
    report.warnings.flatMap(({ says }) => wrapped(`Warning: ${printable(says)}`, width)),
    taskLines(report, width),
    logLines(report, width),
    gapTable(report, width),
    ...(report.plan === null ? [] : planText(report.plan, plan, width)),
    ...comparedText(report, width),
    section('Depends on the work item', ['SPACE', 'RECORDS', 'WHY'], conditionalRows(report), width),
    section(
      'Set aside: not about permissions',
      ['RECORDS', 'REASON', 'WHAT IT MEANS'],
      setAsideRows(report),
      width,
    ),
    section('Not recognised', ['RECORDS', 'TEXT'], unrecognisedRows(report), width),
    section('Beyond what is needed', ['THROUGH', 'ALSO GIVES', 'IN'], beyondRows(report), width),
    section(
      'What could not be read',
      ['WHAT', 'WHY'],
      report.notRead.map(({ what, id, says }) => [`${what} ${id}`, says]),
      width,
    ),
    [
      'What no check can see',
      ...report.blindSpots.flatMap(({ says }) => wrapped(`- ${printable(says)}`, width)),
    ],
    wrapped(
      `Asked Jira ${report.cost.jiraCalls} times${points(report.cost)} in ${seconds(report.cost)} s${planCost(report)}.`,
      width,
    ),
  ];
  return sections
    .filter((lines) => lines.length > 0)
    .map((lines) => lines.join('\n'))
    .join('\n\n');
}

function taskLines(report: Report, width: number): string[] {
  const list = listSays(report);
  return wrapped(printable(`Task: ${report.profileName}.${list === null ? '' : ` ${list}`}`), width);
}

const seconds = ({ milliseconds }: Report['cost']): string => (milliseconds / 1000).toFixed(1);

/** What Atlassian charges an app; a report of an earlier version does not say. */
const points = ({ points: all }: Report['cost']): string =>
  all === undefined ? '' : ` (about ${figure(all)} points)`;

function planCost({ plan }: Report): string {
  if (plan === null) return '';
  return `, and for the plan ${plan.cost.jiraCalls} times${points(plan.cost)} in ${seconds(plan.cost)} s`;
}

function logLines({ log, notChecked }: Report, width: number): string[] {
  if (log === null) {
    const { archived, trashed } = notChecked;
    return wrapped(
      `Every live space was checked; ${archived} archived and ${trashed} in the trash were not.`,
      width,
    );
  }
  const { records, permission, setAside, unrecognised, broken } = log;
  const counts = `Records of the log: ${records}, of them ${permission} about permissions, ${setAside} set aside, ${unrecognised} not recognised.`;
  return [...wrapped(counts, width), ...broken.flatMap(({ says }) => wrapped(printable(says), width))];
}

function gapTable(report: Report, width: number): string[] {
  const rows = [
    ...report.projects.flatMap(({ key, gaps }) => gaps.map((gap) => gapRow(key, gap))),
    ...report.site.map((gap) => gapRow('(site)', gap)),
  ];
  if (rows.length === 0) return [];
  if (report.log === null) {
    return columns(
      ['SPACE', 'MISSING', 'WHY'],
      rows.map(([space = '', name = '', , why = '']) => [space, name, why]),
      width,
    );
  }
  const lines = columns(['SPACE', 'MISSING', 'RECORDS', 'WHY'], rows, width);
  const wouldFailNext = rows.some(([, , records]) => records === '');
  return wouldFailNext ? [...lines, '', 'A permission without records would fail next.'] : lines;
}

function gapRow(space: string, { name, issues, records, cause }: ReportGap): string[] {
  const where = issues.length === 0 ? '' : ` (${some(issues, 3)})`;
  return [space, name + where, records === 0 ? '' : String(records), cause.says];
}

function conditionalRows({ projects }: Report): string[][] {
  return projects.flatMap(({ key, conditional }) =>
    conditional.map(({ records, says }) => [key, records === 0 ? '' : String(records), says]),
  );
}

/** Who is to take over, beside who does the task so far; what can be taken from that one is done by hand. */
function comparedText({ account, compared }: Report, width: number): string[][] {
  if (compared === undefined) return [];
  const can = (half: Readonly<Record<string, string>>): string => {
    const all = Object.values(half);
    return `${all.filter((one) => one === 'yes').length} of ${all.length}`;
  };
  const head = ['SPACE', `${compared.account.displayName} CAN`, `${account.displayName} CAN`];
  const rows = compared.spaces.map(({ project, first, second }) => [project, can(first), can(second)]);
  const toTake = compared.toTake.map(({ state, says }) => [state === 'can-go' ? 'can go' : 'wait', says]);
  return [
    [compared.says, ...compared.doubts].flatMap((says) => wrapped(printable(says), width)),
    section('Both accounts', head, rows, width),
    section(`Take from ${compared.account.displayName}`, ['WHEN', 'WHAT'], toTake, width),
  ];
}

const setAsideRows = ({ setAside }: Report): string[][] =>
  setAside.map(({ records, reason, says }) => [String(records), reason, says]);

const unrecognisedRows = ({ unrecognised }: Report): string[][] =>
  unrecognised.map(({ records, text, lines }) => [
    String(records),
    text ?? `without a text, line ${some(lines.map(String), 3)}`,
  ]);

const beyondRows = ({ beyond }: Report): string[][] =>
  beyond.map(({ through, permissions, projects }) => [through, some(permissions, 5), some(projects, 5)]);

function section(title: string, head: readonly string[], rows: readonly string[][], width: number): string[] {
  return rows.length === 0 ? [] : [title, ...columns(head, rows, width)];
}

function some(texts: readonly string[], most: number): string {
  const rest = texts.length - most;
  return texts.slice(0, most).join(', ') + (rest > 0 ? ` and ${rest} more` : '');
}
