/**
 * Waits at most `ms` milliseconds for `work`, and resolves or rejects as it does. When the time is up, `late` decides instead:
 * it returns a value or throws. The work itself goes on, and a failure that comes after that is ignored.
 */
export async function within<Result, Late>(
  ms: number,
  work: Promise<Result>,
  late: () => Late,
): Promise<Result | Late> {
  const timeUp = Promise.withResolvers<typeof LATE>();
  const timer = setTimeout(timeUp.resolve, ms, LATE);
  try {
    const first = await Promise.race([work, timeUp.promise]);
    return first === LATE ? late() : first;
  } finally {
    clearTimeout(timer);
  }
}

const LATE: unique symbol = Symbol("late");
