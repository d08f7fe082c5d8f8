import { once } from "node:events";
import { mkdtemp, rm } from "node:fs/promises";
import { createServer, type Socket } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { setTimeout as sleep } from "node:timers/promises";
import { expect, onTestFinished, test } from "vitest";
import { type Change, ReplicationStream } from "../../src/engine/replication-stream.js";

const ID = "0123456789012345678901234567890123456789";

test("a server that is slow to notice the end of its own snapshot hears soon again that it was taken", async () => {
  const login = await serve((socket) => {
    let deaf = true;
    socket.on("data", (data) => {
      const said = data.toString();
      if (said.includes("PSYNC")) {
        socket.write(`+FULLRESYNC ${ID} 0\r\n$EOF:${ID}\r\nREDIS0011${ID}`);
        // So long the process lives on that wrote the snapshot, and acknowledgements count for nothing.
        setTimeout(() => {
          deaf = false;
        }, 100);
      } else if (said.includes("ACK")) {
        if (!deaf) socket.write("*3\r\n$3\r\nSET\r\n$1\r\na\r\n$1\r\n1\r\n");
      } else socket.write("+OK\r\n");
    });
  });
  const stream = await ReplicationStream.open(login);
  onTestFinished(() => stream.close());
  const rdb: Buffer[] = [];
  for await (const part of stream.snapshot()) rdb.push(part);
  expect(Buffer.concat(rdb).toString()).toBe("REDIS0011");
  // Acknowledged once a second only, it would be the sleep that ends first.
  const first = await Promise.race([stream.changes().next(), sleep(900)]);
  expect((first?.value ?? []).map(({ argv }: Change) => argv.map(String))).toEqual([["SET", "a", "1"]]);
});

/** A server on a socket of its own. */
async function serve(talk: (socket: Socket) => void) {
  const folder = await mkdtemp(join(tmpdir(), "replication-"));
  const server = createServer(talk).listen(join(folder, "socket"));
  onTestFinished(async () => {
    server.close();
    await rm(folder, { recursive: true, force: true });
  });
  await once(server, "listening");
  return { path: join(folder, "socket"), username: "default", password: "a-password" };
}
