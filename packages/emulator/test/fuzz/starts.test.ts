import { mkdirSync, readdirSync, readFileSync, symlinkSync, writeFileSync } from "node:fs";
import { createServer } from "node:net";
import { join } from "node:path";
import { createEmulator, type EmulatorOptions, startEmulator } from "redis-cloud-emulator";
import type { Database } from "redis-cloud-sdk/models";
import { describe, expect, onTestFinished, test, vi } from "vitest";
import { toShellWords } from "../../../../test/support/redis-server.js";
import { emptyFolder } from "../../../../test/support/temp-folder.js";
import { clientOf, emulator, SUBSCRIPTION } from "../client.js";
import { describeWithRedis } from "../engine/fixture.js";
import { createInProcessClient } from "./in-process.js";

/** Creates state in a folder with an emulator that is closed. Returns the names of its subscriptions. */
async function createUsedFolder(dataDir: string): Promise<string> {
  const first = createEmulator({ dataDir, seed: 1 });
  await createInProcessClient(first).runTask("POST /subscriptions", SUBSCRIPTION);
  const names = await listNames(first);
  await first.close();
  return names;
}

async function listNames(some: ReturnType<typeof createEmulator>): Promise<string> {
  const { subscriptions } = await createInProcessClient(some).call<{ subscriptions: { name: string }[] }>(
    "GET /subscriptions",
  );
  return subscriptions.map(({ name }) => name).join();
}

describe("an unusable data folder", () => {
  const start = (options: EmulatorOptions) => () => createEmulator(options);

  test.each([
    ["one character changed", (text: string) => text.replace("shop", "shoq")],
    ["the end is missing", (text: string) => text.slice(0, text.length / 2)],
    ["the content is missing", () => ""],
    ["the content is HTML", () => "<html></html>"],
  ])(
    "a snapshot in which %s is reported, left unchanged, and usable again once restored",
    async (_, damage) => {
      const dataDir = emptyFolder();
      const names = await createUsedFolder(dataDir);
      const state = join(dataDir, "state");
      const snapshots = readdirSync(state).filter((name) => name.startsWith("snapshot-"));
      const path = join(state, snapshots.at(-1) ?? "");
      const before = readFileSync(path, "utf8");
      writeFileSync(path, damage(before));
      const listed = readdirSync(state);
      expect(start({ dataDir })).toThrow(`${path} is damaged. Nothing was changed.`);
      expect(readFileSync(path, "utf8")).toBe(damage(before));
      expect(readdirSync(state)).toEqual(listed);
      writeFileSync(path, before);
      const again = createEmulator({ dataDir });
      expect(await listNames(again)).toBe(names);
      await again.close();
    },
  );

  test("a folder in use is rejected with the process ID of its emulator, which keeps running", async () => {
    const dataDir = emptyFolder();
    const running = await emulator({ dataDir });
    await expect(startEmulator({ dataDir, engine: "none" })).rejects.toThrow(
      `is used by another emulator, process ${process.pid}`,
    );
    const { send, run } = clientOf(running);
    expect((await run("POST /subscriptions", SUBSCRIPTION)).status).toBe("processing-completed");
    expect((await send("GET /subscriptions")).status).toBe(200);
  });

  test("a data folder that is a file is rejected with its path", () => {
    const path = join(emptyFolder(), "file");
    writeFileSync(path, "");
    expect(start({ dataDir: path })).toThrow(path);
  });

  test("a port in use is reported, and the folder can be used again", async () => {
    const dataDir = emptyFolder();
    const taken = createServer();
    await new Promise<void>((resolve) => taken.listen(0, "127.0.0.1", resolve));
    onTestFinished(() => new Promise<void>((resolve) => taken.close(() => resolve())));
    const { port } = taken.address() as { port: number };
    await expect(startEmulator({ dataDir, port, engine: "none" })).rejects.toThrow(
      `Cannot listen on 127.0.0.1, port ${port}: the port is in use`,
    );
    expect((await clientOf(await emulator({ dataDir })).send("GET /regions")).status).toBe(200);
  });
});

