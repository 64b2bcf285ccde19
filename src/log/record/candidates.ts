import { plainOf } from '../json/bytes';
import { projectOfKey } from './issue-key';
import type { Target } from './target';

/** What may be a place, from one record, at most; and the longest name that is taken for a project's. */
const mostCandidates = 20;
const longestName = 60;

/** Collects what may be the place of a record, the most telling first. */
export class Candidates {
  private readonly groups: string[][] = [];
  private readonly issues: string[] = [];
  /** What counts where the site has none of all: the first that looks like a key. */
  private fallback: string | null = null;
  private count = 0;

  get isEmpty(): boolean {
    return this.count === 0;
  }

  /** Keys and ids of work items and projects. `weak`: they count only where the site has them. */
  add(names: readonly string[], strength: 'strong' | 'weak' = 'strong'): void {
    const projects: string[] = [];
    for (const name of names) {
      const project = projectOfKey(name);
      if (project !== null) this.issues.push(name);
      projects.push(project ?? name);
    }
    this.take(projects);
    if (strength === 'strong') this.fallback ??= projects[0] ?? null;
  }

  /** Names of projects as people write them. */
  addNames(names: readonly string[]): void {
    this.take(names.map((name) => name.trim()));
  }

  /** `around`: the project of the container, which counts before a guess. */
  target(around: string | null): Target {
    const project = around ?? this.fallback;
    const issues = this.issues.map(plainOf);
    const settled = this.count === 0 || (this.count === 1 && this.groups[0]?.[0] === project);
    return { project, also: [], candidates: settled ? [] : this.groups, issues };
  }

  private take(names: readonly string[]): void {
    const known = this.groups.flat();
    const fresh = [...new Set(names)].filter(
      (name) => name !== '' && name.length <= longestName && !known.includes(name),
    );
    const group = fresh.slice(0, mostCandidates - this.count);
    if (group.length === 0) return;
    this.groups.push(group);
    this.count += group.length;
  }
}
