import { catalogue, classify } from './classify/classify';
import { decode } from './json/bytes';
import { failingOperation, nothingPicked } from './record/picked';
import { hostOf } from './record/address';
import { operationOf } from './record/operation';
import { Said } from './record/said';
import { targetOf } from './record/target';
import { methodInText, statusInText, urlInText } from './record/wrappers';
import { Names } from './tally/names';
import { Tally } from './tally/tally';
import type { Fault, RecordSink } from './json/sink';
import type { Plain } from './json/inner';
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

const noFields = nothingPicked();

/** Makes of each record what counts, and forgets it. */
export class Recorder implements RecordSink {
  readonly tally = new Tally();
  readonly actors = new Names(mostNames);
  readonly hosts = new Names(mostNames);
  /** The first faults. */
  readonly faults: PlacedFault[] = [];
  faultCount = 0;
  private readonly said = new Said(catalogue);

  record(picked: Picked, line: number, context: Context): void {
    this.said.ofRecord(picked);
    this.judge(picked, picked.blames, line, context);
  }

  text(text: Plain, line: number, context: Context): void {
    this.said.ofText(text);
    this.judge(noFields, true, line, context);
  }

  countOnly(records: number): void {
    this.tally.addUnseen(records);
  }

  fault(fault: Fault, line: number, byte: number): void {
    const record = this.tally.records + this.faultCount + 1;
    this.faultCount++;
    if (this.faults.length < mostFaults) this.faults.push({ fault, line, record, byte });
  }

  private judge(picked: Picked, blames: boolean, line: number, context: Context): void {
    const { said } = this;
    const opened = said.opened;
    const url = picked.url ?? opened?.url ?? null;
    const method = picked.method ?? opened?.method ?? (url === null ? null : methodInText(url));
    const operation = operationOf(picked.operation ?? wordOfType(picked) ?? context.operation, method, url);
    const status = picked.status ?? opened?.status ?? statusIn(said);
    const itemType = picked.type?.name ?? context.itemType;
    const verdict = classify({
      said,
      status,
      itemType,
      picked,
      context,
      operation,
      path: url,
      method,
      success: tellsOfSuccess(picked, blames, status),
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

  private note(url: string | null): void {
    const { match, opened } = this.said;
    const address = url ?? (opened === null ? null : urlIn(this.said));
    const host = address === null ? null : hostOf(address);
    if (host !== null) this.hosts.add(host);
    const actor = match?.name('A') ?? '';
    if (actor !== '' && actor.length <= 100 && !actor.includes('@')) this.actors.add(actor);
  }
}

/** A record of success may have a message, but no error. */
function tellsOfSuccess(picked: Picked, blames: boolean, status: number | null): boolean {
  if (picked.outcome === 'failure' || (status !== null && status >= 400)) return false;
  const quiet = picked.level !== null && /^(?:info|debug|trace|notice|success)/i.test(picked.level);
  if (picked.outcome === 'success' || (status !== null && status >= 200 && status < 300))
    return quiet || !blames;
  return quiet;
}

/** `"type": "restore"` is an operation, not an item type. */
function wordOfType({ type }: Picked): string | null {
  return type !== null && type.name === null ? type.said : null;
}

function statusIn({ messages }: Said): number | null {
  for (const { bytes, from, to } of messages) {
    const end = Math.min(to, from + 2_000);
    const status = hasStatus(bytes, from, end) ? statusInText(decode(bytes, from, end)) : null;
    if (status !== null) return status;
  }
  return null;
}

/** Whether three digits of which the first is a 4 or a 5 stand somewhere. */
function hasStatus(bytes: Uint8Array, from: number, to: number): boolean {
  for (let i = from; i < to - 2; i++) {
    const c = bytes[i] as number;
    if ((c === 0x34 || c === 0x35) && isDigit(bytes[i + 1]) && isDigit(bytes[i + 2])) return true;
  }
  return false;
}

function isDigit(byte: number | undefined): boolean {
  return byte !== undefined && byte >= 0x30 && byte <= 0x39;
}

function urlIn(said: Said): string | null {
  for (const text of said.texts()) {
    const url = text.includes('://') ? urlInText(text) : null;
    if (url !== null) return url;
  }
  return null;
}
