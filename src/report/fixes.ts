import { isGapOfLevel } from '../diagnosis/gap-key';
import { partId, type GapRef } from '../diagnosis/gap-ref';
import type { Change } from '../remedy';
import type { ReportGap, ReportProject } from './report';

/** Which changes close which gaps. */
export class Fixes {
  private readonly ids = new Map<string, string[]>();

  /** Changes that are proved to close a gap come first, hand-offs that were proposed for it after them. */
  constructor(changes: readonly Pick<Change, 'id' | 'closes' | 'mayClose'>[]) {
    for (const { id, closes } of changes) this.add(id, closes);
    for (const { id, mayClose } of changes) this.add(id, mayClose);
  }

  /** `project` is a key, null for the site. */
  of(
    project: string | null,
    { permission, gap, issues }: Pick<ReportGap, 'permission' | 'gap' | 'issues'>,
  ): readonly string[] {
    const parts = issues.length === 0 ? [{}] : issues.map((issue) => ({ issue }));
    const ids = parts.map((part) => partId({ project, permission, gap, ...part }));
    return [...new Set(ids.flatMap((id) => this.ids.get(id) ?? []))];
  }

  inGaps(project: string | null, gaps: readonly ReportGap[]): readonly ReportGap[] {
    return gaps.map((gap) => ({ ...gap, fixes: this.of(project, gap) }));
  }

  inProject(project: ReportProject): ReportProject {
    const gaps = this.inGaps(project.key, project.gaps);
    const levels = project.levels.map((level) => {
      const its = gaps.filter(({ gap }) => isGapOfLevel(level.id, gap));
      return { ...level, fixes: [...new Set(its.flatMap(({ fixes }) => fixes))] };
    });
    return { ...project, levels, gaps };
  }

  private add(id: string, closed: readonly GapRef[]): void {
    for (const part of closed) {
      const key = partId(part);
      const known = this.ids.get(key);
      if (known === undefined) this.ids.set(key, [id]);
      else known.push(id);
    }
  }
}
