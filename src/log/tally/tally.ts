import { FirstLines } from './first-lines';
import { IssueSample, type SampledIssues } from './issue-sample';
import { FindingClasses, type FindingClass } from './finding-classes';
import { TimeSpan } from './time-span';
import { Texts } from './texts';
import type { Finding } from '../finding';
import type { Plain } from '../json/bytes';
import type { RecordMessages } from '../record/record-messages';
import { nowhere, type Target } from '../record/target';
import { projectOfKeyAt } from '../record/issue-key';
import type { Verdict } from '../classify/verdict';

/** Item types, projects and findings that are told apart; beyond that a record counts without its item type and place. */
const mostTypes = 1 << 9;
const mostProjects = 1 << 15;
const mostFindings = 50_000;
const mostStatuses = 1 << 6;

interface Entry {
  readonly findingClass: FindingClass;
  readonly itemType: string | null;
  readonly status: number | null;
  readonly target: Target;
  readonly places: FirstLines;
  readonly times: TimeSpan;
  issues: SampledIssues | null;
}

/** A record of which nothing but its number is known. */
const unseen: Verdict = {
  verdict: 'unrecognised',
  row: null,
  reason: null,
  want: null,
  write: false,
};

/** Counts verdicts into findings. What it holds is bounded, however long the log is; its counts are exact. */
export class Tally {
  readonly texts = new Texts();
  records = 0;
  permission = 0;
  setAside = 0;
  unrecognised = 0;
  write = false;
  /** Of the records that tell of a failure. */
  readonly failures = new TimeSpan();
  private readonly issues = new IssueSample();
  private readonly classes = new FindingClasses();
  private readonly types = new Map<string, number>();
  private readonly statuses = new Map<number, number>();
  private readonly projects = new Map<string, number>();
  private readonly entries: Entry[] = [];
  /** For each class its entries, by item type, status and project in one number. */
  private readonly byClass: (Map<number, Entry> | undefined)[] = [];

  /** `event`: what stands for a text where the record has none. */
  add(
    verdict: Verdict,
    itemType: string | null,
    status: number | null,
    target: Target,
    line: number,
    messages: RecordMessages,
    event: string | null,
    time: number | null,
  ): void {
    this.records++;
    if (verdict.verdict === 'permission') this.permission++;
    else if (verdict.verdict === 'set-aside') this.setAside++;
    else this.unrecognised++;
    if (verdict.write) this.write = true;
    const { row } = verdict;
    const text = row === null ? this.texts.ofText(messages, event) : this.texts.ofRow(row, messages);
    const entry = this.entryOf(this.classes.of(verdict, text), itemType, status, target);
    entry.places.add(line, this.records);
    entry.times.add(time);
    if (verdict.reason !== 'no-error') this.failures.add(time);
    if (target.issues.length > 0 && isPlaced(entry, target)) this.addIssues(entry, target.issues, line);
  }

  /** A record counts once in each project. */
  private addIssues(entry: Entry, issues: readonly Plain[], line: number): void {
    const sampled = (entry.issues ??= this.issues.open());
    const [first] = issues;
    if (first !== undefined && issues.length === 1)
      return this.issues.add(sampled, first, line, this.records, true);
    const seen = new Set<string | null>();
    for (const issue of issues) {
      const project = projectOf(issue);
      this.issues.add(sampled, issue, line, this.records, !seen.has(project));
      seen.add(project);
    }
  }

  addUnseen(records: number): void {
    const entry = this.entryOf(this.classes.of(unseen, null), null, null, nowhere);
    entry.places.records += records;
    if (records > 0) entry.times.add(null);
    this.records += records;
    this.unrecognised += records;
  }

  /** In the order of first appearance. */
  findings(numbers: 'lines' | 'records'): readonly Finding[] {
    return this.entries.map(({ findingClass, itemType, status, target, places, times, issues }) => ({
      verdict: findingClass.verdict,
      row: findingClass.row,
      reason: findingClass.reason,
      want: findingClass.want,
      write: findingClass.write,
      itemType,
      status,
      project: target.project,
      ...(target.also.length > 0 && { also: target.also }),
      ...(target.candidates.length > 0 && { candidates: target.candidates }),
      issues: (issues?.kept ?? []).map(({ issue, lines }) => ({
        issue,
        records: lines.records,
        lines: lines.of(numbers),
      })),
      issuesNotKept: issues?.notKept ?? 0,
      records: places.records,
      lines: places.of(numbers),
      ...times.whole,
      text: findingClass.text,
    }));
  }

  private entryOf(
    findingClass: FindingClass,
    itemType: string | null,
    status: number | null,
    target: Target,
  ): Entry {
    const type = numberOf(this.types, itemType, mostTypes);
    const answer = numberOf(this.statuses, status, mostStatuses);
    const place = numberOf(this.projects, placeOf(target), mostProjects);
    const ofClass = (this.byClass[findingClass.index] ??= new Map<number, Entry>());
    const key = (type * mostStatuses + answer) * mostProjects + place;
    const known = ofClass.get(key);
    if (known !== undefined) return known;
    // The last resort: one finding a class, without type, status and place.
    if (this.entries.length >= mostFindings && key !== 0)
      return this.entryOf(findingClass, null, null, nowhere);
    const entry: Entry = {
      findingClass,
      itemType: type === 0 ? null : itemType,
      status: answer === 0 ? null : status,
      target: place === 0 ? nowhere : { ...target, issues: [] },
      places: new FirstLines(),
      times: new TimeSpan(),
      issues: null,
    };
    ofClass.set(key, entry);
    this.entries.push(entry);
    return entry;
  }
}

/** One text for the places of a record. */
function placeOf({ project, also, candidates }: Target): string | null {
  return also.length + candidates.length === 0 ? project : JSON.stringify([project, also, candidates]);
}

function isPlaced({ target }: Entry, { project, candidates }: Target): boolean {
  return target.project === project && target.candidates.length === candidates.length;
}

function projectOf({ bytes, from, to }: Plain): string | null {
  return projectOfKeyAt(bytes, from, to);
}

/** A number for a name, from 1; 0 for none and for those that come when all numbers are given. */
function numberOf<T>(numbers: Map<T, number>, name: T | null, most: number): number {
  if (name === null) return 0;
  const known = numbers.get(name);
  if (known !== undefined) return known;
  if (numbers.size >= most - 1) return 0;
  numbers.set(name, numbers.size + 1);
  return numbers.size;
}
