import { classify } from './classify/classify';
import { emptyBody, readBody } from './record/body';
import { failingOperation, pick } from './record/picked';
import { hostOf } from './record/address';
import { itemTypeOf, knownType } from './record/item-type';
import { operationOf } from './record/operation';
import { targetOf } from './record/target';
import { methodInText, statusInText, urlInText } from './record/wrappers';
import { Names } from './tally/names';
import { Tally } from './tally/tally';
import type { Fault, RecordSink } from './json/sink';
import type { Body } from './record/body';
import type { Context } from './record/context';
import type { Picked } from './record/picked';

const mostFaults = 100;
const mostNames = 1_000;

export interface PlacedFault {
  readonly fault: Fault;
  readonly line: number;
  /** The number that the broken record would have had. */
  readonly record: number;
  readonly byte: number;
}

const noFields = pick({});

/** Makes of each record what counts, and forgets it. */
export class Recorder implements RecordSink {
  readonly tally = new Tally();
  readonly actors = new Names(mostNames);
  readonly hosts = new Names(mostNames);
  /** The first faults. */
  readonly faults: PlacedFault[] = [];
  faultCount = 0;

  record(picked: Picked, line: number, context: Context): void {
    const body = emptyBody();
    for (const value of picked.errors) readBody(value, body);
    const errorTexts = body.texts.length;
    for (const value of picked.texts) readBody(value, body);
    if (picked.headers !== null) addText(body, picked.headers);
    if (body.texts.length === 0 && failingOperation(picked)) addText(body, picked.operation ?? '');
    this.judge(picked, body, errorTexts, line, context);
  }

  text(text: string, line: number, context: Context): void {
    const body = emptyBody();
    readBody(text, body);
    this.judge(noFields, body, body.texts.length, line, context);
  }

  countOnly(records: number): void {
    this.tally.addUnseen(records);
  }

  fault(fault: Fault, line: number, byte: number): void {
    const record = this.tally.records + this.faultCount + 1;
    this.faultCount++;
    if (this.faults.length < mostFaults) this.faults.push({ fault, line, record, byte });
  }

  private judge(picked: Picked, body: Body, errorTexts: number, line: number, context: Context): void {
    const { texts, fields } = body;
    const url = picked.url ?? body.url;
    const method = picked.method ?? body.method ?? (url === null ? null : methodBefore(url, texts));
    const operation = operationOf(picked.operation ?? wordOfType(picked) ?? context.operation, method, url);
    const status = picked.status ?? body.status ?? statusIn(texts);
    const itemType = (picked.type === null ? null : itemTypeOf(picked.type)) ?? context.itemType;
    const id = picked.id ?? context.id;
    const ok = picked.outcome === 'success' || (status !== null && status >= 200 && status < 300);
    const quiet = picked.level !== null && /^(?:info|debug|trace|notice|success)/i.test(picked.level);
    const verdict = classify({
      texts,
      fields,
      status,
      itemType,
      id,
      operation,
      path: url,
      method,
      html: body.html,
      success:
        (ok && errorTexts === 0) ||
        (quiet && picked.outcome !== 'failure' && (status === null || status < 400)),
      permission: picked.permission,
    });
    const named = {
      names: verdict.match?.names ?? {},
      first: verdict.match?.row.named === true,
      row: verdict.row,
    };
    const target = targetOf(picked, itemType, url, texts, named, context);
    this.tally.add(verdict, itemType, status, target, line);
    this.note(url ?? urlOf(texts), named.names['A']);
  }

  private note(url: string | null, actor: string | undefined): void {
    const host = url === null ? null : hostOf(url);
    if (host !== null) this.hosts.add(host);
    if (actor === undefined) return;
    // Where a body could not be taken apart, signs of it stand before the name.
    const name = actor
      .slice(Math.max(...['"', '[', '{', ':', '\n'].map((sign) => actor.lastIndexOf(sign))) + 1)
      .trim();
    if (name !== '' && name.length <= 100 && !name.includes('@')) this.actors.add(name);
  }
}

function addText(body: Body, text: string): void {
  body.texts.push(text);
  body.fields.push(null);
}

/** `"type": "restore"` is an operation, not an item type. */
function wordOfType({ type }: Picked): string | null {
  return type !== null && itemTypeOf(type) === null && knownType(type) === null ? type : null;
}

function statusIn(texts: readonly string[]): number | null {
  for (const text of texts) {
    const status = /[45]\d\d/.test(text) ? statusInText(text) : null;
    if (status !== null) return status;
  }
  return null;
}

function methodBefore(url: string, texts: readonly string[]): string | null {
  return methodInText(url) ?? (texts[0] === undefined ? null : methodInText(texts[0]));
}

function urlOf(texts: readonly string[]): string | null {
  for (const text of texts) {
    const url = text.includes('://') ? urlInText(text) : null;
    if (url !== null) return url;
  }
  return null;
}
