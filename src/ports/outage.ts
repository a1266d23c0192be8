/** Passes on only the first fault of each outage. */
export type Outage<Fault> = {
  /** Passes on the first fault; those after it are silent until `over` is called. */
  tell(fault: Fault): void;
  /** The next fault is passed on again. */
  over(): void;
};

/** Creates an outage that passes its first fault to `onFault`. */
export function createOutage<Fault = unknown>(onFault: (fault: Fault) => void): Outage<Fault> {
  let isOut = false;
  return {
    tell(fault) {
      if (!isOut) onFault(fault);
      isOut = true;
    },
    over() {
      isOut = false;
    },
  };
}
