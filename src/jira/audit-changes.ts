import * as z from 'zod';
import type { AuditChange, Way } from '../diagnosis/since/audit-change';
import { jiraName } from './jira-name';

/** Jira leaves out what it does not know of a thing, and the things that it does not know of. */
const item = z.object({
  id: z.union([z.string(), z.number()]).transform(String).nullish(),
  name: jiraName.nullish(),
  typeName: z.string().nullish(),
});

export const auditRecord = z.object({
  id: z.union([z.string(), z.number()]).transform(String).nullish(),
  /** `2025-05-14T10:00:00.000+0000`. */
  created: z.string().refine((said) => !Number.isNaN(Date.parse(said))),
  authorAccountId: z.string().nullish(),
  summary: z.string().nullish(),
  objectItem: item.nullish(),
  associatedItems: z.array(item).nullish(),
  changedValues: z
    .array(
      z.object({
        fieldName: z.string().nullish(),
        changedFrom: jiraName.nullish(),
        changedTo: jiraName.nullish(),
      }),
    )
    .nullish(),
});
type Said = z.output<typeof auditRecord>;

/** ISO. */
export const timeOf = ({ created }: Said): string => new Date(Date.parse(created)).toISOString();

/** Summaries that tell the way of a thing, on a site in English. */
const ways: readonly (readonly [RegExp, Way])[] = [
  [/^(user|permission scheme) added to /i, 'in'],
  [/^(user|permission scheme) removed from /i, 'out'],
];

/** Other kinds of schemes have the same type and numbers of their own: "Workflow scheme added to project". */
const isOtherScheme = /^(?!permission\b)[a-z ]*\bscheme\b/i;

/** What a record says of roles, groups, grants and the schemes of projects; empty where it is about something else. */
export function changesOf(said: Said): readonly AuditChange[] {
  const { authorAccountId, summary, objectItem, associatedItems, changedValues } = said;
  const head = { at: timeOf(said), by: authorAccountId ?? null };
  const way = ways.find(([words]) => words.test(summary ?? ''))?.[1] ?? null;
  const about = (type: string) =>
    (associatedItems ?? []).flatMap((one) => (one.typeName === type ? [one] : []));
  const { id, name } = objectItem ?? {};

  switch (objectItem?.typeName) {
    case 'PROJECT_ROLE': {
      if (id == null) return [];
      const before = listOf(changedValues, 'changedFrom');
      const after = listOf(changedValues, 'changedTo');
      return about('PROJECT').flatMap(({ id: projectId }) =>
        projectId == null
          ? []
          : [{ ...head, kind: 'role', roleId: id, roleName: name ?? id, projectId, before, after }],
      );
    }
    case 'GROUP': {
      const users = about('USER').map(({ id: accountId }) => accountId ?? null);
      if (name == null) return [];
      return (users.length === 0 ? [null] : users).map((accountId) => ({
        ...{ ...head, kind: 'group', groupName: name, accountId, way },
      }));
    }
    case 'SCHEME': {
      if (id == null || isOtherScheme.test(summary ?? '')) return [];
      const projects = about('PROJECT').flatMap(({ id: projectId }): AuditChange[] =>
        projectId == null
          ? []
          : [{ ...head, kind: 'scheme-of-project', schemeId: id, schemeName: name ?? id, projectId, way }],
      );
      const grants = grantsOf(changedValues ?? [], { ...head, schemeId: id });
      return [...projects, ...(projects.length === 0 ? grants : [])];
    }
    default:
      return [];
  }
}

type Values = NonNullable<Said['changedValues']>;
type Side = 'changedFrom' | 'changedTo';

/** An empty name at the end tells that the list was cut at a comma. */
function listOf(values: Said['changedValues'], side: Side): readonly string[] {
  return (values ?? []).flatMap((value) => {
    const said = value[side]?.trim() ?? '';
    return said === '' ? [] : said.split(',').map((name) => name.trim());
  });
}

/**
 * The permission, the type of the holder and the holder, in this order whatever the fields are called. What got another name or
 * description is no grant; of anything else it is not known what it is.
 */
function grantsOf(
  values: Values,
  head: { readonly at: string; readonly by: string | null; readonly schemeId: string },
): readonly AuditChange[] {
  const unknown = { kind: 'grant', permissionName: null, holderType: null, holderName: null } as const;
  if (values.length === 0) return [{ ...head, ...unknown, way: 'out' }];
  const sides: readonly (readonly [Side, Way])[] = [
    ['changedTo', 'in'],
    ['changedFrom', 'out'],
  ];
  if (values.some(({ changedFrom, changedTo }) => changedFrom != null && changedTo != null)) return [];
  return sides.flatMap(([side, way]): AuditChange[] => {
    const [permissionName, holderType, holderName, ...more] = values.flatMap((value) => value[side] ?? []);
    if (permissionName === undefined) return [];
    if (holderType === undefined || more.length > 0) return [{ ...head, ...unknown, way }];
    return [{ ...head, kind: 'grant', way, permissionName, holderType, holderName: holderName ?? null }];
  });
}
