import fc from 'fast-check';

/** Secrets as their makers shape them, made up from a pinned seed, and the shapes of text in which logs show them. */

const digits = '0123456789';
const small = 'abcdefghijklmnopqrstuvwxyz';
const letters = small + small.toUpperCase();
const base62 = letters + digits;
const urlSafe = `${base62}-_`;
const hex = '0123456789abcdef';

const of = (alphabet: string, length: number, most = length): fc.Arbitrary<string> =>
  fc.string({ unit: fc.constantFrom(...Array.from(alphabet)), minLength: length, maxLength: most });
const after = (beginning: string, alphabet: string, length: number): fc.Arbitrary<string> =>
  of(alphabet, length).map((rest) => beginning + rest);

/** Known by their own shape, wherever they stand. */
const shaped: readonly fc.Arbitrary<string>[] = [
  after('ATATT3xFfGF0', urlSafe, 180),
  after('ATSTT3xFf0', urlSafe, 60),
  after('AKIA', 'ABCDEFGHIJKLMNOPQRSTUVWXYZ234567', 16),
  of(`${base62}+/`, 40).filter(isMixed),
  after('AIza', urlSafe, 35),
  after('GOCSPX-', urlSafe, 28),
  after('ya29.a0', urlSafe, 100),
  after('xoxb-123456789012-1234567890123-', base62, 24),
  after('sk_live_', base62, 24),
  after('ghp_', base62, 36),
  after('github_pat_', `${base62}_`, 82),
  after('glpat-', urlSafe, 20),
  after('npm_', base62, 36),
  fc.tuple(of(urlSafe, 22), of(urlSafe, 43)).map(([a, b]) => `SG.${a}.${b}`),
  after('sk-ant-api03-', urlSafe, 93),
  after('hvs.', urlSafe, 24),
  after('dop_v1_', hex, 64),
  after('SK', hex, 32),
  fc.tuple(of(urlSafe, 30), of(urlSafe, 43)).map(([a, b]) => `eyJhbGciOiJIUzI1NiJ9.eyJ${a}.${b}`),
  of(hex, 32),
  of(base62, 32).filter(isMixed),
  of(small, 4, 9).map((name) => `${name}.example@firma.example`),
  of(small, 4, 9).map((name) => `${name}@müller-köln.example`),
  of('абвгдежз', 5).map((name) => `${name}@пример.рф`),
];

/** Known only by the name beside them. */
const named: readonly fc.Arbitrary<string>[] = [of(`${base62}!#%$*`, 8, 20), of(small, 8, 14)];

const names = [
  ...['password', 'passwd', 'DB_PASSWORD', 'api_key', 'apikey', 'apiKey', 'jira.api.token'],
  ...['client_secret', 'secret', 'awsSecretAccessKey', 'access_token', 'refreshToken', 'private_key'],
  ...['JSESSIONID', 'cloud.session.token'],
];

/** Few digits are chance; a word has none. */
function isMixed(text: string): boolean {
  return (text.match(/\d/g) ?? []).length > 1 && /[a-z]/.test(text) && /[A-Z]/.test(text);
}

/** Zero-width characters in the middle: unseen, and a copy of the text still works. */
const split = (secret: string): string =>
  `${secret.slice(0, 3)}\u200b${secret.slice(3, 6)}\u2060${secret.slice(6)}`;

type Shape = readonly [says: string, text: (secret: string, name: string) => string];

const anywhere: readonly Shape[] = [
  ['in a sentence', (secret) => `The request with ${secret} failed.`],
  ['in quotation marks', (secret) => `The request with "${secret}" failed`],
  ['in brackets', (secret) => `It failed [${secret}] (${secret})`],
  ['between commas', (secret) => `a,${secret},b`],
  ['in escaped JSON', (secret) => `body {\\"x\\":\\"${secret}\\"}`],
  ['on a line of its own', (secret) => `It failed:\n${secret}\nagain`],
  ['in a query', (secret) => `GET https://acme.example/a?x=${secret}&y=1 failed`],
  ['split by what is not seen', (secret) => `The request with ${split(secret)} failed`],
];

