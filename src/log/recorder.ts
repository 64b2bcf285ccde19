import { catalogue, classify } from './classify/classify';
import { failingOperation, nothingPicked } from './record/picked';
import { operationOf } from './record/operation';
import { requestIn } from './record/request';
import { Said } from './record/said';
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
import type { Picked } from './record/picked';

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
  private readonly said = new Said(catalogue);

  record(picked: Picked, line: number, context: Context): void {
    this.said.ofRecord(picked);
    this.judge(picked, line, context);
  }

  text(text: Plain, line: number, context: Context): void {
    const picked = nothingPicked();
    picked.blames = true;
    this.said.ofText(text, picked);
    this.judge(picked, line, context);
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

  private judge(picked: Picked, line: number, context: Context): void {
    const { said } = this;
    const opened = said.opened;
    const known = picked.url ?? opened?.url ?? null;
    const told = known === null && said.match === null ? requestIn(said.messages) : null;
    const url = known ?? told?.url ?? null;
    const method = picked.method ?? opened?.method ?? url?.method ?? told?.method ?? null;
    const operation = operationOf(picked.operation ?? wordOfType(picked) ?? context.operation, method, url);
    const status = innerStatus(picked.status, opened?.status ?? null) ?? statusIn(said.messages);
    const itemType = picked.type?.name ?? context.itemType;
    const verdict = classify({
      said,
      status,
      itemType,
      picked,
      context,
      operation,
      url,
      method,
      success: tellsOfSuccess(picked, status, said.match === null ? said.first() : null),
    });
    const event = failingOperation(picked) ? picked.operation : null;
    this.tally.add(
      verdict,
      itemType,
      status,
      targetOf(picked, itemType, url, said, context),
      line,
      said,
      event,
    );
    this.note(url);
  }

  private note(url: Url | null): void {
    const { match, opened } = this.said;
    const address = url ?? (opened === null ? null : Url.among(this.said.texts()));
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
function wordOfType({ type }: Picked): string | null {
  return type !== null && type.name === null ? type.said : null;
}
