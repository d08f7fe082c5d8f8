import type { SendCommand } from "../gaps/command.js";

/** Memory and number of keys. */
export interface KeyUsage {
  /** Number of keys. */
  keys: number;
  /** Memory of the keys and their values, in bytes, as the database estimates it. */
  bytes: number;
}

/** Approximate number of keys that one `SCAN` examines. */
const SCAN_COUNT = "1000";

/** Iterates over the keys that start with a prefix, in batches. A key may occur twice while others are changing. */
async function* scanKeys(send: SendCommand, prefix: string): AsyncGenerator<string[]> {
  let cursor = "0";
  do {
    const reply = (await send("SCAN", cursor, "MATCH", `${prefix}*`, "COUNT", SCAN_COUNT)) as [
      unknown,
      unknown[],
    ];
    cursor = String(reply[0]);
    yield reply[1].map(String);
  } while (cursor !== "0");
}

/** Measures the keys that start with a prefix. */
export async function measureKeys(send: SendCommand, prefix: string): Promise<KeyUsage> {
  const sizes = new Map<string, number>();
  for await (const keys of scanKeys(send, prefix))
    for (const key of keys) {
      if (sizes.has(key)) continue;
      const bytes = await send("MEMORY", "USAGE", key);
      // Without a reply, the key has expired since.
      if (bytes !== null) sizes.set(key, Number(bytes));
    }
  return { keys: sizes.size, bytes: [...sizes.values()].reduce((sum, bytes) => sum + bytes, 0) };
}

/** Deletes the keys that start with a prefix. */
export async function deleteKeys(send: SendCommand, prefix: string): Promise<void> {
  for await (const keys of scanKeys(send, prefix)) if (keys.length > 0) await send("UNLINK", ...keys);
}
