import { isItemId } from '../record/issue-key';
import { noContext } from '../record/context';
import { namesAt } from '../record/named';
import { extractFields, extractRow } from '../record/extract-fields';
import { isReference, saysNoErrors } from '../record/reference';
import { looksLikeRecord, shapeOf } from '../record/shape';
import { roleOf } from '../record/families';
import { textOf } from '../json/bytes';
import { isBookkeeping, longestWaiting, mostWaiting, underKey, withField } from './frame';
import { Inner } from '../json/inner';
import type { RecordFields } from '../record/record-fields';
import type { Shape } from '../record/shape';
import type { Doc } from '../json/doc';
import type { Frame, ListFrame, ObjectFrame, SequenceFrame, Waiting } from './frame';
import type { Plain } from '../json/bytes';
import type { RecordSink } from './sink';

/** Reads the JSON in a text as a log of its own; says how many records it had. */
export type ReadInner = (text: Plain, line: number, frame: Frame) => number;

/** Decides what the values in a container are, and hands the records on. */
export class Collector {
  /** So many records were handed on. */
  records = 0;
  readonly inner = new Inner();
  /** A list of which no element was a record: it counts if nothing else does. */
  private leftOver: ListFrame | null = null;

  constructor(
    private readonly sink: RecordSink,
    private readonly readInner: ReadInner,
  ) {}

  /** What an object that is a member or an element of the frame is, as far as there is of it. */
  shape(doc: Doc): Shape {
    return shapeOf(doc, 0, extractFields(doc, 0), false);
  }

  /** An object that is an element of a list, or a value of the file itself. True: it is to be read through. */
  element(doc: Doc, line: number, frame: ListFrame | SequenceFrame): boolean {
    this.anotherOf(frame);
    const fields = extractFields(doc, 0);
    const shape: Shape =
      fields.holdsMore || !looksLikeRecord(fields)
        ? shapeOf(doc, 0, fields, frame.kind === 'list')
        : 'record';
    switch (shape) {
      case 'record':
        this.accept(fields, line, frame);
        return false;
      case 'container':
        return true;
      case 'both':
        this.accept(withoutInner(fields, doc), line, frame);
        return true;
      case 'unclear':
        if (frame.confirmed || (frame.kind === 'list' && !frame.bookkeeping && !isReference(doc, 0)))
          this.accept(fields, line, frame);
        else this.wait(doc, line, frame);
        return false;
    }
  }

  /** A list in a list that begins with a text or a number: the row of a table, unless it is a list of objects. True: that it is. */
  row(doc: Doc, line: number, frame: ListFrame | SequenceFrame): boolean {
    const elements = [...doc.elements(0)];
    if (elements.filter((element) => doc.isObject(element)).length > 1) return true;
    if (elements.some((element) => doc.isText(element))) this.accept(extractRow(doc, 0), line, frame);
    return false;
  }

  /** A text that is an element of a list, or a value of the file itself. */
  text(doc: Doc, line: number, frame: ListFrame | SequenceFrame): void {
    this.anotherOf(frame);
    this.inner.clear();
    const text = this.inner.plain(doc, 0);
    if (this.readInner(text, line, frame) > 0) this.confirm(frame);
    else if (isBlank(text)) return;
    else if (frame.kind === 'list' && !frame.ofTexts && !frame.confirmed) this.wait(doc, line, frame);
    else {
      this.confirm(frame);
      this.records++;
      this.sink.text(text, line, frame.context);
    }
  }

  /** A line of the file that ends in an object. False: the object holds records of its own. */
  line(doc: Doc, text: Plain, line: number): boolean {
    const shape = this.shape(doc);
    if (shape === 'container' || shape === 'both') return false;
    this.records++;
    this.sink.text(text, line, noContext);
    return true;
  }

