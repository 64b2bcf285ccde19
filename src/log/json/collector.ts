import { idWithin, pick } from '../record/picked';
import { isKeyedText, looksLikeRecord, namesItem, shapeOf } from '../record/shape';
import { parseMaybe } from '../record/json-text';
import { roleOf } from '../record/families';
import { mostWaiting, underKey, withField } from './frame';
import type { Picked } from '../record/picked';
import type { Shape } from '../record/shape';
import type { Frame, ListFrame, ObjectFrame, Waiting } from './frame';
import type { RecordSink } from './sink';

export type Json = Readonly<Record<string, unknown>>;

/** Reads the JSON in a text as a log of its own; says how many records it had. */
export type ReadInner = (text: string, line: number, frame: Frame) => number;

/** Decides what the values in a container are, and hands the records on. True: the object is to be read through. */
export class Collector {
  /** So many records were handed on. */
  records = 0;

  constructor(
    private readonly sink: RecordSink,
    private readonly readInner: ReadInner,
  ) {}

  /** An object that is an element of a list, or a value of the file itself. */
  element(value: Json, line: number, frame: Frame): boolean {
    const picked = pick(value);
    const shape = picked.nested ? shapeOf(value, picked) : looksLikeRecord(picked) ? 'record' : 'other';
    switch (shape) {
      case 'record':
        this.accept(picked, line, frame);
        return false;
      case 'other':
        if (frame.kind === 'list') this.wait({ picked, text: null, line }, frame);
        else if (namesItem(picked)) this.accept(picked, line, frame);
        return false;
      case 'container':
        return true;
      case 'both':
        this.accept(pick(ownFields(value)), line, frame);
        return true;
    }
  }

  /** A text that is an element of a list, or a value of the file itself. */
  text(text: string, line: number, frame: Frame): void {
    if (this.readInner(text, line, frame) > 0) {
      if (frame.kind === 'list') this.confirm(frame);
    } else if (text.trim() === '') return;
    else if (frame.kind === 'list' && !frame.ofTexts) this.wait({ picked: null, text, line }, frame);
    else {
      if (frame.kind === 'list') this.confirm(frame);
      this.records++;
      this.sink.text(text, line, frame.context);
    }
  }

  /** An object that is a member of a container. */
  objectMember(key: string, value: Json, line: number, frame: ObjectFrame): boolean {
    const picked = pick(value);
    const shape: Shape = shapeOf(value, picked);
    if (shape === 'container') return true;
    if (shape === 'other') {
      const named = idWithin(value);
      if (named !== null && /^(?:project|issue)$/.test(roleOf(key)?.family ?? '')) {
        frame.context = withField(frame.context, key, named);
      }
      return false;
    }
    const about = underKey(frame.context, key);
    const family = roleOf(key)?.family;
    // What the container itself says of its failure is no record.
    const ofContainer =
      (family === 'error' || family === 'text') && about === frame.context && !namesItem(picked);
    if (!ofContainer) {
      this.records++;
      this.sink.record(shape === 'both' ? pick(ownFields(value)) : picked, line, about);
    }
    return shape === 'both';
  }

  /** A text, number or word that is a member of a container: context, unless its key makes it a record. */
  scalarMember(key: string, value: unknown, line: number, frame: ObjectFrame): void {
    if (typeof value === 'number') frame.context = withField(frame.context, key, value);
    if (typeof value !== 'string') return;
    if (isKeyedText(key, value)) {
      this.records++;
      this.sink.text(value, line, underKey(frame.context, key));
    } else if (holdsRecords(value)) this.readInner(value, line, frame);
    else frame.context = withField(frame.context, key, value);
  }

  private accept(picked: Picked, line: number, frame: Frame): void {
    if (frame.kind === 'list' && !frame.confirmed) this.confirm(frame);
    this.records++;
    this.sink.record(picked, line, frame.context);
  }

  private wait(element: Waiting, frame: ListFrame): void {
    if (!frame.confirmed) {
      if (frame.waiting.length < mostWaiting) frame.waiting.push(element);
      else frame.moreWaiting++;
    } else this.handOn(element, frame);
  }

  /** One element of a list is a record, so all are, those before it as well. */
  private confirm(frame: ListFrame): void {
    if (frame.confirmed) return;
    frame.confirmed = true;
    for (const element of frame.waiting.splice(0)) this.handOn(element, frame);
    if (frame.moreWaiting > 0) this.sink.countOnly(frame.moreWaiting);
    this.records += frame.moreWaiting;
  }

  private handOn(element: Waiting, frame: Frame): void {
    this.records++;
    if (element.picked !== null) this.sink.record(element.picked, element.line, frame.context);
    else this.sink.text(element.text ?? '', element.line, frame.context);
  }
}

/** A text that is JSON with records of its own in it, and not just a body. */
function holdsRecords(text: string): boolean {
  const value = parseMaybe(text.trim());
  if (Array.isArray(value)) return value.some((element) => typeof element === 'object' && element !== null);
  if (typeof value !== 'object' || value === null) return false;
  const shape = shapeOf(value as Json);
  return shape === 'container' || shape === 'both';
}

/** The fields of an object without the lists and objects in it. */
function ownFields(value: Json): Json {
  return Object.fromEntries(Object.entries(value).filter(([, field]) => typeof field !== 'object'));
}
