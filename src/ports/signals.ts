/**
 * Short messages to all processes that serve this workspace, this one too. A message may be lost, so whatever matters must
 * stand in a table as well.
 */
export type Signals = {
  /** Rejects when the others cannot be reached. */
  publish(channel: string, payload: string): Promise<void>;
  /** Calls `handler` for each message on the channel, until the returned function is called. */
  subscribe(channel: string, handler: (payload: string) => void): () => void;
};

/** Signals with the connection that they hold. */
export type OpenSignals = Signals & { close(): Promise<void> };
