import { sections } from '../../remedy';
import type { Report, ReportChange, ReportPlan } from '../report';
import { levelCalled } from '../words/unresolved';
import { coverNames } from '../words/cover';
import { plain } from '../words/markdown';
import { listSays } from '../words/profile-words';
import { sectionNames } from '../words/sections';
import { counted, minuteInUtc } from '../../text/english';
import { apart } from '../../text/isolated';

/** What the files of a plan are made of. */
export type PlannedReport = Pick<
  Report,
  | 'cover'
  | 'account'
  | 'checkedAt'
  | 'warnings'
  | 'plan'
  | 'projects'
  | 'site'
  | 'profile'
  | 'profileName'
  | 'profileSource'
  | 'profileNeeds'
  | 'blindSpots'
>;

const nothing = 'This report has no plan.';

/** The plan in Markdown: each change with what it closes, what it also gives and how it is made by hand, then what stays open. */
export function planToMarkdown(report: PlannedReport): string {
  const { plan, account, checkedAt, warnings, cover } = report;
  const title = `# Plan for ${plain(apart(account.displayName))} (account ID ${plain(account.accountId)})`;
  if (plan === null) return `${title}\n\n${nothing}\n`;
  const open = leftOpen(plan);
  const list = listSays(report);
  const includes = cover === null ? '' : ` The backup includes: ${coverNames[cover].toLowerCase()}.`;
  const parts = [
    title,
    `Made from the check of ${minuteInUtc(checkedAt)}.${includes}`,
    `Task: ${plain(apart(report.profileName))}.${list === null ? '' : ` ${plain(list)}`}`,
    plain(plan.says),
    `${plain(plan.exactSays).replace(/\.$/, '')}.`,
    warnings.map(({ says }) => `**${plain(says)}**`).join('\n\n'),
    ...sections.flatMap((section) => sectionParts(section, plan.changes)),
    ...(plan.forCreators === undefined ? [] : [`## ${sectionNames.creators}`, quoted(plan.forCreators)]),
    ...(open.length === 0 ? [] : [`## ${sectionNames.open}`]),
    open.map((leave) => `- **${plain(placeOf(leave))}**: ${plain(leave.because)}`).join('\n'),
    ...(plan.notKnown.length === 0 ? [] : [`## ${sectionNames['not-known']}`]),
    plan.notKnown.map((says) => `- ${plain(says)}`).join('\n'),
    '## What no check can see',
    report.blindSpots.map(({ says }) => `- ${plain(says)}`).join('\n'),
  ];
  return `${parts.filter((part) => part !== '').join('\n\n')}\n`;
}

/** A message within a file keeps apart from what is around it. */
const quoted = (message: string): string =>
  message
    .trimEnd()
    .split('\n')
    .map((line) => `> ${line}`.trimEnd())
    .join('\n');

function sectionParts(section: ReportChange['section'], changes: readonly ReportChange[]): readonly string[] {
  const its = changes.filter((change) => change.section === section);
  return its.length === 0 ? [] : [`## ${sectionNames[section]}`, ...its.flatMap(changeParts)];
}

function changeParts(change: ReportChange): readonly string[] {
  const { number, says, closesSays, alsoGivesSays, byApp, locked, steps, link, warning } = change;
  const gives = alsoGivesSays.map((line) => `- ${plain(line)}`).join('\n');
  const who = byApp ? 'Permission Gaps can make this change.' : 'It has to be made by hand.';
  return [
    `### ${number}. ${plain(says)}`,
    warning === null ? '' : `**${plain(warning)}**`,
    [plain(closesSays), figuresSay(change), who, locked ?? ''].filter(Boolean).join(' '),
    plain(change.besides),
    gives,
    steps.map((step, at) => `${at + 1}. ${plain(step)}`).join('\n'),
    link === null ? '' : `<${link}>`,
  ];
}

/** The figures of the page's table, but for what the sentence before them counts. */
function figuresSay({ closesSays, counts }: ReportChange): string {
  const gaps = counted(counts.gaps, 'gap');
  const spaces = counted(counts.spaces, 'space');
  if (counts.gaps < 2) return '';
  // a whole figure: `2 gaps` stands in `12 gaps`, too
  if (!closesSays.includes(` ${gaps}`)) return `${gaps} in ${spaces}.`;
  return counts.spaces < 2 ? '' : `${spaces} in all.`;
}

/** What no change of the plan closes; what one may close stands at the change. */
export function leftOpen(plan: Pick<ReportPlan, 'leaves'> | null): ReportPlan['leaves'] {
  return (plan?.leaves ?? []).filter(({ mayCloseBy }) => mayCloseBy === undefined);
}

function placeOf({ project, issue, levelName, name }: ReportPlan['leaves'][number]): string {
  const what = apart(name);
  if (levelName !== undefined && project !== null) return `${what} in ${levelCalled(levelName, project)}`;
  const where = issue ?? project;
  return where === null ? what : `${what} ${issue === undefined ? 'in' : 'on'} ${where}`;
}
