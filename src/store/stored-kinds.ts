import { keys } from './keys';

/**
 * value: under its key itself. document: in pieces behind a head. journal: an entry under each number, and beside them a hint from where
 * to look for the last and, for changes, verdicts.
 */
type Form = 'value' | 'document' | 'journal';

/** In place of what a key is made with, so that the patterns follow from the keys themselves. */
const id = '([^:]+)';
const list = '((?:to-do:)?[^:]+)';

/** How each kind of value lies under its key; null: only what other keys begin with. */
const shapes = {
  settings: ['value', keys.settings],
  accountTimes: ['document', keys.accountTimes],
  erasing: ['value', keys.erasing],
  points: ['value', keys.points],
  reports: ['value', keys.reports],
  accepted: ['document', keys.accepted],
  scans: ['journal', `${keys.scans}:`],
  watch: ['document', keys.watch],
  looks: ['journal', `${keys.looks}:`],
  scan: null,
  scanSteps: ['journal', `${keys.scanSteps(id)}:`],
  scanFiles: null,
  scanFacts: ['document', keys.scanFacts(id, list, id)],
  report: null,
  findings: ['document', keys.findings(id, 0).replace(/0$/, String.raw`\d+`)],
  reportPart: ['document', keys.reportPart(id, id)],
  changeSwitch: ['value', keys.changeSwitch],
  changes: ['journal', keys.changes],
  changesCollected: ['document', keys.changesCollected],
  changesSettled: ['value', keys.changesSettled],
  changeCloses: ['document', keys.changeCloses(id)],
  projectPlan: ['document', keys.projectPlan(id)],
  reportRows: ['document', keys.reportRows(id, 0).replace(/0$/, String.raw`\d+`)],
} as const satisfies Record<keyof typeof keys, readonly [Form, string] | null>;

type Shapes = typeof shapes;

/** Every kind of value that this app stores. */
export type StoredKind = {
  [Kind in keyof Shapes]: Shapes[Kind] extends null ? never : Kind;
}[keyof Shapes];

/** Where a key stands. */
export type StoredPlace =
  /** What `value` answers for; `of`: what its key is made with, in order. */
  | { readonly part: 'value' | 'head'; readonly kind: StoredKind; readonly of: readonly string[] }
  /** A piece of a document, which its head answers for. */
  | { readonly part: 'piece' }
  /** A lease, a hint, a verdict: no account is in it. */
  | { readonly part: 'aside' };

const behind: Readonly<Record<Form, readonly (readonly [StoredPlace['part'], string])[]>> = {
  value: [['value', '']],
  document: [
    ['head', ':0'],
    ['piece', String.raw`:(?:g:[^:]+:)?\d+`],
  ],
  journal: [
    ['value', String.raw`\d+`],
    ['aside', String.raw`at|\d+:verdict`],
  ],
};

const lease = /:lease:\d+$/;

const patterns = Object.entries(shapes).flatMap(([kind, shape]) => {
  if (shape === null) return [];
  const [form, prefix] = shape;
  return behind[form].map(([part, rest]) => ({
    ...{ kind: kind as StoredKind, part },
    pattern: new RegExp(`^${prefix}(?:${rest})$`),
  }));
});

/** The keys of each kind, those of its pieces too. */
export const storedKinds = Object.fromEntries(
  Object.entries(shapes).flatMap(([kind, shape]) => {
    if (shape === null) return [];
    const [form, prefix] = shape;
    return [[kind, new RegExp(`^${prefix}(?:${behind[form].map(([, rest]) => rest).join('|')})$`)]];
  }),
) as Readonly<Record<StoredKind, RegExp>>;

/** What lies under a key; null: nothing that this release stores. */
export function placeOf(key: string): StoredPlace | null {
  if (lease.test(key)) return { part: 'aside' };
  for (const { kind, part, pattern } of patterns) {
    const found = pattern.exec(key);
    if (found === null) continue;
    return part === 'value' || part === 'head' ? { part, kind, of: found.slice(1) } : { part };
  }
  return null;
}
