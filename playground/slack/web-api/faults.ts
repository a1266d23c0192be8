/** What a call of a Web API method (or a post to a `response_url`, under that name) shall suffer. */
export type Fault = {
  /** How many calls it hits; default 1. */
  readonly times?: number;
  /** HTTP status of the answer; 429 carries `Retry-After`. */
  readonly status?: number;
  /** The `error` of an answer with `ok: false`. */
  readonly error?: string;
  /** Seconds, for 429; default 1. */
  readonly retryAfter?: number;
  /** Milliseconds to wait before anything else happens. */
  readonly delayMs?: number;
  /** Break the connection without an answer, before the call takes effect. */
  readonly drop?: boolean;
  /** Let the call take effect, then lose the answer: the connection is destroyed (or `status` is answered). */
  readonly after?: boolean;
  /** Break the connection at once, and let the call take effect so many milliseconds later. */
  readonly lateMs?: number;
  /** Only calls with these arguments. */
  readonly when?: (args: Readonly<Record<string, unknown>>) => boolean;
};

export type Faults = ReturnType<typeof createFaults>;

/** Faults to come, by method; `*` hits every method. */
export function createFaults() {
  const planned: { method: string; fault: Fault; left: number }[] = [];
  return {
    /** The next calls of `method` fail as told. Several plans for one method are used up in their order. */
    fail(method: string, fault: Fault = { status: 500 }): void {
      planned.push({ method, fault, left: fault.times ?? 1 });
    },
    clear(): void {
      planned.length = 0;
    },
    /** The fault that this call meets, counted as used. */
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
