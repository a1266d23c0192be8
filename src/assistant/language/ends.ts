/**
 * Returns a text without the characters at its end that `ends` matches. Linear, unlike `/[.!]+$/`, which looks through each run of
 * such characters once from each of them.
 */
export function withoutEnd(text: string, ends: RegExp): string {
  let end = text.length;
  while (end > 0 && ends.test(text.charAt(end - 1))) end -= 1;
  return text.slice(0, end);
}
