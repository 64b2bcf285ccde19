/**
 * What a person did, from the arguments of a UI Kit event handler. Atlassian's documentation and its published types differ in
 * them (Pagination: `(page)` against `(event, page)`), and the older types of `@forge/react` have the bare value where the newer
 * ones have an event. So each reader takes any of these shapes; null: none of them, and nothing is to be done.
 */

/** The page that was chosen, from 1: the first argument that is a number. */
export const pageIn = (...given: readonly unknown[]): number | null => numberIn(given, 1);

/** The tab that was chosen, from 0. */
export const tabIn = (...given: readonly unknown[]): number | null => numberIn(given, 0);

function numberIn(given: readonly unknown[], least: number): number | null {
  const number = given.find((one) => typeof one === 'number');
  return number !== undefined && Number.isInteger(number) && number >= least ? number : null;
}

/** What was typed, or the value of what was chosen in a group: `"text"` or `{ target: { value } }`. */
export function textIn(given: unknown): string | null {
  const value = isObject(given) ? targetOf(given).value : given;
  return typeof value === 'string' ? value : null;
}

/** Whether a box was ticked: `true`, `{ isChecked }` or `{ target: { checked } }`. */
export function checkedIn(given: unknown): boolean | null {
  const checked = isObject(given) ? (given.isChecked ?? targetOf(given).checked) : given;
  return typeof checked === 'boolean' ? checked : null;
}

/** The value of the option that was chosen: `{ value }`, a list of one, or as `textIn`. */
export function optionIn(given: unknown): string | null {
  const option: unknown = Array.isArray(given) ? given[0] : given;
  return isObject(option) && typeof option.value === 'string' ? option.value : textIn(option);
}

/** The account that was picked: `{ id }`, a list of one, or the bare id. Empty: the picker was cleared. */
export function accountIn(given: unknown): string {
  const user: unknown = Array.isArray(given) ? given[0] : given;
  const id = isObject(user) ? user.id : user;
  return typeof id === 'string' ? id : '';
}

function isObject(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null;
}

function targetOf({ target }: Readonly<Record<string, unknown>>): Readonly<Record<string, unknown>> {
  return isObject(target) ? target : {};
}