const besideName: readonly Shape[] = [
  ['behind an equals sign', (secret, name) => `login with ${name}=${secret} failed`],
  ['behind a colon', (secret, name) => `${name}: ${secret}`],
  ['in JSON', (secret, name) => `{"${name}":"${secret}","x":1}`],
  ['in JSON in JSON', (secret, name) => `{\\\\\\"${name}\\\\\\":\\\\\\"${secret}\\\\\\"}`],
  ['in a query', (secret, name) => `https://acme.example/?a=1&${name}=${encodeURIComponent(secret)}&b=2`],
  ['quoted after a space', (secret, name) => `${name} "${secret}" was refused`],
  ['in a dictionary of Python', (secret, name) => `{'${name}': '${secret}'}`],
  ['in XML', (secret, name) => `<${name}>${secret}</${name}>`],
  ['split by what is not seen', (secret, name) => `${name}=${split(secret)}`],
];

export interface Leak {
  readonly says: string;
  readonly secret: string;
  readonly text: string;
}

/** Every secret in every shape. `each`: how many secrets of a kind. */
export function madeSecrets(each: number, seed: number): readonly Leak[] {
  const sample = (secrets: fc.Arbitrary<string>): readonly string[] =>
    fc.sample(secrets, { seed, numRuns: each });
  const leaks: Leak[] = [];
  for (const secret of shaped.flatMap(sample))
    for (const [says, text] of anywhere) leaks.push({ says, secret, text: text(secret, '') });
  for (const secret of named.flatMap(sample))
    for (const name of names)
      for (const [says, text] of besideName) leaks.push({ says, secret, text: text(secret, name) });
  return leaks;
}

/** Texts that occur in logs of real tools and hold a secret of a shape of its own. */
export const single: readonly Leak[] = (
  [
    ['hunter2secret', 'postgres://backup:hunter2secret@db/jira'],
    ['p@ss9word', 'mysql://root:p@ss9word@db:3306/jira'],
    ['hunter2secret', 'redis://:hunter2secret@cache:6379'],
    ['hunter2secret', 'curl -u dana:hunter2secret https://acme.example'],
    ['abcDEF123456', 'Cookie: JSESSIONID=abcDEF123456; Path=/'],
    ['MIIEpAIBAAKCAQEA', '-----BEGIN RSA PRIVATE KEY-----\nMIIEpAIBAAKCAQEA\n-----END RSA PRIVATE KEY-----'],
    ['MIIEpAIBAAKCAQEA', '-----BEGIN PRIVATE KEY-----\\nMIIEpAIBAAKCAQEA'],
    ['abcDEF123456', 'https://acme.example/callback?code=abcDEF123456'],
    ['abcDEF123456', 'https://acme.example/callback?pat=abcDEF123456'],
    ['abcDEF123456', 'https://acme.example/callback?token=abcDEF123456'],
    ['hunter2', 'Authorization: Digest username="dana", response="hunter2"'],
    ['c2VjcmV0cGFzcw', 'authorization: Basic\tc2VjcmV0cGFzcw=='],
    ['aGVsbG8xMjM', '"Authorization":["Basic aGVsbG8xMjM="]'],
    ['hunter2x', 'X-Api-Key: hunter2x'],
    ['hunter2 horse', 'password "hunter2 horse"'],
    ['hunter2', 'AccountKey=hunter2;EndpointSuffix=core.example'],
    ['hunter2', 'jdbc:sqlserver://db;user=sa;password=hunter2;encrypt=true'],
    ['dana jones', '"dana jones"@acme.example was refused'],
    ['dana', 'user=dana%40acme.example'],
    ['dana', 'user=dana\\u0040acme.example'],
  ] as const
).map(([secret, text]) => ({ says: 'in a text of a tool', secret, text }));
