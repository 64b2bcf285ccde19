import { z } from 'zod';
import { holderTypes, type Holder, type HolderType } from '../access/model';
import { anyId } from './ids';

/** Jira's JSON of who a grant or a security level names. */
export const holderAnswer = z.object({
  type: z.string(),
  parameter: z.string().nullish(),
  value: z.string().nullish(),
  user: z.object({ accountId: z.string().nullish() }).nullish(),
  group: z.object({ groupId: z.string().nullish(), name: z.string().nullish() }).nullish(),
  projectRole: z.object({ id: anyId, name: z.string().nullish() }).nullish(),
  field: z.object({ name: z.string().nullish() }).nullish(),
});
export type HolderAnswer = z.infer<typeof holderAnswer>;

/** Which object Jira puts beside a holder when it is asked to expand it; types without one need none. */
const expandedAs: Readonly<Partial<Record<HolderType, 'user' | 'group' | 'projectRole' | 'field'>>> = {
  user: 'user',
  group: 'group',
  projectRole: 'projectRole',
  userCustomField: 'field',
  groupCustomField: 'field',
};

/**
 * A holder in this app's words. `expanded` says that Jira was asked for the user, group, role or field behind it: one that is
 * then missing is gone. A person's name is never taken over.
 */
export function holderOf(answer: HolderAnswer, expanded: boolean): Holder {
  const type = holderTypes.find((known) => known === answer.type);
  if (type === undefined) {
    return {
      type: 'unknown',
      value: valueOf(answer),
      name: null,
      exists: true,
      jiraType: answer.type.slice(0, 100),
    };
  }
  const behind = expandedAs[type];
  return {
    type,
    value: type === 'group' ? groupIdOf(answer) : valueOf(answer),
    name: nameOf(type, answer),
    exists: !expanded || behind === undefined || answer[behind] != null,
  };
}

/** Grants of today carry both; an applicationRole with an empty value means any application. */
const valueOf = (answer: HolderAnswer): string | null => answer.value || answer.parameter || null;

/** A group's `parameter` is its name; older grants may lack the id, then the name is all there is. */
const groupIdOf = (answer: HolderAnswer): string | null => answer.value || answer.group?.groupId || null;

function nameOf(type: HolderType, answer: HolderAnswer): string | null {
  switch (type) {
    case 'group':
      return answer.group?.name ?? answer.parameter ?? null;
    case 'projectRole':
      return answer.projectRole?.name ?? null;
    case 'userCustomField':
    case 'groupCustomField':
      return answer.field?.name ?? null;
    default:
      return null;
  }
}
