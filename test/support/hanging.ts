import { connect, type Socket } from "node:net";
import { onTestFinished } from "vitest";

/** Opens connections that send only `head` and then hang. They end with the test. Resolves when all are open. */
export async function hang(port: number, count: number, head = ""): Promise<readonly Socket[]> {
  const sockets: Socket[] = [];
  onTestFinished(() => {
    for (const socket of sockets) socket.destroy();
  });
  for (let at = 0; at < count; at += 1) {
    const socket = connect(port, "127.0.0.1").resume(); // so that it hears its end
    socket.on("error", () => {}); // the server may end it
    sockets.push(socket);
    await new Promise<void>((resolve) => socket.once("connect", resolve).once("close", () => resolve()));
    if (head !== "") socket.write(head);
  }
  return sockets;
}

/** Resolves with how many milliseconds it took until the other side ended a connection. */
export async function endOf(socket: Socket): Promise<number> {
  const since = performance.now();
  if (!socket.closed) await new Promise((resolve) => socket.once("close", resolve));
  return performance.now() - since;
}
