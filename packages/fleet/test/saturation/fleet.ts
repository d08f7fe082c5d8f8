import { type ChildProcess, fork } from "node:child_process";
import { once } from "node:events";
import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import { setTimeout as sleep } from "node:timers/promises";
import type { FleetEvent } from "redis-cloud-fleet";
import { bundleProgram } from "../../../../test/support/program.js";
import type { Job } from "./process.js";

/** Result of {@link saturate}. */
export interface Saturation {
  /** Arrival times of the requests at the server, by its monotonic clock, in milliseconds. */
  arrivals: number[];
  /** Number of requests of each process. */
  shares: number[];
  events: FleetEvent[];
}

/** Starts processes with one API key that send requests to one server as fast as their rate limiters allow. */
export async function saturate(
  options: Job["options"],
  processes: number,
  windows: number,
): Promise<Saturation> {
  await using program = await bundleProgram(new URL("process.ts", import.meta.url));
  const arrivals: number[] = [];
  const shares = Array.from({ length: processes }, () => 0);
  const events: FleetEvent[] = [];
  const server = createServer((incoming, outgoing) => {
    arrivals.push(performance.now());
    const index = Number(incoming.url?.slice(1));
    shares[index] = (shares[index] ?? 0) + 1;
    outgoing.end();
  });
  server.listen(0, "127.0.0.1");
  await once(server, "listening");
  const { port } = server.address() as AddressInfo;
  const children: ChildProcess[] = [];
  try {
    for (let index = 0; index < processes; index += 1) {
      const job: Job = { target: `http://127.0.0.1:${port}/${index}`, options };
      const child = fork(program.path, [JSON.stringify(job)], { execArgv: [] });
      children.push(child);
    }
    // All processes start sending at the same time.
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

/** Maximum number of requests in any window. */
export function maxInAnyWindow(arrivals: readonly number[], windowMs: number): number {
  let most = 0;
  let first = 0;
  for (const [last, time] of arrivals.entries()) {
    while (time - (arrivals[first] ?? 0) >= windowMs) first += 1;
    most = Math.max(most, last - first + 1);
  }
  return most;
}
