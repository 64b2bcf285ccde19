import { route, type APIResponse } from '@forge/api';
import * as z from 'zod';
import { failed, type Result } from './failure';
import { anyId, isNumericId } from './ids';
import { jsonBody } from './json-body';
import type { Sender } from './sender';
import type { Requester } from './speaker';
import type { JiraWriter, NewHolder } from './writer-port';

/** The answer of a write that has none: 204. Anything else, a page of HTML with 200 above all, does not say that it was done. */
const noContent = z.undefined().transform(() => null);
/** All actors of the role, whatever they look like: who is in it is read elsewhere. */
const actorsAnswer = z.object({ actors: z.array(z.unknown()) }).transform(() => null);
const grantAnswer = z.object({ id: anyId }).transform(({ id }) => id);

const ofRole = '/rest/api/3/project/{key}/role/{id}';
const byDefault = '/rest/api/3/role/{id}/actors';
const ofScheme = '/rest/api/3/permissionscheme/{id}/permission';
const ofLevel = '/rest/api/3/issuesecurityschemes/{id}/level/{id}/member';

interface Write<Answer> {
  readonly endpoint: string;
  /** The ids of the path. One that is no number is none of Jira's, and nothing is sent. */
  readonly ids: readonly string[];
  readonly answer: z.ZodType<Answer>;
  readonly writes: 'adds' | 'removes';
  /** The call itself: its method and path stand in it for Atlassian's linter to read. */
  readonly send: (jira: Requester) => Promise<APIResponse>;
}

/** A write costs 1 point, whatever it answers. */
const writing =
  (send: Sender) =>
  async <Answer>({ ids, ...call }: Write<Answer>): Promise<Result<Answer>> =>
    ids.every(isNumericId) ? send({ ...call, points: () => 1 }) : failed(call.endpoint, 'not-found');

/**
 * The writing port's adapter on Forge: `asUser` alone, so that Jira's own rights decide and its audit log names the person. Single
 * grants of a permission scheme are written and never the scheme as a whole, because that replaces every grant of it.
 *
 * Both calls on members of a security level are experimental at Atlassian, and the specification of the first contradicts itself:
 * it requires the property `securitySchemeLevelMembers`, which it does not allow, so no body is right by it. Its own example and
 * its list of properties say `members`; that is what is sent.
 */
export function forgeWriter(send: Sender): JiraWriter {
  const write = writing(send);
  return {
    addRoleActor: (projectId, roleId, accountId) =>
      write({
        endpoint: `POST ${ofRole}`,
        ids: [projectId, roleId],
        answer: actorsAnswer,
        writes: 'adds',
        send: (jira) =>
          jira.requestJira(route`/rest/api/3/project/${projectId}/role/${roleId}`, {
            method: 'POST',
            ...jsonBody({ user: [accountId] }),
          }),
      }),

    removeRoleActor: (projectId, roleId, accountId) =>
      write({
        endpoint: `DELETE ${ofRole}`,
        ids: [projectId, roleId],
        answer: noContent,
        writes: 'removes',
        send: (jira) =>
          jira.requestJira(route`/rest/api/3/project/${projectId}/role/${roleId}?user=${accountId}`, {
            method: 'DELETE',
          }),
      }),

    addDefaultActor: (roleId, accountId) =>
      write({
        endpoint: `POST ${byDefault}`,
        ids: [roleId],
        answer: actorsAnswer,
        writes: 'adds',
        send: (jira) =>
          jira.requestJira(route`/rest/api/3/role/${roleId}/actors`, {
            method: 'POST',
            ...jsonBody({ user: [accountId] }),
          }),
      }),

    removeDefaultActor: (roleId, accountId) =>
      write({
        endpoint: `DELETE ${byDefault}`,
        ids: [roleId],
        answer: actorsAnswer,
        writes: 'removes',
        send: (jira) =>
          jira.requestJira(route`/rest/api/3/role/${roleId}/actors?user=${accountId}`, {
            method: 'DELETE',
          }),
      }),

    createGrant: (schemeId, permission, holder) =>
      write({
        endpoint: `POST ${ofScheme}`,
        ids: [schemeId],
        answer: grantAnswer,
        writes: 'adds',
        send: (jira) =>
          jira.requestJira(route`/rest/api/3/permissionscheme/${schemeId}/permission`, {
            method: 'POST',
            ...jsonBody({ permission, holder: holderBody(holder) }),
          }),
      }),

    deleteGrant: (schemeId, grantId) =>
      write({
        endpoint: `DELETE ${ofScheme}/{id}`,
        ids: [schemeId, grantId],
        answer: noContent,
        writes: 'removes',
        send: (jira) =>
          jira.requestJira(route`/rest/api/3/permissionscheme/${schemeId}/permission/${grantId}`, {
            method: 'DELETE',
          }),
      }),

    addLevelMember: (schemeId, levelId, accountId) =>
      write({
        endpoint: `PUT ${ofLevel}`,
        ids: [schemeId, levelId],
        answer: noContent,
        writes: 'adds',
        send: (jira) =>
          jira.requestJira(route`/rest/api/3/issuesecurityschemes/${schemeId}/level/${levelId}/member`, {
            method: 'PUT',
            ...jsonBody({ members: [{ type: 'user', parameter: accountId }] }),
          }),
      }),

    removeLevelMember: (schemeId, levelId, memberId) =>
      write({
        endpoint: `DELETE ${ofLevel}/{id}`,
        ids: [schemeId, levelId, memberId],
        answer: noContent,
        writes: 'removes',
        send: (jira) =>
          jira.requestJira(
            route`/rest/api/3/issuesecurityschemes/${schemeId}/level/${levelId}/member/${memberId}`,
            {
              method: 'DELETE',
            },
          ),
      }),
  };
}

/** A group's `parameter` is its name and its `value` its id; an account has the same id in both. */
const holderBody = ({ type, value }: NewHolder): unknown =>
  type === 'group' ? { type, value } : { type, parameter: value };
