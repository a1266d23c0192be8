import { createParser } from "eventsource-parser";
import { ServiceError } from "../assistant/errors.ts";

/** Finds the JSON objects in a response body. Throws `bad_response` for a web page or what is too long. */
type BodyParser = {
  feed(text: string): void;
  /** Call it at the end of the body. Returns true for one object; false for a stream, which should have said its end itself. */
  end(): boolean;
};

/** In characters: the longest event, or object that comes in one piece. */
const MAX_CHARS = 4_000_000;
/** More lines that mean nothing than any proxy adds. */
const MAX_UNKNOWN_LINES = 1_000;

/**
 * Parses server-sent events, or the single object of a server that does not stream. The first character tells which it is,
 * since servers and proxies label their bodies wrongly. Calls `onObject` with each event's data, `[DONE]` included.
 */
export function createBodyParser(onObject: (data: string, event?: string) => void): BodyParser {
  let unknownLines = 0;
  const events = createParser({
    onEvent: ({ data, event }) => onObject(data, event),
    onError: ({ type }) => {
      if (type === "max-buffer-size-exceeded" || ++unknownLines > MAX_UNKNOWN_LINES)
        throw new ServiceError("writer", "bad_response");
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
      // Some servers close right after the last event, without its blank line.
      else events.feed("\n\n");
      return format === "object";
    },
  };
}

function formatOf(text: string): "events" | "object" | undefined {
  const start = text.trimStart()[0];
  // A web page: the address is not a model's, or a proxy in front of the model answers.
  if (start === "<") throw new ServiceError("writer", "bad_response");
  if (start === "{" || start === "[") return "object";
  return start === undefined ? undefined : "events";
}
