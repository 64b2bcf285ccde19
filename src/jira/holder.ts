import * as z from 'zod';
import { holderTypes, type Holder, type HolderType } from '../access/model';
import { anyId } from './ids';
import { cleanName, jiraName } from './jira-name';

/** Jira's JSON of who a grant or a security level names. */
export const holderAnswer = z.object({
  type: z.string(),
  parameter: z.string().nullish(),
  value: z.string().nullish(),
  user: z.object({ accountId: z.string().nullish() }).nullish(),
  group: z.object({ groupId: z.string().nullish(), name: z.string().nullish() }).nullish(),
  projectRole: z.object({ id: anyId, name: jiraName.nullish() }).nullish(),
  field: z.object({ name: jiraName.nullish() }).nullish(),
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

/** Types of holders behind which there is something to name. */
export const expandedTypes: ReadonlySet<string> = new Set(Object.keys(expandedAs));

/**
 * The holders of one answer in this app's words. `expanded` says that Jira was asked for the user, group, role or field behind
 * each: one that is missing is gone, where others of its type came. Where none did, Jira did not expand them, and nothing is
 * known. A person's name is never taken over.
 */
export function holdersOf<Named extends { readonly holder: HolderAnswer }>(
  named: readonly Named[],
  expanded: boolean,
): readonly { readonly of: Named; readonly holder: Holder }[] {
  const cameExpanded = new Set(
    expanded ? named.flatMap(({ holder }) => (behindOf(holder) == null ? [] : [holder.type])) : [],
  );
  return named.map((one) => ({ of: one, holder: holderOf(one.holder, cameExpanded.has(one.holder.type)) }));
}

const typeOf = ({ type }: HolderAnswer): HolderType | undefined =>
  holderTypes.find((known) => known === type);

/** What Jira put beside the holder; undefined also where its type has nothing. */
function behindOf(answer: HolderAnswer): object | null | undefined {
  const type = typeOf(answer);
  const behind = type === undefined ? undefined : expandedAs[type];
  return behind === undefined ? undefined : answer[behind];
}

function holderOf(answer: HolderAnswer, mayBeGone: boolean): Holder {
  const type = typeOf(answer);
  if (type === undefined) {
    return {
      type: 'unknown',
      value: valueOf(answer),
      name: null,
      exists: true,
      jiraType: answer.type.slice(0, 100),
    };
  }
  return {
    type,
    value: type === 'group' ? groupIdOf(answer) : valueOf(answer),
    name: nameOf(type, answer),
    exists: !mayBeGone || behindOf(answer) != null,
  };
}

/** Grants of today carry both; an applicationRole with an empty value means any application. */
const valueOf = (answer: HolderAnswer): string | null => answer.value || answer.parameter || null;

/** A group's `parameter` is its name; older grants may lack the id, then the name is all there is. */
const groupIdOf = (answer: HolderAnswer): string | null => answer.value || answer.group?.groupId || null;

/** The name of a group without an id is what tells it from others, to the letter. */
function groupNameOf(answer: HolderAnswer): string | null {
  const name = answer.group?.name ?? answer.parameter ?? null;
  return name === null || groupIdOf(answer) === null ? name : cleanName(name);
}

function nameOf(type: HolderType, answer: HolderAnswer): string | null {
  switch (type) {
    case 'group':
      return groupNameOf(answer);
    case 'projectRole':
      return answer.projectRole?.name ?? null;
    case 'userCustomField':
    case 'groupCustomField':
      return answer.field?.name ?? null;
    default:
      return null;
  }
}
