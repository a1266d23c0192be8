/** Times as Slack writes them, in the browser's time zone. All arguments are milliseconds since the epoch. */

const LANGUAGE = "en-US";
const clock = new Intl.DateTimeFormat(LANGUAGE, { hour: "numeric", minute: "2-digit" });
const full = new Intl.DateTimeFormat(LANGUAGE, { dateStyle: "full", timeStyle: "medium" });
const day = new Intl.DateTimeFormat(LANGUAGE, { weekday: "long", month: "long", day: "numeric" });
const dayWithYear = new Intl.DateTimeFormat(LANGUAGE, { year: "numeric", month: "long", day: "numeric" });

const DAY_MS = 86_400_000;

/** Formats a time in hours and minutes, such as *9:05 AM*. */
export function clockTime(at: number): string {
  return clock.format(at);
}

/** Formats a date and time with seconds, for tooltips. */
export function fullTime(at: number): string {
  return full.format(at);
}

/** Returns *Today*, *Yesterday* or the date, with its year when that is not the current one. */
export function dayName(at: number, now: number): string {
  if (isSameDay(at, now)) return "Today";
  if (isSameDay(at, now - DAY_MS)) return "Yesterday";
  return new Date(at).getFullYear() === new Date(now).getFullYear() ? day.format(at) : dayWithYear.format(at);
}

/** Tells whether two times fall on one calendar day. */
export function isSameDay(a: number, b: number): boolean {
  return new Date(a).toDateString() === new Date(b).toDateString();
}

/** Says roughly how long ago something was: minutes within the last hour, then the day and time. */
export function ago(at: number, now: number): string {
  const minutes = Math.floor((now - at) / 60_000);
  if (minutes < 1) return "just now";
  if (minutes < 60) return `${minutes} ${minutes === 1 ? "minute" : "minutes"} ago`;
  return isSameDay(at, now) ? `today at ${clockTime(at)}` : `${dayName(at, now)} at ${clockTime(at)}`;
}
