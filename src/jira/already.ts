import type { Already } from './failure';

/**
 * Jira's words for a write that somebody else was faster with, in English: "The same permission grant already exists", "… is
 * already a member of the project role", "The permission grant with ID 7 was not found". A site in another language says it in
 * words that this app does not know; then nobody knows whose it is.
 */
const words: Readonly<Record<Already, RegExp>> = {
  there:
    /\balready (?:exists?|present|granted|an? (?:member|actor)|in (?:the|this))\b|\bsame permission grant\b/i,
  gone: /\b(?:was|were|is|could) not (?:be )?found\b|\b(?:does|do) not exist\b|\bno longer exists?\b|\bnot a member\b/i,
};

/** What the body of a refused write says of the thing itself; null: nothing that this app knows. */
export function alreadyIn(method: 'adds' | 'removes', body: string): Already | null {
  const already = method === 'adds' ? 'there' : 'gone';
  return words[already].test(body) ? already : null;
}
