import { isItemId } from '../record/issue-key';
import { noContext } from '../record/context';
import { namesAt } from '../record/named';
import { extractFields, extractRow } from '../record/extract-fields';
import { isReference } from '../record/reference';
import { looksLikeRecord, shapeOf, type Shape } from '../record/shape';
import { roleOf } from '../record/families';
import { textOf, type Plain } from '../json/bytes';
import {
  isBookkeeping,
  underKey,
  withField,
  type Frame,
  type ListFrame,
  type ObjectFrame,
  type SequenceFrame,
} from './frame';
import { Inner } from '../json/inner';
import type { RecordFields } from '../record/record-fields';
import type { Doc } from '../json/doc';
import type { Elements } from './elements';

/** Reads the JSON in a text as a log of its own; says how many records it had. */
export type ReadInner = (text: Plain, line: number, frame: Frame) => number;

/** Decides what the values in a container are. */
export class Collector {
  readonly inner = new Inner();

  constructor(
    private readonly elements: Elements,
    private readonly readInner: ReadInner,
  ) {}

  /** What an object that is a member or an element of the frame is, as far as there is of it. */
  shape(doc: Doc): Shape {
    return shapeOf(doc, 0, extractFields(doc, 0), false);
  }

  /** An object that is an element of a list, or a value of the file itself. True: it is to be read through. */
  element(doc: Doc, line: number, frame: ListFrame | SequenceFrame): boolean {
    this.elements.another(frame);
    const fields = extractFields(doc, 0);
    const shape: Shape =
      fields.holdsMore || !looksLikeRecord(fields)
        ? shapeOf(doc, 0, fields, frame.kind === 'list')
        : 'record';
    switch (shape) {
      case 'record':
        this.elements.accept(fields, line, frame);
        return false;
      case 'container':
        return true;
      case 'both':
        this.elements.accept(withoutInner(fields, doc), line, frame);
        return true;
      case 'unclear':
        if (frame.confirmed || (frame.kind === 'list' && !frame.bookkeeping && !isReference(doc, 0)))
          this.elements.accept(fields, line, frame);
        else this.elements.wait(doc, line, frame);
        return false;
    }
  }

  /** A list in a list that begins with a text or a number: the row of a table, unless it is a list of objects. True: that it is. */
  row(doc: Doc, line: number, frame: ListFrame | SequenceFrame): boolean {
    const elements = [...doc.elements(0)];
    if (elements.filter((element) => doc.isObject(element)).length > 1) return true;
    if (elements.some((element) => doc.isText(element)))
      this.elements.accept(extractRow(doc, 0), line, frame);
    return false;
  }

  /** A text that is an element of a list, or a value of the file itself. */
  text(doc: Doc, line: number, frame: ListFrame | SequenceFrame): void {
    this.elements.another(frame);
    this.inner.clear();
    const text = this.inner.plain(doc, 0);
    if (this.readInner(text, line, frame) > 0) this.elements.confirm(frame);
    else if (isBlank(text)) return;
    else if (frame.kind === 'list' && !frame.ofTexts && !frame.confirmed)
      this.elements.wait(doc, line, frame);
    else {
      this.elements.confirm(frame);
      this.elements.text(text, line, frame.context);
    }
  }

  /** A line of the file that ends in an object. False: the object holds records of its own. */
  line(doc: Doc, text: Plain, line: number): boolean {
    const shape = this.shape(doc);
    if (shape === 'container' || shape === 'both') return false;
    this.elements.text(text, line, noContext);
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
      this.elements.record(shape === 'both' ? withoutInner(fields, doc) : fields, line, about);
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
      this.elements.text(text, line, underKey(frame.context, frame.key));
    } else if (this.holdsRecords(text)) this.readInner(text, line, frame);
    else if (text.to - text.from <= 300) {
      frame.context = withField(frame.context, frame.key, textOf(text));
    }
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
