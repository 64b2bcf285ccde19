import * as z from 'zod';
import type { Answer, Call } from '../answers/call';
import { refuse } from '../answers/refusal';
import { noContent } from '../answers/reply';
import { memberId } from '../answers/security-json';
import { namedHolder } from '../site/named-holder';
import type { SiteHolder, SiteSecurityLevel } from '../site/site-file';
import { adminsOnly } from './admins-only';

const request = z.strictObject({
  members: z
    .array(z.strictObject({ type: z.string(), parameter: z.string().nullish() }))
    .min(1)
    .max(100),
});

/**
 * `PUT /issuesecurityschemes/{schemeId}/level/{levelId}/member`: 204, for Jira admins; at most 100 members, all or none; 400
 * for one who is there. A group goes by its name, as in the specification's example.
 */
export const addSecurityLevelMembers: Answer = (call) => {
  const level = changeable(call);
  const parsed = request.safeParse(call.body);
  if (!parsed.success) throw refuse(400, 'Between 1 and 100 members must be provided, each with a type.');
  const added: SiteHolder[] = [];
  for (const { type, parameter } of parsed.data.members) {
    const member = memberOf(call, type, parameter ?? null);
    const there = [...level.members, ...added].some(
      (other) => other.type === member.type && other.value === member.value,
    );
    if (there) throw refuse(400, `${type} '${parameter ?? ''}' is already a member of this security level.`);
    added.push(member);
  }
  level.members.push(...added);
  return noContent;
};

/** `DELETE /issuesecurityschemes/{schemeId}/level/{levelId}/member/{memberId}`: 204, for Jira admins; 400 for an unknown member. */
export const removeSecurityLevelMember: Answer = (call) => {
  const level = changeable(call);
  const id = call.param('memberId');
  const at = level.members.findIndex((member) => String(memberId(call, level, member)) === id);
  if (at < 0) throw refuse(400, `The issue security level member with ID ${id} was not found.`);
  level.members.splice(at, 1);
  return noContent;
};

function changeable(call: Call): SiteSecurityLevel {
  adminsOnly(call);
  if (call.index.site.site.plan === 'FREE')
    throw refuse(403, 'Issue security schemes cannot be updated on free plans.');
  const schemeId = numbered(call, 'schemeId', 'scheme');
  const levelId = numbered(call, 'levelId', 'level');
  const scheme = call.index.securityScheme(schemeId);
  if (!scheme) throw refuse(404, `Issue security scheme with ID ${schemeId} not found.`);
  const level = scheme.levels.find((entry) => entry.id === levelId);
  if (!level) throw refuse(404, `Issue security level with ID ${levelId} not found.`);
  return level;
}

function numbered(call: Call, param: string, what: string): number {
  const said = call.param(param);
  if (!/^\d+$/.test(said))
    throw refuse(
      400,
      `${said} is not a valid value. The issue security ${what} ID must be a positive integer.`,
    );
  return Number(said);
}

/** The specification writes `projectrole`, Jira's own answers `projectRole`. */
function memberOf(call: Call, type: string, parameter: string | null): SiteHolder {
  const group = call.index.site.groups.find((entry) => entry.name === parameter);
  const member = namedHolder(
    call.index,
    type === 'projectrole' ? 'projectRole' : type,
    type === 'group' ? (group?.groupId ?? null) : parameter,
  );
  if (!member) throw refuse(400, `${type} '${parameter ?? ''}' is not a valid member of a security level.`);
  return member;
}
