/** Names come from Jira and may hold what Markdown reads as its own. A list's own dash stays. */
export function plain(text: string): string {
  const dash = text.startsWith('- ') ? '- ' : '';
  return `${dash}${text
    .slice(dash.length)
    .replace(/[\\`*_[\]<>]/g, '\\$&')
    .replace(/\s+/g, ' ')}`;
}
