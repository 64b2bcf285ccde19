import * as z from 'zod';
import type { Answer, Call } from '../answers/call';
import { refuse, refuseField } from '../answers/refusal';
import { accountOf, type Account } from '../decide/account';
import { holdsGlobal, holdsInProject, holdsOnIssue } from '../decide/decide';
import { administersJira } from '../decide/visibility';
import { permissionOf } from '../permission-catalogue';
import type { SiteIssue, SiteProject } from '../site/site-file';

/** Jira takes ids as numbers and passes over null; a project's key is no id. */
const ids = z.array(z.union([z.number(), z.string().regex(/^\d*$/)]).nullable()).nullish();
const question = z.object({
  accountId: z.string().nullish(),
  globalPermissions: z.array(z.string().nullable()).nullish(),
  projectPermissions: z
    .array(
      z
        .object({ permissions: z.array(z.string().nullable()).nullish(), projects: ids, issues: ids })
        .nullable(),
    )
    .nullish(),
});

/** Of valid ids, over all entries of one request. Whether Jira counts an id twice that stands in two entries is not documented. */
const most = 1000;

/**
 * `POST /permissions/check`: of what is asked, only what the account holds comes back. An id of nothing, and of anything in
 * the trash, is left out without a word.
 */
export const checkPermissions: Answer = (call) => {
  const parsed = question.safeParse(call.body ?? {});
  if (!parsed.success)
    throw refuse(400, 'Invalid request payload. Refer to the REST API documentation and try again.');
  const { globalPermissions, projectPermissions } = parsed.data;
  const account = askedAccount(call, parsed.data.accountId ?? null);
  const known = (key: string, type: 'GLOBAL' | 'PROJECT') => {
    if (permissionOf(call.index.site, key)?.type !== type) throw refuseField(key, 'Unrecognized permission');
    return key;
  };
  const global = filled(globalPermissions).map((key) => known(key, 'GLOBAL'));
  const entries = filled(projectPermissions).map((entry) => {
    const permissions = filled(entry.permissions).filter((key) => key !== '');
    if (permissions.length === 0) throw refuse(400, 'At least one project permission must be provided.');
    return {
      permissions: permissions.map((key) => known(key, 'PROJECT')),
      projects: projectsOf(call, entry.projects),
      issues: issuesOf(call, entry.issues),
    };
  });
  limit(
    entries.map((entry) => entry.projects.length),
    'projects',
  );
  limit(
    entries.map((entry) => entry.issues.length),
    'issues',
  );

  return {
    globalPermissions: global.filter((key) => holdsGlobal(call.index, account, key)),
    projectPermissions: grantsOf(call, account, entries),
  };
};

interface Entry {
  readonly permissions: readonly string[];
  readonly projects: readonly SiteProject[];
  readonly issues: readonly { issue: SiteIssue; project: SiteProject }[];
}

/** One answer for each permission, whatever number of entries asked for it: the specification wants them unique. */
function grantsOf(call: Call, account: Account, entries: readonly Entry[]) {
  const asked = new Set(entries.flatMap(({ permissions }) => permissions));
  return [...asked].map((permission) => {
    const mine = entries.filter(({ permissions }) => permissions.includes(permission));
    const projects = new Set(mine.flatMap((entry) => entry.projects));
    const issues = new Map(
      mine.flatMap((entry) => entry.issues.map(({ issue, project }) => [issue, project])),
    );
    return {
      permission,
      projects: [...projects]
        .filter((project) => holdsInProject(call.index, account, permission, project))
        .map(({ id }) => id),
      issues: [...issues]
        .filter(([issue, project]) => holdsOnIssue(call.index, account, permission, issue, project))
        .map(([{ id }]) => id),
    };
  });
}

function askedAccount(call: Call, accountId: string | null): Account {
  if (accountId === null || accountId === call.caller.user.accountId) return call.caller;
  if (!administersJira(call.index, call.caller)) {
    throw refuse(403, 'Only Jira administrators can perform this operation.');
  }
  const user = call.index.user(accountId);
  if (!user) throw refuse(400, `The account ID '${accountId}' is not valid.`);
  return accountOf(call.index, user);
}

function projectsOf(call: Call, asked: z.output<typeof ids>): SiteProject[] {
  return numbers(asked).flatMap((id) => {
    const project = call.index.projectById(id);
    return project && project.status !== 'deleted' ? [project] : [];
  });
}

function issuesOf(call: Call, asked: z.output<typeof ids>): { issue: SiteIssue; project: SiteProject }[] {
  return numbers(asked).flatMap((id) => {
    const issue = call.index.issueById(id);
    const project = issue && call.index.projectById(issue.projectId);
    return issue && project && project.status !== 'deleted' ? [{ issue, project }] : [];
  });
}

function numbers(asked: z.output<typeof ids>): number[] {
  return [
    ...new Set(
      filled(asked)
        .filter((id) => id !== '')
        .map(Number),
    ),
  ];
}

function filled<T>(list: readonly (T | null)[] | null | undefined): T[] {
  return (list ?? []).filter((entry): entry is T => entry !== null);
}

function limit(counts: readonly number[], what: string): void {
  const total = counts.reduce((sum, count) => sum + count, 0);
  if (total > most)
    throw refuse(400, `The number of ${what} must not exceed ${most}. ${total} were provided.`);
}
