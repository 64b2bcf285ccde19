import type { ProjectView } from '../../contract';
import type { RowState } from '../../report/view';
import { profileNeeds } from '../../report/words/profile-words';
import { taskInLine } from './profiles';
import { dateTime } from './words';
import { capital, counted, listed } from '../../text/english';

export interface ProjectSummary {
  readonly appearance: 'success' | 'warning' | 'information';
  readonly sentence: string;
  /** What happens next. */
  readonly next: string;
}

interface Said {
  readonly who: string;
  readonly space: string;
  readonly task: string;
  /** "can back up Payments", where nothing is missing. */
  readonly can: string;
  /** "3 gaps", those that somebody has to do something about. */
  readonly gaps: string;
  readonly view: ProjectView;
}

const explained = 'See below what to change. Then check again.';

/** The same states as on the admin page, each in a sentence about one space. */
const summaries = {
  content: ({ who, space, task, gaps }) => ({
    appearance: 'warning',
    sentence: `${who} cannot ${task} ${space} completely: content will be missing, ${gaps}.`,
    next: explained,
  }),
  items: ({ who, space, view }) => ({
    appearance: 'warning',
    sentence: `${who} can use only some work items of ${space}.`,
    next: hiddenItems(view),
  }),
  settings: ({ who, space, gaps }) => ({
    appearance: 'warning',
    sentence: `${who} lacks nothing that was asked for the content of ${space}, but its settings will be missing: ${gaps}.`,
    next: explained,
  }),
  partly: ({ who, space, view }) => ({
    appearance: 'information',
    sentence: `${who} lacks nothing that was asked in ${space}, but not everything was checked.`,
    next: notChecked(view) ?? 'See below what only the log says. Jira could not be asked about it.',
  }),
  accepted: ({ space }) => ({
    appearance: 'information',
    sentence: `What is missing in ${space} is accepted.`,
    next: 'See below who accepted it, and why.',
  }),
  complete: ({ who, can }) => ({
    appearance: 'success',
    sentence: `Nothing is missing: ${who} ${can}.`,
    next: 'There is nothing to do here.',
  }),
  'not-checked': ({ space }) => ({
    appearance: 'information',
    sentence: `${space} was not checked.`,
    next: 'See below why.',
  }),
} satisfies Record<RowState, (said: Said) => ProjectSummary>;

/** The verdict of the project settings page: one sentence about one account in one space, and what to do. */
export function projectSummary(view: ProjectView): ProjectSummary {
  const { project, account, profile, explanation } = view;
  const left = explanation.gaps.filter(({ accepted, now }) => accepted === null && now?.state !== 'closed');
  const summary = summaries[explanation.row.state]({
    who: account.displayName,
    space: project.name,
    task:
      (typeof profile === 'string' ? profile : profile.task) === 'backup' ? 'back up' : 'back up and restore',
    can:
      typeof profile === 'string'
        ? `can ${taskInLine(profile)} ${project.name}`
        : `holds everything that ${profileNeeds(profile)} in ${project.name}`,
    gaps: counted(left.length, 'gap'),
    view,
  });
  const also = explanation.row.state === 'partly' ? null : notChecked(view);
  return also === null ? summary : { ...summary, next: `${summary.next} ${also}` };
}

function hiddenItems({ explanation: { gaps, conditional }, workItems }: ProjectView): string {
  const refused = gaps.filter(({ evidence }) => evidence !== 'log-only');
  const hidden = new Set(refused.flatMap(({ issues }) => issues)).size + (workItems?.hidden ?? 0);
  const parts = [
    ...(hidden > 0
      ? [`${counted(hidden, 'work item')} of the log ${hidden === 1 ? 'is' : 'are'} refused`]
      : []),
    ...(conditional.length > 0
      ? [
          `${counted(conditional.length, 'permission')} ${conditional.length === 1 ? 'holds' : 'hold'} for some work items only`,
        ]
      : []),
  ];
  return `${capital(parts.join(', and '))}. Work items that it cannot see are left out without an error. See below.`;
}

function notChecked({ explanation }: ProjectView): string | null {
  const names = explanation.row.notChecked;
  return names.length === 0 ? null : `Not checked: ${listed(names)}.`;
}

/** How old is what is said of work items, and how many of them this viewer is not told. */
export function workItemsSay({
  asOf,
  hidden,
  notFound,
  changed,
}: NonNullable<ProjectView['workItems']>): string {
  const more =
    hidden === 0
      ? ''
      : ` ${counted(hidden, 'refused work item is', 'refused work items are')} not shown to you by Jira, so not named here.`;
  const gone =
    notFound === 0
      ? ''
      : ` ${counted(notFound, 'work item')} of the log ${notFound === 1 ? 'was' : 'were'} not found: deleted, moved, or hidden.`;
  const since = changed ? ' This space changed since: a Jira admin can check it again in Jira settings.' : '';
  return `Work items: as the report of this site found them on ${dateTime(asOf)}.${more}${gone}${since}`;
}
