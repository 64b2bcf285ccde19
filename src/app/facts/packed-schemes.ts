import type { Holder, PermissionScheme } from '../../access';
import { Numbered } from './numbered';

/**
 * Permission schemes as they are stored: thousands of team-managed spaces have schemes that grant the same to their own roles,
 * so grants go by holder, and what a holder is granted is told once for all schemes.
 */
export interface PackedSchemes {
  readonly permissions: readonly string[];
  /** Sets of permissions, as positions in `permissions`. */
  readonly sets: readonly (readonly number[])[];
  readonly schemes: readonly {
    readonly id: string;
    readonly name: string;
    readonly projectId: string | null;
    /** Holders, and which set each is granted. */
    readonly holders: readonly (readonly [PackedHolder, number])[];
  }[];
}

type PackedHolder = readonly [
  type: Holder['type'],
  value: string | null,
  name: string | null,
  exists: 0 | 1,
  jiraType?: string,
];

/** Schemes as facts keep them: each holder and each set of grants once. */
export function packSchemes(schemes: readonly PermissionScheme[]): PackedSchemes {
  const permissions = new Numbered<string>((key) => key);
  const sets = new Numbered<readonly number[]>((numbers) => numbers.join());
  const packed = schemes.map(({ id, name, projectId, grants }) => {
    const held = new Map<string, { holder: Holder; granted: number[] }>();
    for (const { holder, permission } of grants) {
      const key = JSON.stringify(packHolder(holder));
      const known = held.get(key) ?? { holder, granted: [] };
      known.granted.push(permissions.of(permission));
      held.set(key, known);
    }
    const holders = [...held.values()].map(
      ({ holder, granted }) => [packHolder(holder), sets.of(granted)] as const,
    );
    return { id, name, projectId, holders };
  });
  return { permissions: permissions.all, sets: sets.all, schemes: packed };
}

/** The schemes as they were, but for the order and the ids of their grants, which nothing goes by. `as`: what more is known of a holder. */
export function unpackSchemes(
  { permissions, sets, schemes }: PackedSchemes,
  as: (holder: Holder) => Holder = (holder) => holder,
): readonly PermissionScheme[] {
  return schemes.map(({ id, name, projectId, holders }) => ({
    ...{ id, name, projectId },
    grants: holders.flatMap(([packed, set]) => {
      const holder = as(unpackHolder(packed));
      return (sets[set] ?? []).map((at) => ({ id: '', permission: permissions[at] ?? '', holder }));
    }),
  }));
}

function packHolder({ type, value, name, exists, jiraType }: Holder): PackedHolder {
  const packed = [type, value, name, exists ? 1 : 0] as const;
  return jiraType === undefined ? packed : [...packed, jiraType];
}

function unpackHolder([type, value, name, exists, jiraType]: PackedHolder): Holder {
  return { type, value, name, exists: exists === 1, ...(jiraType === undefined ? {} : { jiraType }) };
}
