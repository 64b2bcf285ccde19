import { catalogue, classify } from './classify/classify';
import { failingOperation, noFields, type RecordFields } from './record/record-fields';
import { operationOf } from './record/operation';
import { requestIn } from './record/request';
import { RecordMessages } from './record/record-messages';
import { innerStatus } from './record/status';
import { tellsOfSuccess } from './record/success';
import { statusIn } from './record/text-status';
import { targetOf } from './record/find-target';
import { Url } from './record/url';
import { Names } from './tally/names';
import { Tally } from './tally/tally';
import type { Fault, RecordSink } from './split/sink';
import type { Plain } from './json/bytes';
import type { Context } from './record/context';

const mostFaults = 100;
const mostNames = 1_000;
/** In bytes. */
const longestActor = 100;
const at = 0x40;

export interface PlacedFault {
  readonly fault: Fault;
  readonly line: number;
  /** The number that the broken record would have had. */
  readonly record: number;
  readonly byte: number;
}

/** Makes of each record what counts, and forgets it. */
export class Recorder implements RecordSink {
  readonly tally = new Tally();
  readonly actors = new Names(mostNames);
  readonly hosts = new Names(mostNames);
  /** The first faults. */
  readonly faults: PlacedFault[] = [];
  faultCount = 0;
  /** What a file was of which nothing was understood. */
  seen: Uint8Array | null = null;
  private readonly messages = new RecordMessages(catalogue);

  record(fields: RecordFields, line: number, context: Context): void {
    this.messages.ofRecord(fields);
    this.judge(fields, line, context);
  }

  text(text: Plain, line: number, context: Context): void {
    const fields = noFields();
    fields.blames = true;
    this.messages.ofText(text, fields);
    this.judge(fields, line, context);
  }

  countOnly(records: number): void {
    this.tally.addUnseen(records);
  }

  fault(fault: Fault, line: number, byte: number): void {
    const record = this.tally.records + this.faultCount + 1;
    this.faultCount++;
    if (this.faults.length < mostFaults) this.faults.push({ fault, line, record, byte });
  }

  unclear(json: Uint8Array): void {
    this.seen = json;
  }

  private judge(fields: RecordFields, line: number, context: Context): void {
    const { messages } = this;
    const { opened, match } = messages;
    const known = fields.url ?? opened?.url ?? null;
    const request = known === null && match === null ? requestIn(messages.all) : null;
    const url = known ?? request?.url ?? null;
    const method = fields.method ?? opened?.method ?? url?.method ?? request?.method ?? null;
    const operation = operationOf(fields.operation ?? wordOfType(fields) ?? context.operation, method, url);
    const status = innerStatus(fields.status, opened?.status ?? null) ?? statusIn(messages.all);
    const itemType = fields.type?.name ?? context.itemType;
    const verdict = classify({
      messages,
      status,
      itemType,
      fields,
      context,
      operation,
      url,
      method,
      success: tellsOfSuccess(fields, status, match === null ? messages.first() : null),
    });
    const event = failingOperation(fields) ? fields.operation : null;
    this.tally.add(
      verdict,
      itemType,
      status,
      targetOf(fields, itemType, url, messages, context),
      line,
      messages,
      event,
      fields.time,
    );
    this.note(url);
  }

  private note(url: Url | null): void {
    const { match, opened } = this.messages;
    const address = url ?? (opened === null ? null : Url.among(this.messages.texts()));
    const host = address?.host ?? null;
    if (host !== null) this.hosts.add(host);
    const actor = match?.place('A') ?? null;
    if (actor !== null) this.noteActor(actor);
  }

  /** An address of a person is no name. */
  private noteActor({ bytes, from, to }: Plain): void {
    let [start, end] = [from, to];
    while (start < end && (bytes[start] as number) <= 0x20) start++;
    while (end > start && (bytes[end - 1] as number) <= 0x20) end--;
    if (end === start || end - start > longestActor) return;
    for (let i = start; i < end; i++) if (bytes[i] === at) return;
    this.actors.addBytes({ bytes, from: start, to: end });
  }
}

/** `"type": "restore"` is an operation, not an item type. */
function wordOfType({ type }: RecordFields): string | null {
  return type !== null && type.name === null ? type.written : null;
}
