import { randomBytes } from "node:crypto";
import { open, rename, rm } from "node:fs/promises";
import type { Login } from "./control.js";
import { ReplicationStream } from "./replication-stream.js";

/**
 * Writes the data of a server to an RDB file.
 *
 * The server forks and sends, as to a replica: clients are not held up. The file appears when it is whole and on
 * the disk, in place of an older one of that name.
 *
 * @param target Absolute path, in a folder that exists.
 * @throws Error of the file system, or when the server ends meanwhile; no file is left behind then.
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
