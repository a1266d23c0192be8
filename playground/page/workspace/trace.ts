import type { Judged, Trace as ReplyTrace, Step, StepName } from "../../../src/trace/types.ts";
import type { TracedCall } from "../../page-server/traces.ts";

/** What went into one reply, as `GET /workspace/trace` returns it. Times are in milliseconds. */
export type Trace = ReplyTrace & { readonly calls?: readonly TracedCall[] };

export type { Judged, Step, StepName, TracedCall };
