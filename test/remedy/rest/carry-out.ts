import * as z from 'zod';
import type { ChangeSpec } from '../../../src/remedy';
import type { Admin } from './admin';
import { byHand, type Undo } from './by-hand';

const grant = z.object({ id: z.number() });
const members = z.object({
  values: z.array(z.object({ id: z.string(), holder: z.object({ type: z.string() }).loose() })),
});

/**
 * Makes a change: by Jira's REST API where the app can, by hand where it cannot. What comes back takes it back. A write that Jira
 * refuses throws.
 */
export async function carryOut(admin: Admin, spec: ChangeSpec, accountId: string): Promise<Undo> {
  switch (spec.kind) {
    case 'add-to-role':
    case 'add-to-team-role': {
      const role = `/project/${spec.target.projectKey}/role/${spec.target.roleId}`;
      await admin.ask('POST', role, { user: [accountId] });
      return () => admin.ask('DELETE', `${role}?user=${accountId}`);
    }
    case 'grant-in-scheme': {
      const { schemeId, permissions, holder } = spec.target;
      const path = `/permissionscheme/${schemeId}/permission`;
      const made: number[] = [];
      for (const permission of permissions) {
        const body = { permission, holder: { type: holder.type, value: holder.value } };
        made.push(grant.parse(await admin.ask('POST', path, body)).id);
      }
      return async () => {
        for (const id of made.reverse()) await admin.ask('DELETE', `${path}/${id}`);
      };
    }
    case 'add-to-security-level': {
      const { securitySchemeId, levelId } = spec.target;
      const path = `/issuesecurityschemes/${securitySchemeId ?? ''}/level/${levelId}/member`;
      await admin.ask('PUT', path, { members: [{ type: 'user', parameter: accountId }] });
      return async () => {
        const page = await admin.ask('GET', `/issuesecurityschemes/level/member?levelId=${levelId}`);
        const mine = members
          .parse(page)
          .values.find(({ holder }) => holder.type === 'user' && Object.values(holder).includes(accountId));
        await admin.ask('DELETE', `${path}/${mine?.id ?? 'none'}`);
      };
    }
    case 'add-default-to-role': {
      const role = `/role/${spec.target.roleId}/actors`;
      await admin.ask('POST', role, { user: [accountId] });
      return () => admin.ask('DELETE', `${role}?user=${accountId}`);
    }
    default:
      return byHand(admin.site, spec, accountId);
  }
}
