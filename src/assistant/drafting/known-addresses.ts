const TOKEN = /[^\s<>"`|\\^{}[\]]{4,2000}/g;
const ADDRESS = /:\/\/|[\p{L}\p{N}][.@][\p{L}\p{N}]/u;
const BEGIN = /(?=https?:\/\/|mailto:)/i; // of another address, as in "page(https://…"
const OPENING = /^[('*_~]{1,8}/;
const CLOSING = /[)'*_~.,;:!?。，]$/;
const MAX_CLOSING = 8;

/**
 * Returns a function that tells whether an address, of the web or of mail, stood in one of these texts. Scheme, `www.`, the
 * host's letter case and a closing slash do not count. The texts are read when it is first asked.
 */
export function createKnownAddresses(texts: () => readonly string[]): (address: string) => boolean {
  let known: ReadonlySet<string> | undefined;
  return (address) => {
    known ??= new Set(texts().flatMap((text) => [...addressesIn(text)]));
    return known.has(keyOf(address));
  };
}

/** Finds addresses with and without the punctuation behind them, since it may belong to either. */
function* addressesIn(text: string): Generator<string> {
  for (const [token] of text.matchAll(TOKEN)) {
    if (!ADDRESS.test(token)) continue;
    for (const part of token.split(BEGIN)) {
      let address = part.replace(OPENING, "");
      yield keyOf(address);
      for (let times = 0; times < MAX_CLOSING && CLOSING.test(address); times++) {
        address = address.slice(0, -1);
        yield keyOf(address);
      }
    }
  }
}

function keyOf(address: string): string {
  const bare = address.replace(/^(?:https?:\/\/|mailto:)/i, "");
  const end = bare.search(/[/?#]/);
  const host = (end < 0 ? bare : bare.slice(0, end)).toLowerCase().replace(/^www\./, "");
  return end < 0 ? host : `${host}${bare.slice(end).replace(/\/$/, "")}`;
}
