/** JSON with one entry of a list to a line, so that a change of one work item or record is one line of a diff. */
export function jsonOf(value: Readonly<Record<string, unknown>>): string {
  const parts = Object.entries(value).map(([name, part]) => `  ${JSON.stringify(name)}: ${partOf(part)}`);
  return `{\n${parts.join(',\n')}\n}\n`;
}

function partOf(part: unknown): string {
  if (!Array.isArray(part) || part.length === 0) return JSON.stringify(part);
  return `[\n${part.map((entry) => `    ${JSON.stringify(entry)}`).join(',\n')}\n  ]`;
}
