/** What went into one reply, as `GET /workspace/trace` returns it. Times are in milliseconds. */
export type Trace = {
  readonly request: string;
  readonly person?: string;
  readonly place?: string;
  readonly audience?: string;
  readonly at: number;
  readonly steps: readonly Step[];
  readonly found: readonly Found[];
  readonly rules: readonly Kept[];
  readonly facts: readonly Kept[];
  readonly prompt: readonly { readonly role: string; readonly content: string }[];
  readonly model?: string | null;
  readonly learned: readonly { readonly kind: string; readonly text: string }[];
  readonly ending?: string;
  readonly error?: string;
  readonly calls?: readonly SlackCall[];
};

export type Step = {
  readonly name: string;
  /** Milliseconds since the person asked. */
  readonly atMs: number;
  readonly tookMs?: number;
  readonly note?: string;
};

export type Kept = { readonly text: string; readonly used: boolean; readonly why?: string };

export type Found = Kept & {
  readonly kind: string;
  readonly at?: number;
  readonly from?: string;
  readonly score?: number;
};

export type SlackCall = {
  readonly method: string;
  readonly atMs: number;
  readonly tookMs?: number;
  readonly ok: boolean;
  readonly error?: string;
};
