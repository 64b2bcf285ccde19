export function looksLikeHtml(text: string): boolean {
  if (!text.includes('<')) return false;
  return /^\s*<(?:!doctype|html|head|body|\?xml)|<\/(?:html|body|title)>/i.test(text.slice(0, 2_000));
}

/** What a page says: its title and the beginning of its text. */
export function htmlText(html: string): string {
  return html
    .slice(0, 8_000)
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
