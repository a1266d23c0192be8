/** No note is longer (learning/learn.ts). A longer text is read anew each time: it seldom comes again. */
const TEXT_CHARS = 500;
/** Of all texts that are known: some three hundred of the longest, or thousands of usual ones. */
const KNOWN_CHARS = 150_000;

/**
 * Returns a reader that knows what it has read lately: each sentence of a message is compared with the same notes, which would
 * be read again each time.
 */
export function remembering<Read>(read: (text: string) => Read): (text: string) => Read {
  const known = new Map<string, { readonly read: Read }>();
  let chars = 0;
  return (text) => {
    if (text.length > TEXT_CHARS) return read(text);
    const before = known.get(text);
    if (before) return before.read;
    const now = read(text);
    for (const [oldest] of known) {
      if (chars + text.length <= KNOWN_CHARS) break;
      known.delete(oldest);
      chars -= oldest.length;
    }
    known.set(text, { read: now });
    chars += text.length;
    return now;
  };
}
