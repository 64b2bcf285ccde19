import { isItemId } from '../record/issue-key';
import { nameAt } from '../record/named';
import { pick } from '../record/pick';
import { looksLikeRecord, shapeOf } from '../record/shape';
import { roleOf } from '../record/families';
import { decode } from './bytes';
import { longestWaiting, mostWaiting, underKey, withField } from './frame';
import { Inner } from './inner';
import type { Picked } from '../record/picked';
import type { Shape } from '../record/shape';
import type { Doc } from './doc';
import type { Frame, ListFrame, ObjectFrame, Waiting } from './frame';
import type { Plain } from './inner';
import type { RecordSink } from './sink';

/** Reads the JSON in a text as a log of its own; says how many records it had. */
export type ReadInner = (text: Plain, line: number, frame: Frame) => number;

/** Decides what the values in a container are, and hands the records on. */
export class Collector {
  /** So many records were handed on. */
  records = 0;
  readonly inner = new Inner();

  constructor(
    private readonly sink: RecordSink,
    private readonly readInner: ReadInner,
  ) {}

  /** What an object that is a member or an element of the frame is, as far as there is of it. */
  shape(doc: Doc): Shape {
    return shapeOf(doc, 0, pick(doc, 0, this.inner), this.inner);
  }

  /** An object that is an element of a list, or a value of the file itself. True: it is to be read through. */
  element(doc: Doc, line: number, frame: Frame): boolean {
    this.inner.clear();
    const picked = pick(doc, 0, this.inner);
    const shape: Shape = picked.nested
      ? shapeOf(doc, 0, picked, this.inner)
      : looksLikeRecord(picked)
        ? 'record'
        : 'other';
    switch (shape) {
      case 'record':
        this.accept(picked, line, frame);
        return false;
      case 'container':
        return true;
      case 'both':
        this.accept(withoutInner(picked, doc), line, frame);
        return true;
      case 'other':
        if (frame.kind === 'list') this.wait(doc, line, frame, picked);
        else if (picked.namesItem) this.accept(picked, line, frame);
        return false;
    }
  }

  /** A text that is an element of a list, or a value of the file itself. */
  text(doc: Doc, line: number, frame: Frame): void {
    this.inner.clear();
    const text = this.inner.plain(doc, 0);
    if (this.readInner(text, line, frame) > 0) {
      if (frame.kind === 'list') this.confirm(frame);
    } else if (isBlank(text)) return;
    else if (frame.kind === 'list' && !frame.ofTexts) this.wait(doc, line, frame, null);
    else {
      if (frame.kind === 'list') this.confirm(frame);
      this.records++;
      this.sink.text(text, line, frame.context);
    }
  }

  /** An object that is a member of a container. True: it is to be read through. */
  objectMember(doc: Doc, line: number, frame: ObjectFrame): boolean {
    this.inner.clear();
    const picked = pick(doc, 0, this.inner);
    const shape = shapeOf(doc, 0, picked, this.inner);
    if (shape === 'container') return true;
    const family = roleOf(frame.key)?.family;
    if (shape === 'other') {
      const named = nameAt(doc, 0);
      if (named !== null && (family === 'project' || family === 'issue')) {
        frame.context = withField(frame.context, frame.key, named);
      }
      return false;
    }
    const about = underKey(frame.context, frame.key);
    // What the container itself says of its failure is no record.
    const ofContainer =
      (family === 'error' || family === 'text') && about === frame.context && !picked.namesItem;
    if (!ofContainer) {
      this.records++;
      this.sink.record(shape === 'both' ? withoutInner(picked, doc) : picked, line, about);
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
      frame.context = withField(frame.context, frame.key, decode(text.bytes, text.from, text.to));
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
    const end = doc.after(0);
    for (let i = doc.first(0); doc.isList(0) && i < end; i = doc.after(i)) if (doc.isObject(i)) return true;
    return false;
  }

  private accept(picked: Picked, line: number, frame: Frame): void {
    if (frame.kind === 'list' && !frame.confirmed) this.confirm(frame);
    this.records++;
    this.sink.record(picked, line, frame.context);
  }

  /** An element that is a record only if another one of its list is. */
  private wait(doc: Doc, line: number, frame: ListFrame, picked: Picked | null): void {
    if (frame.confirmed && picked !== null) this.accept(picked, line, frame);
    else {
      const json = doc.json();
      if (frame.confirmed) this.handOn({ json, line }, frame);
      else if (frame.waiting.length < mostWaiting && json.length <= longestWaiting)
        frame.waiting.push({ json, line });
      else frame.moreWaiting++;
    }
  }

  /** One element of a list is a record, so all are, those before it as well. */
  private confirm(frame: ListFrame): void {
    if (frame.confirmed) return;
    frame.confirmed = true;
    for (const element of frame.waiting.splice(0)) this.handOn(element, frame);
    if (frame.moreWaiting > 0) this.sink.countOnly(frame.moreWaiting);
    this.records += frame.moreWaiting;
  }

  private handOn({ json, line }: Waiting, frame: ListFrame): void {
    const waited = new Inner();
    const doc = waited.parse({ bytes: json, from: 0, to: json.length });
    if (doc === null) return;
    this.records++;
    if (doc.isObject(0)) this.sink.record(pick(doc, 0, waited), line, frame.context);
    else this.sink.text(waited.plain(doc, 0), line, frame.context);
  }
}

function isBlank({ bytes, from, to }: Plain): boolean {
  for (let i = from; i < to; i++) if ((bytes[i] as number) > 0x20) return false;
  return true;
}

/** What a record says itself, without the lists and objects in it: those are records of their own. */
function withoutInner(picked: Picked, doc: Doc): Picked {
  return Object.assign(picked, {
    texts: picked.texts.filter((text) => text.doc === doc && text.doc.isText(text.node)),
  });
}
