import type { Finding } from '../../log/finding';
import type { Findings } from '../../diagnosis';
import { readFacts, readFindings, writeFacts } from '../../store';
import type { FactKinds, FactName, SharedFact } from './facts';
import type { Scan, ScanHead } from './record';
import type { StageName } from './stage-names';

/** A kind of fact, or the list of what a stage has to do. */
type ListName = FactName | `to-do:${StageName}`;

/**
 * The facts of a scan as one step sees them: those stored by earlier steps, read when they are first asked for, and its own,
 * which count at once and are stored together at its end.
 */
export class FactStore {
  private readonly stored = new Map<ListName, Promise<readonly unknown[]>>();
  private readonly fresh = new Map<ListName, unknown[]>();
  private findingsRead: Promise<readonly Finding[]> | null = null;

  constructor(private readonly scan: Scan) {}

  /** null: the scan has no log. */
  async findings(): Promise<Findings> {
    const { head } = this.scan;
    if (head.log === null) return null;
    this.findingsRead ??= readFindings<Finding>(reportOfFindings(head) ?? head.scanId, head.parts);
    return this.findingsRead;
  }

  /** The findings were stored anew. */
  forgetFindings(): void {
    this.findingsRead = null;
  }

  all<Name extends FactName>(name: Name): Promise<readonly FactKinds[Name][]> {
    return this.list(name);
  }

  /** What the report is made of, and what was read for plans since. */
  async both<Name extends SharedFact>(name: Name): Promise<readonly FactKinds[Name][]> {
    return [...(await this.all(name)), ...(await this.list<FactKinds[Name]>(`plan-${name}`))];
  }

  add<Name extends FactName>(name: Name, ...facts: readonly FactKinds[Name][]): void {
    this.put(name, facts);
  }

  /** What a stage has to do. The stage that planned it names the type. */
  toDo<Item>(stage: StageName): Promise<readonly Item[]> {
    return this.list(`to-do:${stage}`);
  }

  addToDo(stage: StageName, items: readonly unknown[]): void {
    this.put(`to-do:${stage}`, items);
  }

  /** Stores what this step learned under names that no other step has, and returns all segments of the scan. */
  async save(token: string): Promise<Readonly<Record<string, readonly string[]>>> {
    const segments: Record<string, readonly string[]> = { ...this.scan.entry.segments };
    for (const [name, facts] of this.fresh) {
      await writeFacts(this.scan.head.scanId, name, token, facts);
      segments[name] = [...(segments[name] ?? []), token];
    }
    return segments;
  }

  private async list<Fact>(name: ListName): Promise<readonly Fact[]> {
    const { head, entry } = this.scan;
    const stored = this.stored.get(name) ?? readFacts(head.scanId, name, entry.segments[name] ?? []);
    this.stored.set(name, stored);
    // a list holds what was put there under its name, and `add` and `addToDo` are the only ways
    return [...(await stored), ...(this.fresh.get(name) ?? [])] as readonly Fact[];
  }

  private put(name: ListName, facts: readonly unknown[]): void {
    if (facts.length === 0) return;
    const fresh = this.fresh.get(name) ?? [];
    for (const fact of facts) fresh.push(fact);
    this.fresh.set(name, fresh);
  }
}

/** The report whose findings a scan reads; null: its own were sent to it. */
export const reportOfFindings = ({ again, beside }: ScanHead): string | null =>
  (again ?? beside)?.reportId ?? null;
