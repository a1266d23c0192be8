import { existsSync, openSync, writeSync } from "node:fs";
import { createApp } from "../../src/app.ts";
import { readSlackConfig } from "../../src/config.ts";
import { createLog } from "../../src/log.ts";
import { createSlackApp } from "../../src/slack/app.ts";

/**
 * Inkwell as `npm start` runs it, but for two things: it kills itself at the point that CRASH_AT names, and its clock is ahead
 * by CLOCK_AHEAD_MS. A point is `before` or `after` a call of a port ("before inbox.accept") or of a service ("after
 * chat.startStream", "after add/message", "before response_url"); `:3` behind it means the third time that it is reached. Where
 * CRASH_ARMED names a file, the point counts only once that file is there.
 */
const { CRASH_AT = "", CRASH_MARK = "", CRASH_ARMED = "", CLOCK_AHEAD_MS = "0" } = process.env;
const [point, nth = "1"] = CRASH_AT.split(":");
let left = Number(nth);

const now = () => Date.now() + Number(CLOCK_AHEAD_MS);
globalThis.fetch = withPoints(globalThis.fetch);

const config = readSlackConfig(process.env);
const log = createLog(config.logLevel);
const app = await createApp(config, log, { now, fetch: globalThis.fetch });
const slack = createSlackApp(config.slack, { ...watchedParts(app), log });
await slack.start();
await app.load(); // as the program does

function reach(reached: string): void {
  if (reached !== point || (CRASH_ARMED !== "" && !existsSync(CRASH_ARMED))) return;
  left -= 1;
  if (left > 0 || !isFirstToDie()) return;
  writeSync(1, `${reached}\n`);
  process.kill(process.pid, "SIGKILL");
}

/** Of several processes that reach the point one after another, only the first dies. */
function isFirstToDie(): boolean {
  try {
    openSync(CRASH_MARK, "wx");
    return true;
  } catch {
    return false;
  }
}

/** The same, with every call of its ports watched. */
function watchedParts<Parts extends object>(parts: Parts): Parts {
  return new Proxy(parts, {
    get(target, key) {
      const part: unknown = Reflect.get(target, key);
      return typeof part === "object" && part !== null ? watched(String(key), part) : part;
    },
  });
}

/** The same port, whose every call is a point before and after. */
function watched<Port extends object>(name: string, port: Port): Port {
  return new Proxy(port, {
    get(target, key) {
      const method: unknown = Reflect.get(target, key);
      if (typeof method !== "function") return method;
      const call = `${name}.${String(key)}`;
      return (...args: unknown[]) => {
        reach(`before ${call}`);
        const result: unknown = method.apply(target, args);
        if (!(result instanceof Promise)) {
          reach(`after ${call}`);
          return result;
        }
        return result.then((value: unknown) => {
          reach(`after ${call}`);
          return value;
        });
      };
    },
  });
}

/** After a call means that the service has done it, and that its answer was never read. */
function withPoints(send: typeof fetch): typeof fetch {
  return async (input, init) => {
    const name = serviceCall(new URL(input instanceof Request ? input.url : input).pathname);
    reach(`before ${name}`);
    const response = await send(input, init);
    reach(`after ${name}`);
    return response;
  };
}

function serviceCall(path: string): string {
  if (/^\/(?:commands|actions)\//.test(path)) return "response_url";
  return path.replace(/^\/api\/(?:openmem\/v1\/)?/, "");
}
