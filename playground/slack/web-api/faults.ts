/** How a call fails. Posts to a `response_url` count as calls of a method with that name. */
export type Fault = {
  /** How many calls fail; default 1. */
  readonly times?: number;
  /** The HTTP status of the response; 429 comes with `Retry-After`. */
  readonly status?: number;
  /** The `error` of a response with `ok: false`. */
  readonly error?: string;
  /** Seconds, for 429; default 1. */
  readonly retryAfter?: number;
  /** Milliseconds to wait first. */
  readonly delayMs?: number;
  /** What to wait for first. */
  readonly until?: Promise<void>;
  /** Cut the connection before the call takes effect. */
  readonly drop?: boolean;
  /** Let the call take effect, then lose its response: cut the connection, or respond with `status`. */
  readonly after?: boolean;
  /** Cut the connection at once, and let the call take effect this many milliseconds later. */
  readonly lateMs?: number;
  /** Only calls whose arguments pass this test fail. */
  readonly when?: (args: Readonly<Record<string, unknown>>) => boolean;
};

export type Faults = ReturnType<typeof createFaults>;

/** Plans faults for the next calls, by method; `*` stands for every method. */
export function createFaults() {
  const planned: { method: string; fault: Fault; left: number }[] = [];
  return {
    /** Makes the next calls of `method` fail. Several plans for one method apply one after another. */
    fail(method: string, fault: Fault = { status: 500 }): void {
      planned.push({ method, fault, left: fault.times ?? 1 });
    },
    clear(): void {
      planned.length = 0;
    },
    /** The fault for this call, if one is planned; it then counts as used. */
    take(method: string, args: Readonly<Record<string, unknown>>): Fault | undefined {
      if (planned.length === 0) return undefined;
      const index = planned.findIndex(
        (plan) => (plan.method === method || plan.method === "*") && (plan.fault.when?.(args) ?? true),
      );
      const plan = planned[index];
      if (!plan) return undefined;
      plan.left -= 1;
      if (plan.left <= 0) planned.splice(index, 1);
      return plan.fault;
    },
  };
}
