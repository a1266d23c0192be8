/**
 * What every part needs of a logger. The fields hold ids, counts and milliseconds: never words that a person or a model
 * wrote, never secrets.
 */
export type Log = {
  info(fields: object, message: string): void;
  warn(fields: object, message: string): void;
  error(fields: object, message: string): void;
};

/** A log that says nothing, for parts that need not be heard. */
export const SILENT: Log = { info() {}, warn() {}, error() {} };
