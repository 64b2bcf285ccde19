import { aside, lacks, type Meaning } from '../catalogue/row';
import type { Operation } from '../record/operation';

/** What "Field … cannot be set. It is not on the appropriate screen, or unknown." means, with its row. */
export interface FieldRefusal {
  readonly row: number;
  readonly means: Meaning;
}

/** Fields that a permission of their own guards. */
const guarded: Readonly<Record<string, FieldRefusal>> = {
  reporter: { row: 18, means: lacks('MODIFY_REPORTER') },
  duedate: { row: 19, means: lacks('SCHEDULE_ISSUES') },
  security: { row: 20, means: lacks('SET_ISSUE_SECURITY') },
  assignee: { row: 21, means: lacks('ASSIGN_ISSUES') },
  fixversions: { row: 22, means: lacks('RESOLVE_ISSUES') },
};

/** What a field's own permission is, where one guards it. */
export function guardOf(field: string): Meaning | null {
  const name = field.trim().toLowerCase();
  return Object.hasOwn(guarded, name) ? (guarded[name]?.means ?? null) : null;
}

/** What one entry of Jira's map of fields says. */
export interface FieldMessage {
  readonly field: string;
  readonly text: string;
}

/** Whether a message has the key of its own field in quotation marks, as "Field … cannot be set" has in every language. */
export function quotes(text: string, field: string): boolean {
  const at = text.indexOf(field);
  const around = text.slice(Math.max(0, at - 1), at) + text.charAt(at + field.length);
  return at > 0 && /^["'«»„“”‘’「」『』]{2}$/.test(around);
}

/** These are on every screen: where one of them cannot be set, none can. */
const alwaysThere = new Set(['summary', 'project', 'issuetype', 'parent']);

const notOnScreen: FieldRefusal = { row: 160, means: aside('screen-or-field') };
const mayNotCreate: FieldRefusal = { row: 16, means: lacks('CREATE_ISSUES') };
const mayNotEdit: FieldRefusal = { row: 17, means: lacks('EDIT_ISSUES') };

/**
 * Reads the refusal by which fields it names: many ordinary fields at once mean that the account may not
 * create or edit at all; a guarded field alone is about its permission; a custom field, or one ordinary field, is about the screen.
 */
export function fieldRefusal(fields: readonly string[], { act }: Operation): FieldRefusal {
  const names = fields.map((field) => field.trim().toLowerCase());
  const ordinary = new Set(
    names.filter((name) => !name.startsWith('customfield_') && !Object.hasOwn(guarded, name)),
  );
  if (ordinary.size > 1 || [...ordinary].some((name) => alwaysThere.has(name))) {
    return act === 'update' ? mayNotEdit : mayNotCreate;
  }
  const special = names.find((name) => Object.hasOwn(guarded, name));
  return special === undefined ? notOnScreen : (guarded[special] ?? notOnScreen);
}
