import { once } from "node:events";
import { createServer, Socket } from "node:net";
import { join } from "node:path";
import { expect, onTestFinished, test, vi } from "vitest";
import { emptyFolder } from "../../../../test/support/temp-folder.js";
import { type ReplicatedCommand, ReplicationStream } from "../../src/engine/replication-stream.js";

const ID = "0123456789012345678901234567890123456789";
/** Time within which acknowledgments must be repeated. With one acknowledgment a second, only the first falls into it. */
const REPEATED_WITHIN_MS = 900;
const IGNORED_ACKS = 5;

test("the snapshot is acknowledged again within 900 ms if the server ignored the first acknowledgments", async () => {
  const login = await serve((socket) => {
    let acks = 0;
    socket.on("data", (data) => {
      const request = data.toString();
      if (request.includes("PSYNC")) {
        socket.write(`+FULLRESYNC ${ID} 0\r\n$EOF:${ID}\r\nREDIS0011${ID}`);
      } else if (request.includes("ACK")) {
        // Acknowledgments are ignored while the process that wrote the snapshot is still running.
        const before = acks;
        acks += request.split("ACK").length - 1;
        if (before <= IGNORED_ACKS && acks > IGNORED_ACKS)
          socket.write("*3\r\n$3\r\nSET\r\n$1\r\na\r\n$1\r\n1\r\n");
      } else socket.write("+OK\r\n");
    });
  });
  const stream = await ReplicationStream.open(login);
  onTestFinished(() => stream.close());
  const rdb: Buffer[] = [];
  for await (const part of stream.snapshot()) rdb.push(part);
  expect(Buffer.concat(rdb).toString()).toBe("REDIS0011");
  vi.useFakeTimers({ toFake: ["setTimeout", "clearTimeout"] });
  onTestFinished(() => void vi.useRealTimers());
  const written = vi.spyOn(Socket.prototype, "write");
  onTestFinished(() => written.mockRestore());
  const first = stream.readChanges().next();
  await vi.advanceTimersByTimeAsync(REPEATED_WITHIN_MS);
  const acks = written.mock.calls.filter(([data]) => String(data).includes("ACK"));
  expect(acks.length).toBeGreaterThan(IGNORED_ACKS);
  expect(((await first).value ?? []).map(({ argv }: ReplicatedCommand) => argv.map(String))).toEqual([
    ["SET", "a", "1"],
  ]);
});

/** Starts a fake server on a Unix socket. */
async function serve(handle: (socket: Socket) => void) {
  const folder = emptyFolder();
  const server = createServer(handle).listen(join(folder, "socket"));
  onTestFinished(() => void server.close());
  await once(server, "listening");
  return { path: join(folder, "socket"), username: "default", password: "a-password" };
}
