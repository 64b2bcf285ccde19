import type { Account, PermissionScheme } from '../../access';
import { spacesOfScheme, type ChangeSpec, type Change, type Plan, type PlanFacts } from '../../remedy';
import { packSchemes, unpackSchemes, type PackedSchemes } from '../facts/packed-schemes';

/**
 * What the changes of a plan rest on, as the back end read it when the plan was shown. It lies beside the plan in the store and is
 * read again in Jira right before a change is made; a page has no say in it.
 */
export interface Basis {
  /** ISO: when Jira was asked. */
  readonly readAt: string;
  readonly account: Pick<Account, 'active' | 'accountType' | 'applications'>;
  /** Spaces whose roles are changed. `schemeId` is null where the scheme was not read: then nothing was shown of what the role gives. */
  readonly projects: readonly (SpaceOfScheme & { readonly schemeId: string | null })[];
  /** The schemes of those spaces, and those that are granted in. */
  readonly schemes: PackedSchemes;
  /** For each scheme that is granted in, the live spaces that are known to use it. */
  readonly users: Readonly<Record<string, readonly SpaceOfScheme[]>>;
}

export interface SpaceOfScheme {
  readonly id: string;
  readonly key: string;
}

/** What of the facts behind a plan its changes rest on. */
export function basisOf({ changes }: Pick<Plan, 'changes'>, facts: PlanFacts, readAt: string): Basis {
  const { active, accountType, applications } = facts.account;
  const made = changes.filter(({ byApp }) => byApp);
  const keys = new Set(made.flatMap(projectOf));
  const granted = new Set(made.flatMap(schemeOf));
  const all = [...facts.projects.values()];
  const projects = all
    .filter(({ key }) => keys.has(key))
    .map(({ id, key, schemeId }) => ({
      id,
      key,
      schemeId: facts.schemes.has(schemeId ?? '') ? schemeId : null,
    }));
  const schemes = new Set([...granted, ...projects.flatMap(({ schemeId }) => schemeId ?? [])]);
  return {
    readAt,
    account: { active, accountType, applications },
    projects,
    schemes: packSchemes([...facts.schemes.values()].filter(({ id }) => schemes.has(id))),
    users: Object.fromEntries(
      [...granted].map((schemeId) => [
        schemeId,
        spacesOfScheme(facts, schemeId).map(({ id, key }) => ({ id, key })),
      ]),
    ),
  };
}

/** A scheme as it was; null: it was not read. */
export function schemeIn({ schemes }: Basis, schemeId: string | null): PermissionScheme | null {
  return unpackSchemes(schemes).find(({ id }) => id === schemeId) ?? null;
}

const projectOf = (change: Change): readonly string[] =>
  change.kind === 'add-to-role' || change.kind === 'add-to-team-role' ? [change.target.projectKey] : [];
const schemeOf = ({ kind, target }: ChangeSpec): readonly string[] =>
  kind === 'grant-in-scheme' ? [target.schemeId] : [];