describeWithRedis("a faulty engine", () => {
  test("a program that is not redis-server is rejected with its path", async () => {
    const fake = join(emptyFolder(), "redis-server");
    writeFileSync(fake, "#!/bin/sh\necho hello\n", { mode: 0o755 });
    await expect(startEmulator({ redisServer: fake })).rejects.toThrow(fake);
  });

  test("an engine that exits on start delays no response, is reported, and is restarted", async () => {
    const fake = join(emptyFolder(), "redis-server");
    const program = (end: string) =>
      `#!/bin/sh\n[ "$1" = --version ] && echo "Redis server v=7.2.0 sha=0" && exit 0\n${end}\n`;
    writeFileSync(fake, program("echo '# Cannot allocate the moon'; exit 3"), { mode: 0o755 });
    const defects: unknown[] = [];
    const running = await emulator({
      engine: "redis",
      redisServer: fake,
      onDefect: (one) => defects.push(one),
    });
    const { send, run } = clientOf(running);
    const { response } = await run("POST /subscriptions", SUBSCRIPTION);
    const path = `/subscriptions/${response?.resourceId}/databases`;
    const read = async () =>
      (await send<{ subscription: { databases: Database[] }[] }>(`GET ${path}`)).body.subscription[0]
        ?.databases[0];
    expect(await read()).toMatchObject({ status: "active" });
    const overview = await fetch(new URL("/emulator/overview", running.url), {
      headers: { "x-api-key": running.apiKey, "x-api-secret-key": running.secretKey },
    });
    expect(await overview.text()).toContain("Cannot allocate the moon");
    writeFileSync(fake, program(`exec ${await toShellWords()} "$@"`));
    await vi.waitFor(async () => expect((await read())?.publicEndpoint).toMatch(/^127\.0\.0\.1:/), {
      timeout: 60_000,
      interval: 50,
    });
    expect(defects).toEqual([]);
  });
});

describeWithRedis("locations of backups", () => {
  test.each([
    "ftp://host/../../../outside",
    "ftp://host/%2e%2e/%2e%2e/%2e%2e/outside",
    "ftp://host/..%2f..%2f..%2foutside",
    "ftp://../outside",
    "ftp://host/..\\..\\outside",
    "ftp://host/\u0000/outside",
    "ftp://link/outside",
    "ftp:///etc",
    "ftp://host//etc/passwd",
    "file:///etc/passwd",
    "../outside",
    "/etc",
  ])("%s does not access files outside of the folder of locations", async (storagePath) => {
    const home = emptyFolder();
    const locations = join(home, "locations");
    mkdirSync(join(home, "outside"));
    mkdirSync(join(locations, "ftp"), { recursive: true });
    symlinkSync(join(home, "outside"), join(locations, "ftp", "link"));
    const defects: unknown[] = [];
    const running = await emulator({ engine: "redis", locations, onDefect: (one) => defects.push(one) });
    const { run } = clientOf(running);
    const { response } = await run("POST /subscriptions", SUBSCRIPTION);
    const subscription = `/subscriptions/${response?.resourceId}`;
    const made = await run(`POST ${subscription}/databases`, {
      name: "kept",
      datasetSizeInGb: 1,
      remoteBackup: { active: true, interval: "every-24-hours", storageType: "ftp", storagePath },
    });
    const database = `${subscription}/databases/${made.response?.resourceId}`;
    if (made.status === "processing-completed") await run(`POST ${database}/backup`);
    const listed = await run(`POST ${database}/import`, { sourceType: "ftp", importFromUri: [storagePath] });
    expect(["processing-completed", "processing-error"]).toContain(listed.status);
    await run(`GET ${database}/backup`);
    expect(readdirSync(home).sort()).toEqual(["locations", "outside"]);
    expect(readdirSync(join(home, "outside"))).toEqual([]);
    expect(defects).toEqual([]);
  });
});
