import api, { route } from '@forge/api';
import { z } from 'zod';
import { failed, mapResult } from './failure';
import { anyId, isNumericId } from './ids';
import { jsonBody } from './json-body';
import { noContent } from './no-content';
import type { Sender } from './sender';
import type { JiraWriter, NewHolder } from './writer-port';

const create = 'POST /rest/api/3/permissionscheme/{id}/permission';
const remove = 'DELETE /rest/api/3/permissionscheme/{id}/permission/{id}';

const grantAnswer = z.object({ id: anyId });

/** Single grants of a permission scheme. The scheme as a whole is never written, because that replaces every grant of it. */
export function grantWrites(send: Sender): Pick<JiraWriter, 'createGrant' | 'deleteGrant'> {
  return {
    createGrant: async (schemeId, permission, holder) => {
      if (!isNumericId(schemeId)) return failed(create, 'not-found');
      return mapResult(
        await send({
          endpoint: create,
          answer: grantAnswer,
          points: () => 1,
          writes: 'adds',
          send: () =>
            api.asUser().requestJira(route`/rest/api/3/permissionscheme/${schemeId}/permission`, {
              method: 'POST',
              ...jsonBody({ permission, holder: holderBody(holder) }),
            }),
        }),
        ({ id }) => id,
      );
    },

    deleteGrant: async (schemeId, grantId) => {
      if (!isNumericId(schemeId) || !isNumericId(grantId)) return failed(remove, 'not-found');
      return mapResult(
        await send({
          endpoint: remove,
          answer: noContent,
          points: () => 1,
          writes: 'removes',
          send: () =>
            api.asUser().requestJira(route`/rest/api/3/permissionscheme/${schemeId}/permission/${grantId}`, {
              method: 'DELETE',
            }),
        }),
        () => null,
      );
    },
  };
}

/** A group's `parameter` is its name and its `value` its id; an account has the same id in both. */
const holderBody = ({ type, value }: NewHolder): unknown =>
  type === 'group' ? { type, value } : { type, parameter: value };
