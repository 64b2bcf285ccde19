import type { Rule } from './rule';

/**
 * Secrets that are known by their own shape. The beginnings are those that their makers document and that gitleaks looks for
 * (github.com/gitleaks/gitleaks, config/gitleaks.toml, read November 2026). Lengths are lower bounds below the makers', because a
 * log cuts texts, and a cut secret is a secret.
 */
const beginnings: readonly (readonly [who: string, shape: string])[] = [
  ['Atlassian, API tokens', 'ATATT[A-Za-z0-9_=.-]+'],
  ['Atlassian, access and app passwords', 'AT(?:CTT|BB|OA|ST)(?=[A-Za-z_=.-]*\\d)[A-Za-z0-9_=.-]{8,}'],
  ['AWS, key ids', '(?:AKIA|ASIA|ABIA|ACCA|AROA|AIDA)[A-Z0-9]{8,}'],
  ['Alibaba', 'LTAI[A-Za-z0-9]{12,}'],
  ['Google, API keys', 'AIza[\\w-]{16,}'],
  ['Google, OAuth', '(?:GOCSPX-[\\w-]{16,}|ya29\\.[\\w.-]{16,}|1//0[\\w-]{20,})'],
  ['Slack', '(?:xox[a-z](?:\\.xox[a-z])?-[\\w-]{8,}|xapp-\\d-[\\w-]{8,})'],
  ['Slack, webhooks', 'hooks\\.slack\\.com/[a-z]+/[\\w/+-]{16,}'],
  ['Stripe', '(?:[prs]k_(?:live|test|prod)_[A-Za-z0-9]{8,}|whsec_[A-Za-z0-9+/=]{16,})'],
  ['GitHub', '(?:gh[a-z]_[A-Za-z0-9]{16,}|github_pat_\\w{16,})'],
  ['GitLab', '(?:gl[a-z]{2,6}-[\\w.-]{16,}|GR1348941[\\w-]{16,})'],
  [
    'npm, PyPI, Docker, RubyGems',
    '(?:npm_\\w{20,}|pypi-[\\w-]{20,}|dckr_[a-z]{3}_[\\w-]{16,}|rubygems_\\w{20,})',
  ],
  ['OpenAI, Anthropic, Hugging Face', '(?:sk-(?:ant|proj|svcacct|or)?-?[\\w-]{20,}|hf_[A-Za-z]{20,})'],
  [
    'SendGrid, Mailgun, Mailchimp',
    '(?:SG\\.[\\w-]{10,}\\.[\\w-]{10,}|key-[0-9a-z]{24,}|[0-9a-f]{32}-us\\d{1,2})',
  ],
  ['Twilio', '[AS][CK][0-9a-f]{28,}'],
  ['DigitalOcean, Databricks', '(?:do[opr]_v1_[a-f0-9]{20,}|dapi[a-f0-9]{24,}(?:-\\d)?)'],
  ['Shopify, Square', '(?:shp(?:at|ca|pa|ss)_[a-fA-F0-9]{20,}|sq0[a-z]{3}-[\\w-]{16,}|EAAA[\\w-]{30,})'],
  ['HashiCorp', '(?:hv[bsr]\\.[\\w-]{16,}|[A-Za-z0-9]{14}\\.atlasv1\\.[\\w-]{20,})'],
  [
    'Grafana, Sentry, New Relic, Dynatrace',
    '(?:gl(?:sa|c)_[\\w=+/-]{16,}|sntry[su]_[\\w=+/-]{16,}|NR[A-Z]{2}-[A-Z0-9-]{16,}|dt0[a-z]\\d{2}\\.[A-Z0-9]{16,}\\.\\w{16,})',
  ],
  [
    'Notion, Linear, Figma, Postman',
    '(?:ntn_\\w{20,}|lin_(?:api|oauth)_\\w{20,}|fig[duo]_[\\w-]{16,}|PMAK-[\\w-]{20,})',
  ],
  [
    'Pulumi, Terraform, Doppler, 1Password, age',
    '(?:pul-[0-9a-f]{24,}|dp\\.[a-z]{2,5}\\.\\w{20,}|ops_eyJ[\\w+/=]{20,}|A3-[A-Z0-9]{6}(?:-[A-Z0-9]{5,11}){4,5}|AGE-SECRET-KEY-1[A-Z0-9]{20,})',
  ],
  ['Microsoft, client secrets', '[\\w~.]{3}\\dQ~[\\w~.-]{20,}'],
  ['Telegram', '\\d{8,10}:AA[\\w-]{20,}'],
  ['Discord', '[MNO][\\w-]{22,27}\\.[\\w-]{5,7}\\.[\\w-]{20,}'],
  ['JSON web tokens', 'eyJ[\\w-]{5,}\\.[\\w-]+(?:\\.[\\w-]*)*'],
];

/** Letters in both sizes and two digits, or one digit and six humps, in a row of 32 or more characters: chance, not a word. */
const random =
  /(?<![\w+/-])(?=[\w+-]*[a-z])(?=[\w+-]*[A-Z])(?=[\w+-]*\d)(?=(?:[A-Za-z_+-]*\d){2}|(?:[\w+-]*?[a-z][A-Z]){6})[\w+-]{32,}={0,2}/g;

/** The secret half of a key of AWS: 40 characters of base64, which may hold strokes. */
const awsSecret =
  /(?<![\w+/-])(?=[\w+/]*\d)(?=(?:[A-Za-z_+/]*\d){2}|(?:[\w+/]*?[a-z][A-Z]){6})(?=[\w+/]*[a-z])(?=[\w+/]*[A-Z])[A-Za-z0-9+/]{40}(?![\w+/-])/g;

/** Letters of any size among digits, 40 or more of both: three changes from one to the other are no word and no slug. */
const long = /(?<![\w+/-])(?=(?:[\w+-]*?(?:\d[A-Za-z]|[A-Za-z]\d)){3})[\w+-]{40,}={0,2}/g;

export const tokens: readonly Rule[] = [
  // A block whose end was cut off is one to the end of the text.
  [
    /-----BEGIN [A-Z0-9 ]{0,40}(?:KEY|CERTIFICATE|MESSAGE)[A-Z0-9 ]{0,20}-----[\s\S]*?(?:-----END [A-Z0-9 ]{0,60}-----|$)/g,
    '[private key]',
  ],
  [/PuTTY-User-Key-File-\d[\s\S]*/g, '[private key]'],
  ...beginnings.map(([, shape]): Rule => [new RegExp(`(?<![A-Za-z0-9])${shape}`, 'g'), '[token]']),
  [random, '[token]'],
  [awsSecret, '[token]'],
  [long, '[token]'],
];
