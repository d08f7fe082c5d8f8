import { randomBytes } from "node:crypto";
import { rm } from "node:fs/promises";
import { join } from "node:path";
import type { RedisSettings } from "./config.js";
import { replaceStoredData } from "./database-replication.js";
import { type ImportSource, importData, LOADER_SETTINGS } from "./import.js";
import { createSocketPath, type EngineRuntime } from "./runtime.js";
import { Server } from "./server.js";

/** A server that runs as a cluster, and what importing into it needs. */
export interface ClusterImport {
  readonly source: ImportSource;
  readonly primary: Server;
  readonly runtime: EngineRuntime;
  readonly tlsSettings: RedisSettings;
  /** Called before the server is stopped. */
  onStop(): void;
}

/**
 * Stops a server and replaces its stored data with that of a source: a cluster cannot replicate, so a temporary server
 * imports the data.
 */
export async function replaceClusterData({
  source,
  primary,
  runtime,
  tlsSettings,
  onStop,
}: ClusterImport): Promise<void> {
  const { folder } = runtime;
  const temporary = join(folder, `cluster-import-${randomBytes(4).toString("hex")}`);
  const loader = new Server(runtime, temporary, createSocketPath(runtime), () => {});
  try {
    await loader.start(LOADER_SETTINGS);
    await importData(loader, source, runtime, { folder, socket: createSocketPath(runtime) }, tlsSettings);
    onStop();
    await primary.stop(false);
    await replaceStoredData(loader, primary);
  } finally {
    await loader.stop(false);
    await rm(temporary, { recursive: true, force: true });
  }
}
