import { plainOf, textOf } from '../json/bytes';
import { Marks } from './marks';
import { redact } from '../redact/redact';
import { textClass } from './text-class';
import type { RecordMessages } from '../record/record-messages';

/** Classes of texts that no wording matched, at most; what comes after them is one class more. */
const mostClasses = 2_000;

const otherTexts = 'Other texts, of which no example was kept: this log has too many different ones.';

/** One redacted example for each class of text, by first appearance. */
export class Texts {
  readonly examples: string[] = [];
  private readonly byRow: number[] = [];
  /** Class → 1 + the position of its example. */
  private readonly byClass = new Marks();
  private readonly mark = { low: 0, high: 0 };
  private other: number | null = null;

  /** The example of a row of the catalogue; null as long as none of its records had a text. */
  ofRow(row: number, messages: RecordMessages): number | null {
    const known = this.byRow[row];
    if (known !== undefined) return known;
    const text = messages.example();
    return text === null ? null : (this.byRow[row] = this.keep(textOf(text)));
  }

  /** The example of a text that no wording matched. `event`: what stands for a text where there is none. */
  ofText(messages: RecordMessages, event: string | null): number | null {
    const text = messages.first() ?? (event === null ? null : plainOf(event));
    if (text === null) return null;
    textClass(text.bytes, text.from, text.to, this.mark);
    const { low, high } = this.mark;
    const known = this.byClass.get(low, high);
    if (known !== 0) return known - 1;
    if (this.byClass.size >= mostClasses) return (this.other ??= this.examples.push(otherTexts) - 1);
    const index = this.keep(textOf(text));
    this.byClass.set(low, high, index + 1);
    return index;
  }

  private keep(text: string): number {
    return this.examples.push(redact(text)) - 1;
  }
}
