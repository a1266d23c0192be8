import { expect, it } from "vitest";
import { isSlacks } from "../../../src/slack/web-api/response-url.ts";

const STAND_IN = "http://127.0.0.1:4000/api/";

it.each([
  ["https://hooks.slack.com/commands/T1/2/x", undefined],
  ["https://hooks.slack.com/actions/T1/2/x", "https://slack.com/api/"],
  ["https://hooks.slack-gov.com/actions/T1/2/x", "https://slack-gov.com/api/"],
  ["https://hooks.slack-gov.com/commands/T1/2/x", undefined],
  ["http://127.0.0.1:4000/response/1", STAND_IN],
])("a reply goes to %s, with the Web API at %s", (url, api) => {
  expect(isSlacks(url, api)).toBe(true);
});

it.each([
  ["http://hooks.slack.com/commands/T1/2/x", undefined],
  ["https://hooks.slack.com.evil.example/x", undefined],
  ["https://hooks.slack.com:8443/x", undefined],
  ["https://user@evil.example/hooks.slack.com", "https://slack.com/api/"],
  ["https://evil.example/x", "https://slack.com/api/"],
  ["http://127.0.0.1:4001/response/1", STAND_IN],
  ["not a url", undefined],
  ["", STAND_IN],
])("a reply does not go to %s, with the Web API at %s", (url, api) => {
  expect(isSlacks(url, api)).toBe(false);
});
