import { z } from 'zod';
import type { AuditChange, Way } from '../diagnosis/since/audit-change';

/** Jira leaves out what it does not know of a thing, and the things that it does not know of. */
const item = z.object({
  id: z.union([z.string(), z.number()]).transform(String).nullish(),
  name: z.string().nullish(),
  typeName: z.string().nullish(),
});

export const auditRecord = z.object({
  id: z.union([z.string(), z.number()]).transform(String).nullish(),
  /** `2025-05-14T10:00:00.000+0000`. */
  created: z.string().nullish(),
  authorAccountId: z.string().nullish(),
  summary: z.string().nullish(),
  objectItem: item.nullish(),
  associatedItems: z.array(item).nullish(),
  changedValues: z
    .array(
      z.object({
        fieldName: z.string().nullish(),
        changedFrom: z.string().nullish(),
        changedTo: z.string().nullish(),
      }),
    )
    .nullish(),
});
type Said = z.output<typeof auditRecord>;

/** Summaries that tell the way of a thing, on a site in English. */
const ways: readonly (readonly [RegExp, Way])[] = [
  [/^(user|permission scheme) added to /i, 'in'],
  [/^(user|permission scheme) removed from /i, 'out'],
];

/** What a record says of roles, groups, grants and the schemes of projects; empty where it is about something else. */
export function changesOf(said: Said): readonly AuditChange[] {
  const { created, authorAccountId, summary, objectItem, associatedItems, changedValues } = said;
  const time = Date.parse(created ?? '');
  if (Number.isNaN(time)) return [];
  const head = { at: new Date(time).toISOString(), by: authorAccountId ?? null };
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
    case 'GROUP':
      return about('USER').flatMap(({ id: accountId }) =>
        accountId == null || name == null
          ? []
          : [{ ...head, kind: 'group', groupName: name, accountId, way }],
      );
    case 'SCHEME': {
      if (id == null) return [];
      const projects = about('PROJECT').flatMap(({ id: projectId }): AuditChange[] =>
        projectId == null
          ? []
          : [{ ...head, kind: 'scheme-of-project', schemeId: id, schemeName: name ?? id, projectId, way }],
      );
      return [...projects, ...grantsOf(changedValues ?? [], { ...head, schemeId: id })];
    }
    default:
      return [];
  }
}

type Values = NonNullable<Said['changedValues']>;
type Side = 'changedFrom' | 'changedTo';

function listOf(values: Said['changedValues'], side: Side): readonly string[] {
  return (values ?? [])
    .flatMap((value) => (value[side] ?? '').split(','))
    .map((name) => name.trim())
    .filter((name) => name !== '');
}

/** The permission, the type of the holder and the holder, in this order whatever the fields are called; anything else is no grant. */
function grantsOf(
  values: Values,
  head: { readonly at: string; readonly by: string | null; readonly schemeId: string },
): readonly AuditChange[] {
  const sides: readonly (readonly [Side, Way])[] = [
    ['changedTo', 'in'],
    ['changedFrom', 'out'],
  ];
  return sides.flatMap(([side, way]): AuditChange[] => {
    const [permissionName, holderType, holderName, ...more] = values.map((value) => value[side] ?? null);
    if (permissionName == null || holderType == null || more.length > 0) return [];
    return [{ ...head, kind: 'grant', way, permissionName, holderType, holderName: holderName ?? null }];
  });
}
