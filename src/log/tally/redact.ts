/** What never leaves the reader: credentials and addresses of persons. */

const mostCharacters = 500;

const rules: readonly [RegExp, string][] = [
  [
    /\b(authorization|proxy-authorization|cookie|set-cookie|x-api-key|x-atlassian-token)(["']?\s*[:=]\s*["']?)[^\r\n"']+/gi,
    '$1$2[removed]',
  ],
  [
    /\b(bearer|basic|jwt)(\s+)(?!(?:authentication|authorization|credentials?)\b)[A-Za-z0-9._~+/=-]{8,}/gi,
    '$1$2[removed]',
  ],
  [/\bATATT[A-Za-z0-9_=.-]+/g, '[token]'],
  // Other tokens of Atlassian's: of access, of OAuth, app passwords.
  [/\bAT(?:CTT|BB|OA|ST)(?=[A-Za-z_=.-]*\d)[A-Za-z0-9_=.-]{8,}/g, '[token]'],
  [/\beyJ[A-Za-z0-9_-]{5,}\.[A-Za-z0-9_-]+(?:\.[A-Za-z0-9_-]*)?/g, '[token]'],
  [
    /\b((?:api[_-]?|access[_-]?|refresh[_-]?|id[_-]?|auth[_-]?|client[_-]?|private[_-]?)?(?:token|key|secret|password|passwd|pwd|passphrase|signature|sig|credential|jwt|auth|session(?:id)?))=(?![A-Z][A-Z0-9_]+-\d+\b)[^&\s"'<>]+/gi,
    '$1=[removed]',
  ],
  [
    /(["']?\b(?:api[_-]?token|access[_-]?token|refresh[_-]?token|client[_-]?secret|secret|password|passwd|pwd)["']?\s*:\s*["']?)[^\s"',}&]+/gi,
    '$1[removed]',
  ],
  // "Token: expired" tells what is wrong; a token has a digit in it.
  [/(["']?\b(?:auth[_-]?)?token["']?\s*:\s*["']?)(?=[^\s"',}&]*\d)[^\s"',}&]{8,}/gi, '$1[removed]'],
  [/(https?:\/\/)[^\s/@:"']+:[^\s/@"']+@/gi, '$1[removed]@'],
  [/[A-Za-z0-9._%+'-]+(?:@|%40)[A-Za-z0-9-]+(?:\.[A-Za-z0-9-]+)+/g, '[e-mail]'],
  [/\b[0-9a-fA-F]{24,}\b/g, '[id]'],
  [/\b\d{6}:[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}\b/gi, '[account]'],
  [
    /(?<![A-Za-z0-9+/_=-])(?=[A-Za-z0-9+/_-]*\d)(?=[A-Za-z0-9+/_-]*[A-Za-z])[A-Za-z0-9+_-]{40,}={0,2}/g,
    '[token]',
  ],
];

/** Every text that a rule may change has something of this in it; most texts of a log have nothing. */
const suspicious = /[:=@%]|\b(?:bearer|basic|jwt)\s|\bat[a-z]{2}|eyj|[a-z0-9+/_-]{24}/i;

/** A text fit to be shown: without secrets and control characters, and no longer than 500 characters. */
export function redact(text: string): string {
  // A secret that is cut in two is no longer recognised, so more is looked at than is kept.
  let shown = text
    .slice(0, mostCharacters * 4)
    .replace(/[\u0000-\u001f\u007f-\u009f\u2028\u2029\u202a-\u202e\u2066-\u2069\s]+/g, ' ');
  if (suspicious.test(shown)) for (const [pattern, by] of rules) shown = shown.replace(pattern, by);
  shown = shown.trim();
  return shown.length > mostCharacters
    ? `${shown.slice(0, mostCharacters - 1).replace(/[\ud800-\udbff]$/, '')}…`
    : shown;
}
