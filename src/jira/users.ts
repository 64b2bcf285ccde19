import { route } from '@forge/api';
import * as z from 'zod';
import type { Account } from '../access/model';
import { found, mapResult } from './failure';
import { groupAnswer, groupOf } from './group-answer';
import { jiraName, personName } from './jira-name';
import { pageAnswer } from './page-answer';
import { limits, type JiraReader } from './port';
import type { AccountSeen } from './seen';
import type { ReadingSender } from './sender';

/** A list that comes when it is expanded, with its size in any case. */
const expandedList = <Item extends z.ZodType>(item: Item) =>
  z.object({ size: z.int().nonnegative().nullish(), items: z.array(item) }).nullish();

const accountAnswer = z.object({
  accountId: z.string().min(1),
  accountType: z.string().nullish(),
  appType: z.string().nullish(),
  active: z.boolean(),
  displayName: personName.nullish(),
  groups: expandedList(groupAnswer),
  applicationRoles: expandedList(z.object({ key: z.string().min(1), name: jiraName.nullish() })),
});
type AccountAnswer = z.infer<typeof accountAnswer>;
const bulkAnswer = pageAnswer(z.object({ accountId: z.string(), displayName: personName.nullish() }));
const foundAnswer = z.array(
  accountAnswer.pick({ accountId: true, accountType: true, appType: true, displayName: true }),
);
const selfAnswer = z.object({ accountId: z.string().min(1) });
const usersAnswer = z.array(z.object({ accountId: z.string() }));

/** Accounts. Two points for each user, group and application. */
export function userCalls(
  send: ReadingSender,
): Pick<JiraReader, 'myself' | 'account' | 'accountsNamed' | 'displayNames' | 'foundWithPermission'> {
  return {
    myself: async () =>
      mapResult(
        await send({
          endpoint: 'GET /rest/api/3/myself',
          answer: selfAnswer,
          points: () => 3,
          send: (jira) => jira.requestJira(route`/rest/api/3/myself`),
        }),
        ({ accountId }) => accountId,
      ),

    account: async (accountId, as) =>
      mapResult(
        await send({
          endpoint: 'GET /rest/api/3/user',
          answer: accountAnswer,
          points: ({ groups, applicationRoles }) =>
            3 + 2 * ((groups?.items.length ?? 0) + (applicationRoles?.items.length ?? 0)),
          as,
          send: (jira) =>
            jira.requestJira(route`/rest/api/3/user?accountId=${accountId}&expand=groups,applicationRoles`),
        }),
        accountOf,
      ),

    accountsNamed: async (text) =>
      mapResult(
        await send({
          endpoint: 'GET /rest/api/3/user/search',
          answer: foundAnswer,
          points: (users) => 1 + 2 * users.length,
          send: (jira) =>
            jira.requestJira(
              route`/rest/api/3/user/search?query=${text}&maxResults=${String(limits.accountsPerSearch)}`,
            ),
        }),
        (users) => ({
          accounts: users
            .map((user) => ({
              ...{ accountId: user.accountId, accountType: typeOf(user) },
              displayName: user.displayName ?? '',
            }))
            .filter(({ accountType }) => accountType === 'service' || accountType === 'app'),
          hasMore: users.length >= limits.accountsPerSearch,
        }),
      ),

    displayNames: async (accountIds) => {
      if (accountIds.length === 0) return found(new Map<string, string>());
      const query = new URLSearchParams({ maxResults: String(limits.accountsPerCall) });
      for (const accountId of accountIds) query.append('accountId', accountId);
      return mapResult(
        await send({
          endpoint: 'GET /rest/api/3/user/bulk',
          answer: bulkAnswer,
          points: ({ values }) => 1 + 2 * values.length,
          send: (jira) => jira.requestJira(route`/rest/api/3/user/bulk?${query}`),
        }),
        ({ values }) =>
          new Map(
            values.flatMap(({ accountId, displayName }) =>
              displayName ? [[accountId, displayName] as const] : [],
            ),
          ),
      );
    },

    foundWithPermission: async (permission, projectKey, accountId) =>
      mapResult(
        await send({
          endpoint: 'GET /rest/api/3/user/permission/search',
          answer: usersAnswer,
          fits: (users) => users.every((user) => user.accountId === accountId),
          points: (users) => 1 + 2 * users.length,
          send: (jira) =>
            jira.requestJira(
              route`/rest/api/3/user/permission/search?permissions=${permission}&projectKey=${projectKey}&accountId=${accountId}`,
            ),
        }),
        (users) => users.some((user) => user.accountId === accountId),
      ),
  };
}

const accountTypes = ['atlassian', 'app', 'customer'] as const;
const appTypes = ['service', 'agent'] as const;

function accountOf(answer: AccountAnswer): AccountSeen {
  const applications = answer.applicationRoles?.items ?? [];
  const groups = (answer.groups?.items ?? []).flatMap(groupOf);
  return {
    account: {
      accountId: answer.accountId,
      active: answer.active,
      accountType: typeOf(answer),
      groups,
      applications: applications.map(({ key }) => key),
      globalPermissions: [],
    },
    displayName: answer.displayName ?? '',
    applicationNames: Object.fromEntries(applications.map(({ key, name }) => [key, name ?? key])),
    whole: isWhole(answer.groups, groups.length) && isWhole(answer.applicationRoles, applications.length),
  };
}

/** Service accounts and agents are apps by their `accountType`; only `appType` tells them apart. */
function typeOf({
  accountType,
  appType,
}: Pick<AccountAnswer, 'accountType' | 'appType'>): Account['accountType'] {
  const type = accountTypes.find((known) => known === accountType) ?? 'unknown';
  return type === 'app' ? (appTypes.find((known) => known === appType) ?? type) : type;
}

/** Whether a list came, and with as many elements as it has. */
const isWhole = (list: AccountAnswer['groups'] | AccountAnswer['applicationRoles'], read: number): boolean =>
  list != null && read === (list.size ?? list.items.length);
