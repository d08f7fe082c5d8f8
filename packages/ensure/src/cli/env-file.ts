import { open } from "node:fs/promises";
import type { Connection } from "../engine/provider.js";

/** Formats connections as lines `NAME=value`. Each name starts with the document's name. */
export function formatConnections(
  connections: readonly (readonly [name: string, connection: Connection])[],
): string {
  return connections
    .flatMap(([name, { url, host, port, username, password }]) => {
      const prefix = name.toUpperCase().replace(/[^A-Z0-9]/g, "_");
      const values = { URL: url, HOST: host, PORT: port, USERNAME: username, PASSWORD: password };
      return Object.entries(values).flatMap(([key, value]) =>
        value === undefined ? [] : [`${prefix}_REDIS_${key}=${quote(String(value))}\n`],
      );
    })
    .join("");
}

/** Writes a file that only its owner can read, even if it existed with other permissions. */
export async function writeSecretFile(path: string, text: string): Promise<void> {
  const file = await open(path, "w", 0o600);
  try {
    await file.chmod(0o600);
    await file.writeFile(text);
  } finally {
    await file.close();
  }
}

/** Quotes a value for shells and dotenv files where necessary. */
function quote(value: string): string {
  return /^[\w:/@%.,+=-]*$/.test(value) ? value : `'${value.replaceAll("'", "'\\''")}'`;
}
