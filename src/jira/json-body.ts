/** What a call with a JSON body sends beside its method, which stands in the call itself for Atlassian's linter to read. */
export function jsonBody(body: unknown): {
  readonly headers: Readonly<Record<string, string>>;
  readonly body: string;
} {
  return {
    headers: { 'Content-Type': 'application/json', Accept: 'application/json' },
    body: JSON.stringify(body),
  };
}
