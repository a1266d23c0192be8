import { readSaved } from "./saved.ts";

const WAIT_MS = 500;

/** Finds the address of the page that already shows this file's workspace; undefined when none runs. */
export async function urlOfRunning(savedPath: string): Promise<string | undefined> {
  const saved = readSaved(savedPath);
  if (!saved) return undefined;
  const { token, port } = saved;
  const url = `http://127.0.0.1:${port}`;
  const headers = { authorization: `Bearer ${token}` };
  const signal = AbortSignal.timeout(WAIT_MS);
  const answer = await fetch(`${url}/workspace/ping`, { headers, signal, redirect: "error" }).catch(() => undefined);
  await answer?.body?.cancel();
  return answer?.status === 200 ? `${url}/?token=${token}` : undefined;
}
