import {
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from "node:fs";
import { createServer } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { createEmulator, type EmulatorOptions, startEmulator } from "redis-cloud-emulator";
import type { Database } from "redis-cloud-sdk/models";
import { describe, expect, onTestFinished, test, vi } from "vitest";
import { toShellWords } from "../../../../test/support/redis-server.js";
import { clientOf, emulator, SUBSCRIPTION } from "../client.js";
import { describeWithRedis } from "../engine/fixture.js";
import { inProcess } from "./in-process.js";

function folder(): string {
  const path = mkdtempSync(join(tmpdir(), "emulator-starts-"));
  onTestFinished(() => rmSync(path, { recursive: true, force: true }));
  return path;
}

/** An emulator in a folder, without a network, that was used and closed. Answers what its account holds. */
async function used(dataDir: string): Promise<string> {
  const first = createEmulator({ dataDir, seed: 1 });
  await inProcess(first).done("POST /subscriptions", SUBSCRIPTION);
  const held = await namesIn(first);
  await first.close();
  return held;
}

async function namesIn(some: ReturnType<typeof createEmulator>): Promise<string> {
  const { subscriptions } = await inProcess(some).sync<{ subscriptions: { name: string }[] }>(
    "GET /subscriptions",
  );
  return subscriptions.map(({ name }) => name).join();
}

describe("a folder that cannot be used", () => {
  const start = (options: EmulatorOptions) => () => createEmulator(options);

  test.each([
    ["a bit has turned", (text: string) => text.replace("shop", "shoq")],
    ["it ends too early", (text: string) => text.slice(0, text.length / 2)],
    ["it is empty", () => ""],
    ["it is something else", () => "<html></html>"],
  ])(
    "a state in which %s is named, left as it is, and whole again when it is put back",
    async (_, damage) => {
      const dataDir = folder();
      const held = await used(dataDir);
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
      expect(await namesIn(again)).toBe(held);
      await again.close();
    },
  );

  test("one in use names who uses it, and does that one no harm", async () => {
    const dataDir = folder();
    const running = await emulator({ dataDir });
    await expect(startEmulator({ dataDir, engine: "none" })).rejects.toThrow(
      `is used by another emulator, process ${process.pid}`,
    );
    const { send, run } = clientOf(running);
    expect((await run("POST /subscriptions", SUBSCRIPTION)).status).toBe("processing-completed");
    expect((await send("GET /subscriptions")).status).toBe(200);
  });

  test("one that is a file is named", () => {
    const path = join(folder(), "file");
    writeFileSync(path, "");
    expect(start({ dataDir: path })).toThrow(path);
  });

  test("a port in use is named, and the folder is free again", async () => {
    const dataDir = folder();
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

describeWithRedis("an engine that does not do as it should", () => {
  test("a program that is no redis-server is named at the start", async () => {
    const fake = join(folder(), "redis-server");
    writeFileSync(fake, "#!/bin/sh\necho hello\n", { mode: 0o755 });
    await expect(startEmulator({ redisServer: fake })).rejects.toThrow(fake);
  });

  test("one that dies at its start keeps no answer waiting, is named, and is tried again", async () => {
    const fake = join(folder(), "redis-server");
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
      timeout: 25_000,
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
  ])("%s leads nowhere but into their folder", async (storagePath) => {
    const home = folder();
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
