import type { Finding, SetAsideReason, Want } from '../finding';
import type { Verdict } from '../classify/verdict';

/** What the records of a finding have in common, but for item type, status and project. */
export interface FindingClass extends Pick<
  Finding,
  'verdict' | 'row' | 'reason' | 'want' | 'write' | 'text'
> {
  readonly index: number;
}

/** Classes are numbered below this. */
const mostClasses = 1 << 16;
/** From here on a new class loses its text and its want, so that there cannot be more. */
const mostExactClasses = 60_000;
const mostWants = 8_000;

const reasons: Readonly<Record<SetAsideReason, number>> = {
  credentials: 1,
  'app-scope': 2,
  'rate-limit': 3,
  'plan-or-licence': 4,
  'ip-allowlist': 5,
  'deleted-item': 6,
  'workflow-rule': 7,
  'screen-or-field': 8,
  'invalid-data': 9,
  unsupported: 10,
  'platform-error': 11,
  'no-error': 12,
};

/** Numbers classes of findings by their content, without building a text for each record. */
export class FindingClasses {
  private readonly classes = new Map<number, FindingClass>();
  private readonly known = new Map<Want, number>();
  private readonly byContent = new Map<string, number>();
  private readonly wants: Want[] = [];
  /** The class that a row had last, which its next record most often has. */
  private readonly last: FindingClass[] = [];

  of(verdict: Verdict, text: number | null): FindingClass {
    const last = this.last[verdict.row ?? 0];
    if (last !== undefined && isOfClass(last, verdict, text)) return last;
    return (this.last[verdict.row ?? 0] = this.look(verdict, text));
  }

  private look(verdict: Verdict, text: number | null): FindingClass {
    const want = verdict.want === null ? 0 : this.numberOf(verdict.want) + 1;
    const known = this.find(verdict, want, text);
    return known ?? this.find(verdict, 0, null) ?? this.make(verdict, 0, null, this.keyOf(verdict, 0, null));
  }

  private find(verdict: Verdict, want: number, text: number | null): FindingClass | null {
    const key = this.keyOf(verdict, want, text);
    const known = this.classes.get(key);
    if (known !== undefined) return known;
    return this.classes.size < mostExactClasses ? this.make(verdict, want, text, key) : null;
  }

  private keyOf({ row, reason, write }: Verdict, want: number, text: number | null): number {
    const place = (row ?? 0) * 32 + (reason === null ? 0 : reasons[reason]) * 2 + (write ? 1 : 0);
    return (want * 4_096 + (text ?? -1) + 1) * 256 * 32 + place;
  }

  private make(
    { verdict, row, reason, write }: Verdict,
    want: number,
    text: number | null,
    key: number,
  ): FindingClass {
    const unclear: Want | null = verdict === 'permission' ? { kind: 'unclear' } : null;
    const made: FindingClass = {
      verdict,
      row,
      reason,
      want: this.wants[want - 1] ?? unclear,
      write,
      text,
      index: Math.min(this.classes.size, mostClasses - 1),
    };
    this.classes.set(key, made);
    return made;
  }

  /** Most wants are the catalogue's own objects and are known again as such. */
  private numberOf(want: Want): number {
    const known = this.known.get(want);
    if (known !== undefined) return known;
    const detailed = want.kind === 'share' || want.kind === 'visibility';
    const content = JSON.stringify(want);
    let number = this.byContent.get(content);
    if (number === undefined) {
      if (detailed && this.wants.length >= mostWants) return this.numberOf(withoutDetail(want));
      number = this.wants.push(want) - 1;
      this.byContent.set(content, number);
    }
    if (!detailed) this.known.set(want, number);
    return number;
  }
}

function isOfClass(known: FindingClass, { row, reason, want, write }: Verdict, text: number | null): boolean {
  return (
    known.text === text &&
    known.want === want &&
    known.row === row &&
    known.write === write &&
    known.reason === reason
  );
}

function withoutDetail(want: Want): Want {
  if (want.kind === 'share') return { ...want, id: null };
  return want.kind === 'visibility' ? { ...want, role: null } : want;
}
