import { randomBytes } from "node:crypto";
import { open, rename, rm } from "node:fs/promises";
import type { Login } from "./control.js";
import { ReplicationStream } from "./replication-stream.js";

/**
 * Writes the data of a server to an RDB file.
 *
 * The server forks and sends a snapshot, as to a replica, so clients are not blocked. The file is renamed into place
 * once it is complete and synced to disk.
 *
 * @param target Absolute path in an existing folder.
 * @throws Error of the file system, or if the server exits during the backup; no file is left behind.
 */
export async function backUp(login: Login, target: string): Promise<void> {
  const draft = `${target}.${randomBytes(4).toString("hex")}.tmp`;
  const stream = await ReplicationStream.open(login);
  try {
    const file = await open(draft, "wx", 0o600);
    try {
      for await (const part of stream.snapshot()) await file.writeFile(part);
      await file.sync();
    } finally {
      await file.close();
    }
    await rename(draft, target);
  } finally {
    stream.close();
    await rm(draft, { force: true });
  }
}
