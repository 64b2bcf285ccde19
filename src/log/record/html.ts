/** So much of a page is looked at. */
const looked = 8_000;

export function looksLikeHtml(text: string): boolean {
  if (!text.includes('<')) return false;
  return /^\s*<(?:!doctype|html|head|body|\?xml)|<\/(?:html|body|title)>/i.test(text.slice(0, 2_000));
}

/** What Atlassian's pages for logging in have in every language: where they send the visitor, and the names of their fields. */
export function asksForLogin(html: string): boolean {
  return /\bid\.atlassian\.com\/(?:login|authorize)|\/login\.jsp\b|\bname=["']?os_(?:username|password)\b|\bid=["']?login-form\b/i.test(
    html.slice(0, looked),
  );
}

/** What a page says: its title and the beginning of its text. */
export function htmlText(html: string): string {
  return html
    .slice(0, looked)
    .replace(/<(script|style)\b[\s\S]*?(?:<\/\1>|$)/gi, ' ')
    .replace(/<[^>]*>?/g, ' ')
    .replace(/&nbsp;/g, ' ')
    .replace(/&#39;|&rsquo;/g, "'")
    .replace(/&quot;/g, '"')
    .replace(/&amp;/g, '&')
    .replace(/\s+/g, ' ')
    .trim()
    .slice(0, 1_000);
}
