import { extractFields } from '../record/extract-fields';
import { saysNoErrors } from '../record/reference';
import { Inner } from '../json/inner';
import {
  longestWaiting,
  mostWaiting,
  type Frame,
  type ListFrame,
  type SequenceFrame,
  type Waiting,
} from './frame';
import type { Context } from '../record/context';
import type { RecordFields } from '../record/record-fields';
import type { Doc } from '../json/doc';
import type { Plain } from '../json/bytes';
import type { RecordSink } from './sink';

/**
 * Hands records on and counts them. Elements of which nothing is known wait until another one of their list shows that they are
 * records, too.
 */
export class Elements {
  /** So many records were handed on. */
  records = 0;
  /** A list of which no element was a record: it counts if nothing else does. */
  private leftOver: ListFrame | null = null;

  constructor(private readonly sink: RecordSink) {}

  record(fields: RecordFields, line: number, context: Context): void {
    this.records++;
    this.sink.record(fields, line, context);
  }

  text(text: Plain, line: number, context: Context): void {
    this.records++;
    this.sink.text(text, line, context);
  }

  /** An element that is a record. */
  accept(fields: RecordFields, line: number, frame: ListFrame | SequenceFrame): void {
    this.confirm(frame);
    this.record(fields, line, frame.context);
  }

  /** A second value of the file shows that its values are a list of records, whatever they are. */
  another(frame: ListFrame | SequenceFrame): void {
    if (frame.kind === 'list' || frame.confirmed) return;
    if (frame.begun) this.confirm(frame);
    frame.begun = true;
  }

  /** An element that is a record only if another one of its list is. */
  wait(doc: Doc, line: number, frame: ListFrame | SequenceFrame): void {
    if (frame.kind === 'sequence' && saysNoErrors(doc, 0)) return;
    const json = doc.json();
    if (frame.waiting.length < mostWaiting && json.length <= longestWaiting)
      frame.waiting.push({ json, line });
    else frame.moreWaiting++;
  }

  /** One element of a list is a record, so all are, those before it as well. */
  confirm(frame: ListFrame | SequenceFrame): void {
    if (frame.confirmed) return;
    frame.confirmed = true;
    for (const element of frame.waiting.splice(0)) this.handOn(element, frame);
    if (frame.moreWaiting > 0) this.sink.countOnly(frame.moreWaiting);
    this.records += frame.moreWaiting;
  }

  /** A list ends. */
  leave(frame: Frame): void {
    if (frame.kind === 'list' && !frame.confirmed && frame.waiting.length > 0) this.leftOver ??= frame;
  }

  /** The log ends: what waited in vain counts where nothing else did, and what is still not understood is shown. */
  end(first: SequenceFrame): void {
    if (this.records > 0) return;
    if (this.leftOver !== null) this.confirm(this.leftOver);
    const [only] = first.waiting;
    if (this.records === 0 && only !== undefined) this.sink.unclear(only.json);
  }

  private handOn({ json, line }: Waiting, frame: ListFrame | SequenceFrame): void {
    const waited = new Inner();
    const doc = waited.parse({ bytes: json, from: 0, to: json.length });
    if (doc === null) return;
    if (doc.isObject(0)) this.record(extractFields(doc, 0), line, frame.context);
    else this.text(waited.plain(doc, 0), line, frame.context);
  }
}
