import { createParser } from "eventsource-parser";
import { ServiceError } from "../assistant/errors.ts";

/** Finds the JSON objects in the body of an answer. Throws `bad_response` for a body that holds none. */
export type Body = {
  feed(text: string): void;
  /** The body has ended. Returns false for a stream, which ought to have said so itself, true for a whole object. */
  end(): boolean;
};

/** Characters of one event, or of an object that comes whole. */
const MAX_CHARS = 4_000_000;

/**
 * Reads server-sent events, or the single object of a server that does not stream. Which of the two it is shows in the first
 * character: servers and proxies label their bodies wrongly. `onObject` is given each event's data, `[DONE]` included.
 */
export function createBody(onObject: (data: string, event?: string) => void): Body {
  const events = createParser({
    onEvent: ({ data, event }) => onObject(data, event),
    onError: ({ type }) => {
      if (type === "max-buffer-size-exceeded") throw new ServiceError("writer", "bad_response");
    },
    maxBufferSize: MAX_CHARS,
  });
  let format: "events" | "object" | undefined;
  let object = "";

  return {
    feed(text) {
      format ??= formatOf(text);
      if (format === "events") return events.feed(text);
      object += text;
      if (object.length > MAX_CHARS) throw new ServiceError("writer", "bad_response");
    },
    end() {
      if (format === "object") onObject(object);
      // A last event without its blank line still counts: some servers close right after it.
      else events.feed("\n\n");
      return format === "object";
    },
  };
}

function formatOf(text: string): "events" | "object" | undefined {
  const start = text.trimStart()[0];
  // A web page: the address leads to something else than a model, or to a proxy in front of one.
  if (start === "<") throw new ServiceError("writer", "bad_response");
  if (start === "{" || start === "[") return "object";
  return start === undefined ? undefined : "events";
}
