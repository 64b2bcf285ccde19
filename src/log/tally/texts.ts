import { redact } from './redact';
import { textClass } from './text-class';

/** Classes of texts that no wording matched, at most; what comes after them is one class more. */
const mostClasses = 2_000;

export const otherTexts = 'Other texts, of which no example was kept: this log has too many different ones.';

/** One redacted example for each class of text, by first appearance. */
export class Texts {
  readonly examples: string[] = [];
  private readonly byRow = new Map<number, number>();
  private readonly byClass = new Map<number, number>();
  private other: number | null = null;

  /** The example of a row of the catalogue; null as long as none of its records had a text. */
  ofRow(row: number, text: string | null): number | null {
    const known = this.byRow.get(row);
    if (known !== undefined) return known;
    if (text === null) return null;
    const index = this.keep(text);
    this.byRow.set(row, index);
    return index;
  }

  /** The example of a text that no wording matched. */
  ofText(text: string | null): number | null {
    if (text === null || text === '') return null;
    const key = textClass(text);
    const known = this.byClass.get(key);
    if (known !== undefined) return known;
    if (this.byClass.size >= mostClasses) return (this.other ??= this.examples.push(otherTexts) - 1);
    const index = this.keep(text);
    this.byClass.set(key, index);
    return index;
  }

  private keep(text: string): number {
    return this.examples.push(redact(text)) - 1;
  }
}
