/** A form of keys and tokens. */
type Format = {
  readonly maker: string;
  readonly pattern: RegExp;
};

/** Names of packages and files have words and small numbers between hyphens, and so no key: sk-learn-tools-2. */
const NO_NAME = "(?!(?:[a-z]{1,15}\\d{0,2}|\\d{1,4})(?:-(?:[a-z]{1,15}\\d{0,2}|\\d{1,4})){1,20}(?![\\w-]))";

function format(maker: string, source: string, flags = "g"): Format {
  return { maker, pattern: new RegExp(`(?<![A-Za-z0-9_])(?:${source})`, flags) };
}

/**
 * What makers put in front of their keys and tokens, in the forms that their documentation names. One with a prefix of its own is
 * found wherever it stands. Those without one are found by a name beside them (named.ts) or by looking like chance (random.ts).
 */
export const FORMATS: readonly Format[] = [
  format("the chat itself", "xox[abeoprs]-[\\w-]{10,}|xapp-[\\w-]{10,}|xwfp-[\\w-]{10,}"),
  format(
    "addresses that are keys",
    "hooks\\.(?:slack|zapier)\\.com\\/(?:services|workflows|triggers|hooks)\\/[\\w/-]{10,}|(?:alchemy\\.com|infura\\.io|quiknode\\.pro)\\/(?:v\\d\\/)?[\\w-]{20,}|private-[a-f0-9]{32}",
  ),
  format(
    "Discord",
    "discord(?:app)?\\.com\\/api\\/webhooks\\/\\d+\\/[\\w-]{20,}|[MNO][\\w-]{22,27}\\.[\\w-]{6}\\.[\\w-]{27,}",
  ),
  format("Microsoft Teams", "[\\w.-]{1,60}\\.webhook\\.office\\.com\\/webhookb2\\/[\\w@/-]{20,}"),
  format("OpenAI, Anthropic, DeepSeek, OpenRouter", `sk-${NO_NAME}[A-Za-z0-9_-]{16,}`),
  format("MemOS", `mpg-${NO_NAME}[\\w-]{12,}`),
  format("GitHub", "gh[opsru]_[A-Za-z0-9]{20,}|github_pat_\\w{20,}"),
  format("GitLab", "gl(?:pat|dt|rt|ft|soat|agent|oas|cbt|imt|ptt|ffct)-[\\w.-]{16,}|GR1348941[\\w-]{16,}"),
  format(
    "AWS",
    "(?:AKIA|ASIA|ABIA|ACCA|AROA|AIDA)[A-Z0-9]{16}(?![A-Z0-9])|amzn\\.mws\\.[\\w-]{20,}|ABSK[A-Za-z0-9+/=]{40,}",
  ),
  format("Google", "AIza[\\w-]{30,}|ya29\\.[\\w-]{20,}|GOCSPX-[\\w-]{20,}|1\\/\\/0[\\w-]{30,}"),
  format("Stripe, Clerk, Paystack", "(?:sk|rk|pk)_(?:live|test|prod)_\\w{10,}|whsec_[\\w+/=]{16,}"),
  format(
    "npm, PyPI, crates.io, RubyGems, NuGet",
    `npm_[A-Za-z0-9]{30,}|pypi-${NO_NAME}[\\w-]{16,}|cio[A-Za-z0-9]{32}(?!\\w)|rubygems_[a-f0-9]{32,}|oy2[a-z0-9]{43}`,
  ),
  format(
    "Hugging Face, Replicate, Groq, xAI, Perplexity",
    `hf_[A-Za-z0-9]{20,}|r8_[A-Za-z0-9]{20,}|gsk_[A-Za-z0-9]{20,}|xai-[A-Za-z0-9]{20,}|pplx-[A-Za-z0-9]{20,}|nvapi-${NO_NAME}[\\w-]{20,}`,
  ),
  format("DigitalOcean", "do[opr]_v1_[a-f0-9]{32,}"),
  format(
    "SendGrid, Mailgun, Mailchimp",
    "SG\\.[\\w-]{16,}\\.[\\w-]{16,}|key-[a-f0-9]{32}|[a-f0-9]{32}-us\\d{1,2}(?!\\w)|xkeysib-[\\w-]{20,}",
  ),
  format("Twilio", "(?:SK|AC)[a-f0-9]{32}(?!\\w)"),
  format(
    "Shopify, Square, Razorpay, Shippo, Flutterwave",
    "shp(?:at|ca|pa|ss|tka)_[a-fA-F0-9]{16,}|sq0[a-z]{3}-[\\w-]{20,}|EAAA[\\w-]{40,}|rzp_(?:live|test)_\\w{10,}|shippo_(?:live|test)_\\w{20,}|FLWSECK(?:_TEST)?-\\w{20,}",
  ),
  format("Meta", "EAA[A-Za-z0-9]{60,}|IGQV[\\w-]{40,}"),
  format("Telegram", "\\d{8,10}:[\\w-]{35}(?![\\w-])"),
  format(
    "Notion, Linear, Figma, Airtable, Asana",
    "secret_[A-Za-z0-9]{32,}|pk_\\d{5,}_[A-Z0-9]{20,}|ntn_[A-Za-z0-9]{30,}|lin_(?:api|oauth)_[A-Za-z0-9]{20,}|fig[dou]r?_[\\w-]{20,}|pat[A-Za-z0-9]{14}\\.[a-f0-9]{32,}|[12]\\/\\d{10,}(?:\\/\\d{10,})?:[a-f0-9]{32}",
  ),
  format("Atlassian", "AT(?:ATT|CTT|BB)[\\w=-]{20,}"),
  format("Dropbox", "sl\\.(?:u\\.)?[\\w-]{30,}"),
  format(
    "New Relic, Grafana, Sentry, Dynatrace, PostHog",
    "NR(?:AK|JS|II|AA|RA)-[A-Za-z0-9-]{18,}|gl(?:sa|c)_[\\w=+/]{20,}|sntr[yu]s?_[\\w=+/-]{20,}|dt0[a-z]\\d{2}\\.[A-Z0-9]{20,}\\.[A-Z0-9]{40,}|ph[cxs]_[A-Za-z0-9]{30,}",
  ),
  format("HashiCorp", "hv[sbr]\\.[\\w-]{20,}|[A-Za-z0-9]{14}\\.atlasv1\\.[\\w-]{40,}"),
  format(
    "Databricks, Doppler, Postman, Supabase, PlanetScale",
    "dapi[a-f0-9]{32}(?:-\\d)?|dp\\.(?:pt|st(?:\\.\\w{1,30})?|ct|sa|scim|audit)\\.[A-Za-z0-9]{20,}|PMAK-[a-f0-9-]{20,}|sbp_[a-f0-9]{30,}|sb_secret_[\\w-]{20,}|pscale_(?:tkn|pw|oauth)_[\\w.-]{20,}",
  ),
  format(
    "Docker, Vercel, Netlify, Fly, Render, Heroku, Tailscale",
    `dckr_[po]at_[\\w-]{16,}|vc[apirk]_[A-Za-z0-9]{20,}|nfp_[A-Za-z0-9]{20,}|(?:FlyV1 )?fm\\d?_[\\w+/=,-]{40,}|rnd_[A-Za-z0-9]{20,}|HRKU-[\\w-]{20,}|tskey-${NO_NAME}[\\w-]{16,}`,
  ),
  format(
    "HubSpot, Langsmith, Mapbox, Okta, Contentful, Adobe",
    "pat-(?:na|eu)\\d-[a-f0-9-]{30,}|lsv2_[ps][tk]_[a-f0-9_]{30,}|[sp]k\\.eyJ[\\w-]{20,}\\.[\\w-]{16,}|CFPAT-[\\w-]{30,}|p8e-[a-f0-9-]{30,}",
  ),
  format(
    "Alibaba, Tencent, Yandex",
    "LTAI[A-Za-z0-9]{12,}|AKID[A-Za-z0-9]{13,}|AQVN[\\w-]{30,}|t1\\.[A-Z0-9a-z]{20,}={0,2}\\.[\\w-]{40,}",
  ),
  format(
    "Artifactory, 1Password, Snyk, LaunchDarkly",
    "(?:sdk|mob)-[a-f0-9]{8}-[a-f0-9]{4}-4[a-f0-9]{3}-[a-f0-9-]{17}|AKCp[A-Za-z0-9]{40,}|cmVmd[A-Za-z0-9]{50,}|ops_eyJ[\\w-]{60,}|api-[a-f0-9]{8}-[a-f0-9]{4}-4[a-f0-9]{3}-[a-f0-9]{4}-[a-f0-9]{12}|A3-[A-Z0-9]{6}-(?:[A-Z0-9]{5,11}-?){3,6}",
  ),
  format(
    "CircleCI, Plaid, Braintree, X",
    "CCI(?:PAT|PRJ)_\\w{20,}|(?:access|public|link)-(?:sandbox|development|production)-[a-f0-9-]{36}|access_token\\$\\w{5,}\\$\\w+\\$\\w{20,}|A{18,}[\\w%-]{40,}",
  ),
  format("hashes of passwords", "\\$(?:apr1|1|2[aby]|5|6|y|argon2\\w{1,2})\\$[^\\s:]{10,}"),
  format("Solana, key pairs as numbers", "\\[(?:\\s{0,2}\\d{1,3}\\s{0,2},){31,}\\s{0,2}\\d{1,3}\\s{0,2}\\]"),
  format(
    "Airtable, Cloudflare, and others with a short word in front",
    "key(?=[A-Za-z]{0,13}\\d)(?=[a-z0-9]{0,13}[A-Z])[A-Za-z0-9]{14}(?!\\w)|v1\\.0-[a-f0-9]{20,}-[a-f0-9]{40,}|(?!sha|md5|rev|commit|hash)[a-z]{2,10}\\d?_[a-z0-9]{32,}",
  ),
  // a second beginning in the first part ends it: a row of them would be read to its end from each
  format("JSON web tokens", "eyJ(?:\\w|-(?!eyJ)){8,}\\.[\\w-]{8,}(?:\\.[\\w-]{8,})?"),
  format("age", "AGE-(?:SECRET-KEY|PLUGIN)-[0-9A-Z-]{20,}"),
  format("Bitcoin", "[xyz]prv[1-9A-HJ-NP-Za-km-z]{80,}|(?:[5KL][1-9A-HJ-NP-Za-km-z]{50,51})(?!\\w)"),
  format("Azure", "[A-Za-z0-9_~.]{3}\\dQ~[\\w~.-]{31,34}"),
];

/** Private keys with what stands between their marks, to the end of the text where the second mark is missing. */
export const KEY_BLOCKS: readonly RegExp[] = [
  /-----BEGIN [A-Z0-9 ]{0,30}PRIVATE KEY(?: BLOCK)?-----[\s\S]*?(?:-----END [A-Z0-9 ]{0,30}PRIVATE KEY(?: BLOCK)?-----|$)/g,
  /-----BEGIN OpenVPN Static key[^-]{0,10}-----[\s\S]*?(?:-----END OpenVPN Static key[^-]{0,10}-----|$)/g,
  /PuTTY-User-Key-File-\d:[\s\S]*?(?:Private-MAC: ?[a-f0-9]+|$)/g,
];
