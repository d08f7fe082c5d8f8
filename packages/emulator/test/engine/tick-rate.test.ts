import { beforeAll, test } from "vitest";
import { waitUntil } from "../../../../test/support/wait-until.js";
import type { DesiredDatabase } from "../../src/engine/engine.js";
import { createDesired, describeWithRedis, EngineFixture } from "./fixture.js";

/** Calls that both kinds of clients have. */
interface Client {
  ping(): Promise<unknown>;
  disconnect(): void;
}

describeWithRedis("tick rate of databases", () => {
  const fixture = new EngineFixture();
  const [byPort, idleByPort, inside, idleInside, crashing] = Array.from({ length: 5 }, () =>
    createDesired(),
  ) as [DesiredDatabase, DesiredDatabase, DesiredDatabase, DesiredDatabase, DesiredDatabase];
  beforeAll(() => fixture.reconcile(byPort, idleByPort, inside, idleInside, crashing));

  /** Reads the ticks per second over a connection that is not a client's. */
  async function readRate(key: string): Promise<string | undefined> {
    return /^hz:(\d+)/m.exec(String(await fixture.engine.command(key, ["INFO", "server"])))?.[1];
  }

  // Concurrent, since each waits for seconds until its own databases tick slowly again.
  test.concurrent.for<[string, (key: string) => Client, DesiredDatabase, DesiredDatabase]>([
    ["over TCP", (key: string) => fixture.client(key), byPort, idleByPort],
    ["inside the emulator", (key: string) => fixture.engine.connect(key), inside, idleInside],
  ])(
    "a database ticks ten times a second while a client is connected %s, and once otherwise",
    async ([, connect, used, idle], { expect }) => {
      expect(await readRate(used.key)).toBe("1");
      const client = connect(used.key);
      await client.ping();
      await waitUntil(async () => (await readRate(used.key)) === "10");
      expect(await readRate(idle.key)).toBe("1");
      client.disconnect();
      await waitUntil(async () => (await readRate(used.key)) === "1");
    },
  );

  test.concurrent("a database that crashed with a client ticks fast again after its restart", async ({
    expect,
  }) => {
    const database = crashing;
    const client = fixture.client(database.key);
    await client.ping();
    await waitUntil(async () => (await readRate(database.key)) === "10");
    const [{ pid } = { pid: 0 }] = fixture.engine.processes().filter(({ key }) => key === database.key);
    process.kill(pid, "SIGKILL");
    await waitUntil(() =>
      fixture.engine.processes().some((one) => one.key === database.key && one.pid !== pid),
    );
    await waitUntil(() => fixture.engine.endpoint(database.key) !== undefined);
    await fixture.client(database.key).ping();
    await expect.poll(() => readRate(database.key), { timeout: 60_000 }).toBe("10");
  });
});
