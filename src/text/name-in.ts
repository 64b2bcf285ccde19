/** A name by its key, from an object that Jira's or a log's words are looked up in: `constructor` is a key like any other. */
export function nameIn(names: Readonly<Record<string, string>>, key: string): string | undefined {
  return Object.hasOwn(names, key) ? names[key] : undefined;
}
