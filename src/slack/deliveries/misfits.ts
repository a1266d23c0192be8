import type { Log } from "../../ports/log.ts";
import { MisfitError } from "./form.ts";

/** Keeps account of the deliveries that are passed over, so that none vanishes without a line. */
export type Misfits = {
  /** Says why a delivery is passed over: its form, or what a library threw over it. `key` names it where it is stored. */
  passOver(error: unknown, key?: string): void;
  /** How many there were since this process started. */
  count(): number;
};

/** Creates an account that begins with none. */
export function createMisfits(log: Log): Misfits {
  let count = 0;
  return {
    passOver(error, key) {
      count += 1;
      if (!(error instanceof MisfitError)) return log.error({ err: error, key }, UNFIT);
      const { kind, paths } = error.misfit;
      log.warn({ kind, paths: paths.slice(0, MAX_PATHS), key }, MISFIT);
    },
    count: () => count,
  };
}

const MAX_PATHS = 20;
const UNFIT = "a delivery could not be handled; it is passed over";
const MISFIT = "a delivery does not have the form that Inkwell reads; it is passed over";