  /** An object that is a member of a container. True: it is to be read through. */
  objectMember(doc: Doc, line: number, frame: ObjectFrame): boolean {
    const fields = extractFields(doc, 0);
    const shape = shapeOf(doc, 0, fields, false);
    if (shape === 'container') return true;
    const family = roleOf(frame.key)?.family;
    if (shape === 'unclear') {
      const [named] = family === 'project' || family === 'issue' ? namesAt(doc, 0) : [];
      if (named !== undefined) frame.context = withField(frame.context, frame.key, named);
      return false;
    }
    const about = underKey(frame.context, frame.key);
    // What the container itself says of its failure is no record, and bookkeeping is none.
    const ofContainer =
      isBookkeeping(frame) ||
      ((family === 'error' || family === 'text' || family === 'label') &&
        about === frame.context &&
        !fields.namesItem);
    if (!ofContainer) {
      this.records++;
      this.sink.record(shape === 'both' ? withoutInner(fields, doc) : fields, line, about);
    }
    return shape === 'both';
  }

  /** A text, number or word that is a member of a container: context, unless its key makes it a record. */
  scalarMember(doc: Doc, line: number, frame: ObjectFrame): void {
    if (doc.isNumber(0)) frame.context = withField(frame.context, frame.key, doc.text(0));
    if (!doc.isText(0)) return;
    this.inner.clear();
    const text = this.inner.plain(doc, 0);
    if (isItemId(frame.key) && !isBlank(text)) {
      this.records++;
      this.sink.text(text, line, underKey(frame.context, frame.key));
    } else if (this.holdsRecords(text)) this.readInner(text, line, frame);
    else if (text.to - text.from <= 300) {
      frame.context = withField(frame.context, frame.key, textOf(text));
    }
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

  /** A text that is JSON with records of its own in it, and not just a body. */
  private holdsRecords(text: Plain): boolean {
    const doc = this.inner.parse(text);
    if (doc === null) return false;
    if (doc.isObject(0)) {
      const shape = this.shape(doc);
      return shape === 'container' || shape === 'both';
    }
    return doc.isList(0) && [...doc.elements(0)].some((element) => doc.isObject(element));
  }

  private accept(fields: RecordFields, line: number, frame: ListFrame | SequenceFrame): void {
    if (!frame.confirmed) this.confirm(frame);
    this.records++;
    this.sink.record(fields, line, frame.context);
  }

  /** A second value of the file shows that its values are a list of records, whatever they are. */
  private anotherOf(frame: ListFrame | SequenceFrame): void {
    if (frame.kind === 'list' || frame.confirmed) return;
    if (frame.begun) this.confirm(frame);
    frame.begun = true;
  }

  /** An element that is a record only if another one of its list is. */
  private wait(doc: Doc, line: number, frame: ListFrame | SequenceFrame): void {
    if (frame.kind === 'sequence' && saysNoErrors(doc, 0)) return;
    const json = doc.json();
    if (frame.waiting.length < mostWaiting && json.length <= longestWaiting)
      frame.waiting.push({ json, line });
    else frame.moreWaiting++;
  }

  /** One element of a list is a record, so all are, those before it as well. */
  private confirm(frame: ListFrame | SequenceFrame): void {
    if (frame.confirmed) return;
    frame.confirmed = true;
    for (const element of frame.waiting.splice(0)) this.handOn(element, frame);
    if (frame.moreWaiting > 0) this.sink.countOnly(frame.moreWaiting);
    this.records += frame.moreWaiting;
  }

  private handOn({ json, line }: Waiting, frame: ListFrame | SequenceFrame): void {
    const waited = new Inner();
    const doc = waited.parse({ bytes: json, from: 0, to: json.length });
    if (doc === null) return;
    this.records++;
    if (doc.isObject(0)) this.sink.record(extractFields(doc, 0), line, frame.context);
    else this.sink.text(waited.plain(doc, 0), line, frame.context);
  }
}

function isBlank({ bytes, from, to }: Plain): boolean {
  for (let i = from; i < to; i++) if ((bytes[i] as number) > 0x20) return false;
  return true;
}

/** What a record says itself, without the lists and objects in it: those are records of their own. */
function withoutInner(fields: RecordFields, doc: Doc): RecordFields {
  const own = new Set(Array.from(doc.keys(0), (key) => doc.after(key)));
  return Object.assign(fields, {
    texts: fields.texts.filter((text) => own.has(text.node)),
    others: fields.others.filter((text) => own.has(text.node)),
  });
}
