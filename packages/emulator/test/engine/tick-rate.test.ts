import { expect, test } from "vitest";
import { createDesired, describeWithRedis, EngineFixture, waitUntil } from "./fixture.js";

describeWithRedis("tick rate of databases", () => {
  const fixture = new EngineFixture();

  /** Reads the ticks per second over a connection that is not a client's. */
  async function readRate(key: string): Promise<string | undefined> {
    return /^hz:(\d+)/m.exec(String(await fixture.engine.command(key, ["INFO", "server"])))?.[1];
  }

  test.each([
    ["over TCP", "port"],
    ["inside the emulator", "connect"],
  ])(
    "a database ticks ten times a second while a client is connected %s, and once otherwise",
    async (_, way) => {
      const [used, idle] = [createDesired(), createDesired()];
      await fixture.reconcile(used, idle);
      expect(await readRate(used.key)).toBe("1");
      const client = way === "port" ? fixture.client(used.key) : fixture.engine.connect(used.key);
      await client.ping();
      await waitUntil(async () => (await readRate(used.key)) === "10");
      expect(await readRate(idle.key)).toBe("1");
      client.disconnect();
      await waitUntil(async () => (await readRate(used.key)) === "1");
    },
  );

  test("a database that crashed with a client ticks fast again after its restart", async () => {
    const database = createDesired();
    await fixture.reconcile(database);
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
    await waitUntil(async () => (await readRate(database.key)) === "10");
  });
});
