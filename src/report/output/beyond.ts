import type { Beyond, BeyondEntry } from '../../diagnosis/gap';
import type { Report } from '../report';
import type { ReportLists } from '../lists-view';
import { beyondSays, throughSays } from '../words/beyond';
import { capital } from '../../text/english';
import { apart } from '../../text/isolated';
import type { Words } from '../words/words';

type Exported = Report['beyond'];

/** A page shows this many entries, and of each this many keys; the exported report has them all. */
const entriesShown = 50;
const keysShown = 10;

const exportedThrough = ({ kind, name }: BeyondEntry['through']): string => `${kind} ${apart(name)}`;

/** What the account has too much of in these projects. A part of an export speaks of its own projects alone. */
export function exportBeyond(
  entries: Beyond['entries'],
  projects: readonly { readonly key: string }[],
): Exported {
  const keys = new Set(projects.map(({ key }) => key));
  return entries.flatMap(({ through, permissions, projects: all }) => {
    const own = all.filter((key) => keys.has(key));
    return own.length === 0 ? [] : [{ through: exportedThrough(through), permissions, projects: own }];
  });
}

/** Joins what the parts of an export say: one entry for each group or role and what it gives. */
export function joinBeyond(parts: readonly Exported[]): Exported {
  const joined = new Map<string, Exported[number]>();
  for (const entry of parts.flat()) {
    const key = [entry.through, ...entry.permissions].join('\u0000');
    const known = joined.get(key);
    joined.set(
      key,
      known === undefined ? entry : { ...known, projects: [...known.projects, ...entry.projects] },
    );
  }
  return [...joined].sort(([a], [b]) => (a < b ? -1 : 1)).map(([, entry]) => entry);
}

/** What the page shows: what counts in most spaces first. */
export function beyondView({ basedOn, entries }: Beyond, words: Words): ReportLists['beyond'] {
  const sorted = [...entries].sort((a, b) => b.projects.length - a.projects.length);
  return {
    basedOn,
    says: beyondSays(basedOn, words),
    entries: sorted.slice(0, entriesShown).map(({ through, permissions, projects }) => ({
      through: capital(throughSays(through)),
      permissions: permissions.map((key) => words.permission(key)).sort(),
      spaces: projects.length,
      keys: projects.slice(0, keysShown),
    })),
    notShown: Math.max(0, entries.length - entriesShown),
  };
}
