import { expect, it } from "vitest";
import { toSlackLogger, toWebApiLogger } from "../../../src/slack/deliveries/bolt-logger.ts";

it("an error of the Web API client, which the gateway logs, is not logged a second time", () => {
  const lines: string[] = [];
  const note = (_: object, text: string) => void lines.push(text);
  const log = { info() {}, warn: note, error: note };
  toSlackLogger(log).error("Failed: what Ana wrote");
  const error: (line: string) => void = toWebApiLogger(log).error;
  error("http request failed: what Ana wrote");
  toWebApiLogger(log).warn("Deprecated: what Ana wrote");
  expect(lines).toEqual(["slack library: Failed", "slack library: Deprecated"]);
});
