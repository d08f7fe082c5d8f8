import { type ChildProcess, fork } from "node:child_process";
import { once } from "node:events";
import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import { setTimeout as sleep } from "node:timers/promises";
import { fileURLToPath } from "node:url";
import type { FleetEvent } from "redis-cloud-fleet";
import type { Job } from "./process.js";

const PROGRAM = fileURLToPath(new URL("process.ts", import.meta.url));

/** What a fleet at saturation did. */
export interface Saturation {
  /** When each request arrived at the service, by the service's own monotonic clock, in milliseconds. */
  arrivals: number[];
  /** Requests of each process. */
  shares: number[];
  events: FleetEvent[];
}

/** Real processes on one account key, sending real requests to one server, as fast as their budgets let them. */
export async function saturate(
  options: Job["options"],
  processes: number,
  windows: number,
): Promise<Saturation> {
  const arrivals: number[] = [];
  const shares = Array.from({ length: processes }, () => 0);
  const events: FleetEvent[] = [];
  const server = createServer((incoming, outgoing) => {
    arrivals.push(performance.now());
    const who = Number(incoming.url?.slice(1));
    shares[who] = (shares[who] ?? 0) + 1;
    outgoing.end();
  });
  server.listen(0, "127.0.0.1");
  await once(server, "listening");
  const { port } = server.address() as AddressInfo;
  const children: ChildProcess[] = [];
  try {
    for (let who = 0; who < processes; who += 1) {
      const job: Job = { target: `http://127.0.0.1:${port}/${who}`, options };
      const child = fork(PROGRAM, [JSON.stringify(job)], { execArgv: ["--import", "tsx"] });
      children.push(child);
    }
    // All begin together, however long each takes to start.
    await Promise.all(children.map((child) => once(child, "message")));
    for (const child of children) {
      child.on("message", (event) => events.push(event as FleetEvent));
      child.send("go");
    }
    while (arrivals.length === 0) await sleep(10);
    await sleep(windows * (options.windowMs ?? 60_000) - (performance.now() - (arrivals[0] ?? 0)));
    return { arrivals: [...arrivals], shares: [...shares], events };
  } finally {
    for (const child of children) child.kill("SIGKILL");
    server.closeAllConnections();
    server.close();
  }
}

/** The most requests in any window, wherever it begins. */
export function mostInAnyWindow(arrivals: readonly number[], windowMs: number): number {
  let most = 0;
  let first = 0;
  for (const [last, time] of arrivals.entries()) {
    while (time - (arrivals[first] ?? 0) >= windowMs) first += 1;
    most = Math.max(most, last - first + 1);
  }
  return most;
}
