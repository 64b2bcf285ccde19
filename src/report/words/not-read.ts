import type { NotRead } from '../../diagnosis/facts';
import { inPlace } from './place';
import { counted, figure } from '../../text/english';

type NotAsked = 'settled-role' | 'unnamed-space';
type Unread = Exclude<NotRead['what'], NotAsked>;
type Subject = (notRead: NotRead) => string;

const of = (project: string | null): string => (project === null ? '' : ` of ${project}`);

const subjects = {
  'permission-scheme': ({ id, project }) =>
    project === null ? `The permission scheme ${id}` : `The permission scheme of ${project}`,
  role: ({ id, project }) => `The role ${id}${of(project)}`,
  'security-level': ({ id, project }) => `The security level ${id}${of(project)}`,
  'security-scheme': ({ project }) =>
    project === null
      ? 'Which spaces have an issue security scheme'
      : `Whether ${project} has an issue security scheme`,
  issue: ({ id }) => `The work item ${id}`,
  restriction: ({ id }) => `The restriction of the work item ${id} to roles`,
  project: ({ id, project }) => `The space ${project ?? id}`,
  verdict: ({ project }) => `Jira's verdict on ${project ?? 'the site'}`,
  account: () => 'The backup account',
  schemes: () => 'The list of permission schemes',
  permission: () => 'The list of permissions of this site',
  'audit-log': () => "Jira's audit log, which tells since when something is missing,",
} satisfies Record<Unread, Subject>;

/** What a status means of some things, rather than that a right is lacking. */
const meanings: Partial<Record<NotRead['what'], Readonly<Partial<Record<number, string>>>>> = {
  'audit-log': { 403: 'On the Free plan Jira has no audit log.' },
  role: {
    404: 'It may be deleted: then take it out of the security level or the permission scheme that names it.',
  },
};

/** Statuses that a right would have prevented; after any other there is nothing to do but to ask again. */
const refusals = new Set([403, 404]);

/** No right helps where Jira does not take the app for signed in: it lacks a scope that an update brings. */
const notSignedIn =
  'Jira did not accept the sign-in of this app. If the app has an update, approve it under Apps → Manage apps. Then check again.';

/** What the app could not read, why, and the right that would let it: a row of the report, never a silence. */
export function notReadSays(notRead: NotRead): string {
  const { what, status, others } = notRead;
  if (what === 'settled-role' || what === 'unnamed-space') return notAsked[what](others ?? 1);
  const answer = status === null ? "Jira's answer could not be understood" : `Jira answered ${status}`;
  const subject = others === undefined ? subjects[what](notRead) : `${figure(others)} more like this`;
  return `${subject} could not be read: ${answer}. ${adviceOn(notRead)}`;
}

function adviceOn({ what, status, right, project }: NotRead): string {
  if (status === 401) return notSignedIn;
  const meaning = meanings[what]?.[status ?? 0];
  if (meaning !== undefined) return meaning;
  return status !== null && refusals.has(status) && right !== null
    ? `${right}${inPlace(project === null ? null : { key: project, kind: null })} lets you read it.`
    : 'Check again later.';
}

/** What nobody asked for, by how many it is. */
const notAsked: Readonly<Record<NotAsked, (count: number) => string>> = {
  // Jira's answer on the permission is one on the role as well
  'settled-role': (roles) => {
    const [they, them] = roles === 1 ? ['it grants', 'it'] : ['they grant', 'them'];
    return `Who is in ${counted(roles, 'role')} was not asked for this report: Jira refuses what ${they}, so the account is not in ${them}. The page of a space asks for the roles of that space.`;
  },
  'unnamed-space': (spaces) =>
    `The ${spaces === 1 ? 'name' : 'names'} of ${counted(spaces, 'space')} without a gap ${spaces === 1 ? 'was' : 'were'} not asked for, because this site has so many spaces. Search for ${spaces === 1 ? 'it by its key' : 'them by their keys'}. The page asks Jira for the names that it shows; files have the key in place of the name.`,
};
