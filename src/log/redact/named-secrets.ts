import type { Rule } from './rule';

/** Secrets that are known by the name that stands beside them: headers, settings, queries, cookies, sentences. */

/** Names whose value is a secret whatever it looks like. */
const strong =
  'pass(?:word|wd|phrase|code|wort)|pwd|contrase[ñn]a|mot de passe|kennwort|senha|(?:client|app|shared|consumer|webhook|signing|oauth|jwt)[\\s._-]?secret|secret(?:[\\s._-]?(?:access)?[\\s._-]?(?:key|token|id))?|api[\\s._-]?(?:key|token|secret)|(?:access|refresh|id|auth|bearer|session|csrf|xsrf|personal[\\s._-]?access|oauth|bot|deploy|service)[\\s._-]?token|(?:access|account|private|encryption|signing|shared[\\s._-]?access|subscription|storage|master|ssh|license|licence)[\\s._-]?key|session[\\s._-]?id|j?sessionid|phpsessid|connect\\.sid|credentials?';
/** Names that also stand beside words that say what is wrong: "token: expired". */
const weak = 'token|jwt|auth|signature|nonce|session|(?<![a-z0-9])(?:sig|pat|pin|otp|sid)';

/** A name may be the end of a longer one: DB_PASSWORD, jira.api.token, cloud.session.token, awsSecretAccessKey. */
const before = '(?<![A-Za-z0-9])[\\w.-]{0,40}?';
const quote = '(?:\\\\{0,8}["\'`]|&quot;|%22|\\\\u0022)';
const equals = '(?:=>?|%3D|\\\\u003d)';

/** What is said of a secret and is none. */
const words =
  '(?:is|was|are|has|had|have|must|may|should|cannot|can|could|not|no|none|null|nil|undefined|true|false|empty|missing|required|expired|expires|invalid|incorrect|wrong|unknown|unset|revoked|rejected|denied|failed|error|ok|and|or|the|a|an|for|of|to|in|on|with|from|at|your|removed|hidden|redacted|basic|bearer|oauth2?|authentication|authorization)\\b(?!["\'=:/+_-])|\\[|\\*{3,}|<|\\{|\\$\\{|%[sd]';
const bare = '[^\\s"\'`,;&<>)}\\]\\\\]+';
const anyCase = 'giu';

const rule = (source: string, by: string): Rule => [new RegExp(source, anyCase), by];

export const namedSecrets: readonly Rule[] = [
  rule('\\b(digest\\s)(?=\\w+=)[^\\r\\n]+', '$1[removed]'),
  // Headers: to the end of the line or of the quotation.
  rule(
    `\\b((?:proxy-)?authorization|(?:set-)?cookie2?|x-[a-z-]{0,30}(?:key|token|secret|auth|signature)|api-key|private-token|www-authenticate-token)(${quote}?\\s?(?:[:=]|${equals})\\s?\\[?\\s?${quote}?)(?!\\[removed)[^\\r\\n"'\`]+`,
    '$1$2[removed]',
  ),
  rule(
    '\\b(bearer|basic|jwt|digest|negotiate|ntlm|apikey|sso-key)(\\s)(?!(?:authentication|authorization|credentials?|realm)\\b)(?=[^\\s"\']*[\\d=+/]|[^\\s"\']{16})[A-Za-z0-9._~+/=-]{6,}',
    '$1$2[removed]',
  ),
  rule(`(\\s(?:-u|--user)[\\s=]{1,3}${quote}?)[^\\s:"']+:[^\\s"']+`, '$1[removed]'),
  // Quoted: all that stands between the marks, spaces too.
  rule(
    `(${before}(?:${strong})${quote}?\\s?(?::|is|${equals})?\\s?)(\\\\{0,8}["'\`])(?![[{])((?:(?!\\2)[^\\r\\n]){1,400})\\2`,
    '$1$2[removed]$2',
  ),
  rule(
    `(${before}(?:${weak})${quote}?\\s?(?:[:]|${equals})\\s?)(\\\\{0,8}["'\`])(?!\\[)(?=[^\\s"'\`]*\\d|[^\\s"'\`]{12})((?:(?!\\2)[^\\r\\n]){4,400})\\2`,
    '$1$2[removed]$2',
  ),
  // Not quoted.
  rule(`(${before}(?:${strong}|${weak})\\s?${equals}\\s?)(?!${words})${bare}`, '$1[removed]'),
  rule(`(${before}(?:${strong})${quote}?\\s?(?::|%3A)\\s?${quote}?)(?!${words})${bare}`, '$1[removed]'),
  rule(
    `(${before}(?:${weak})${quote}?\\s?(?::|%3A)\\s?${quote}?)(?=[^\\s"',;&<>)}]*\\d)(?!${words})[^\\s"',;&<>)}]{6,}`,
    '$1[removed]',
  ),
  rule(
    `(${before}(?:${strong}|token)\\s(?:is\\s|was\\s)?)(?=[^\\s"',;&<>)}]*\\d)(?=[^\\s"',;&<>)}]*\\p{L})(?!${words}|[A-Z][A-Z0-9_]+-\\d+\\b)[^\\s"',;&<>)}]{6,}`,
    '$1[removed]',
  ),
  rule(`(<(?:[\\w-]+:)?[\\w.-]{0,30}(?:${strong}|token)>)[^<]+`, '$1[removed]'),
  // In an address even short names are secrets; capitals are a key or the name of an error, three digits a status.
  [
    /([?&;](?:code|state|key|pass|user_?pass|p|pw|k|t|ticket|hmac|sign|policy|assertion|saml\w*|[xX]-[aA]mz-[\w-]+)=)(?!\d{1,3}\b|[A-Z][A-Z0-9_]+(?:-\d+)?(?![\w-])|\[)[^&\s"'<>]{4,}/gu,
    '$1[removed]',
  ],
];
