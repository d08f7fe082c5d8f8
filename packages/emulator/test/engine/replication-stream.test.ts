import { once } from "node:events";
import { createServer, type Socket } from "node:net";
import { join } from "node:path";
import { setTimeout as sleep } from "node:timers/promises";
import { expect, onTestFinished, test } from "vitest";
import { emptyFolder } from "../../../../test/support/temp-folder.js";
import { type ReplicatedCommand, ReplicationStream } from "../../src/engine/replication-stream.js";

const ID = "0123456789012345678901234567890123456789";

test("the snapshot is acknowledged again within 900 ms if the server ignored the first acknowledgements", async () => {
  const login = await serve((socket) => {
    let isDeaf = true;
    socket.on("data", (data) => {
      const request = data.toString();
      if (request.includes("PSYNC")) {
        socket.write(`+FULLRESYNC ${ID} 0\r\n$EOF:${ID}\r\nREDIS0011${ID}`);
        // Acknowledgements are ignored while the process that wrote the snapshot is still running.
        setTimeout(() => {
          isDeaf = false;
        }, 100);
      } else if (request.includes("ACK")) {
        if (!isDeaf) socket.write("*3\r\n$3\r\nSET\r\n$1\r\na\r\n$1\r\n1\r\n");
      } else socket.write("+OK\r\n");
    });
  });
  const stream = await ReplicationStream.open(login);
  onTestFinished(() => stream.close());
  const rdb: Buffer[] = [];
  for await (const part of stream.snapshot()) rdb.push(part);
  expect(Buffer.concat(rdb).toString()).toBe("REDIS0011");
  // With one acknowledgement a second, the sleep would end first.
  const first = await Promise.race([stream.changes().next(), sleep(900)]);
  expect((first?.value ?? []).map(({ argv }: ReplicatedCommand) => argv.map(String))).toEqual([
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
