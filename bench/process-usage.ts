import { execFileSync } from "node:child_process";
import { readFileSync } from "node:fs";

/** CPU time of all threads of a process so far, and its resident memory now. */
export type Usage = { readonly cpuMs: number; readonly residentMb: number };

/**
 * Asks the operating system what a process has used. The process itself is not disturbed. Linux counts CPU time in ticks of
 * 10 ms; elsewhere `ps` is asked. Throws when there is no such process.
 */
export function usageOf(pid: number): Usage {
  return process.platform === "linux" ? fromProc(pid) : fromPs(pid);
}

const TICK_MS = 10;

function fromProc(pid: number): Usage {
  const stat = readFileSync(`/proc/${pid}/stat`, "utf8");
  // Field 2 is the command in brackets, with any characters. User and system time are fields 14 and 15.
  const fields = stat.slice(stat.lastIndexOf(")") + 2).split(" ");
  const residentKb = /^VmRSS:\s+(\d+) kB$/m.exec(readFileSync(`/proc/${pid}/status`, "utf8"))?.[1];
  return { cpuMs: (Number(fields[11]) + Number(fields[12])) * TICK_MS, residentMb: Number(residentKb) / 1024 };
}

function fromPs(pid: number): Usage {
  const [residentKb = "", time = ""] = execFileSync("ps", ["-o", "rss=,time=", "-p", String(pid)], { encoding: "utf8" })
    .trim()
    .split(/\s+/);
  const seconds = time.split(/[-:]/).reduce((sum, part) => sum * 60 + Number(part), 0);
  return { cpuMs: seconds * 1000, residentMb: Number(residentKb) / 1024 };
}

export function plus(one: Usage, other: Usage): Usage {
  return { cpuMs: one.cpuMs + other.cpuMs, residentMb: one.residentMb + other.residentMb };
}
