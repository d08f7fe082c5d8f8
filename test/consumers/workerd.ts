import { spawn } from "node:child_process";
import { mkdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import type { ProgramOptions } from "./account.js";
import { bundle } from "./bundle.js";

/** May reach this machine, which workers may not by default, and is reached at a port that is free. */
const CONFIG = `using Workerd = import "/workerd/workerd.capnp";
const config :Workerd.Config = (
  services = [
    (name = "main", worker = (
      modules = [(name = "worker.js", esModule = embed "worker.js")],
      compatibilityDate = "2025-01-01",
    )),
    (name = "internet", network = (allow = ["private", "local"])),
  ],
  sockets = [(name = "http", address = "127.0.0.1:0", http = (), service = "main")],
);
`;

/** Serves the worker with workerd and sends it one request. */
export async function inWorkerd(binary: string, folder: string, options: ProgramOptions): Promise<unknown> {
  const place = join(folder, "workerd");
  mkdirSync(place, { recursive: true });
  writeFileSync(join(place, "worker.js"), await bundle(folder, "worker.js", ["workerd", "worker"]));
  writeFileSync(join(place, "config.capnp"), CONFIG);
  const child = spawn(binary, ["serve", "config.capnp", "--control-fd=1"], {
    cwd: place,
    stdio: ["ignore", "pipe", "pipe"],
  });
  let errors = "";
  child.stderr.on("data", (chunk) => (errors += String(chunk)));
  try {
    const port = await new Promise<number>((resolve, reject) => {
      child.on("error", reject);
      child.on("exit", (code) => reject(new Error(`workerd ended with ${code}: ${errors}`)));
      child.stdout.once("data", (chunk) => resolve(JSON.parse(String(chunk).split("\n")[0] ?? "").port));
    });
    const response = await fetch(`http://127.0.0.1:${port}/`, {
      method: "POST",
      body: JSON.stringify(options),
    });
    if (!response.ok) throw new Error(`the worker answered ${response.status}: ${errors}`);
    return await response.json();
  } finally {
    child.kill();
  }
}
