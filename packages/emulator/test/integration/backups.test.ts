import { mkdirSync, readdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import type { TaskStateUpdate } from "redis-cloud-sdk/models";
import { expect, test } from "vitest";
import { sharedFolder } from "../../../../test/support/temp-folder.js";
import { describeWithRedis } from "../engine/fixture.js";
import { Cloud, type DatabaseRef } from "./cloud.js";

const locations = sharedFolder();

describeWithRedis("backups and imports", () => {
  const cloud = new Cloud({ locations });

  async function status({ path }: DatabaseRef, of: "backup" | "import") {
    const { response } = await cloud.api.run(`GET ${path}/${of}`);
    return (response as TaskStateUpdate["response"])?.resource as { status?: string };
  }

  async function logged(): Promise<string[]> {
    type Logs = { entries: { description: string }[] };
    const { entries } = (await cloud.api.send<Logs>("GET /logs")).body;
    return entries.map(({ description }) => description);
  }

  test.each([
    ["file:///nightly", "file/nightly", "http", "http://storage.example/backup.rdb"],
    ["s3://bucket/nightly", "s3/bucket/nightly", "aws-s3", "s3://bucket/nightly"],
  ])(
    "a backup to %s is an RDB file that another database can import",
    async (location, folder, sourceType, uri) => {
      const source = await cloud.pro();
      const writer = await cloud.io(source);
      await writer.mset("a", "1", "b", "2");
      await cloud.api.done(`POST ${source.path}/backup`, { adhocBackupPath: location });
      expect(await status(source, "backup")).toMatchObject({ status: "success" });
      const [name = "", ...more] = readdirSync(join(locations, folder));
      expect(more).toEqual([]);
      expect(name).toMatch(/^db-\d+-.*\.rdb$/);
      const file = readFileSync(join(locations, folder, name));
      expect(file.subarray(0, 5).toString()).toBe("REDIS");

      if (sourceType === "http") {
        mkdirSync(join(locations, "http/storage.example"), { recursive: true });
        writeFileSync(join(locations, "http/storage.example/backup.rdb"), file);
      }
      const target = await cloud.pro();
      const reader = await cloud.io(target);
      await reader.set("c", "before");
      await cloud.api.done(`POST ${target.path}/import`, { sourceType, importFromUri: [uri] });
      expect(await status(target, "import")).toMatchObject({ status: "success" });
      expect(await reader.mget("a", "b", "c")).toEqual(["1", "2", null]);
      expect(await reader.set("a", "3")).toBe("OK");
      expect(await writer.get("a")).toBe("1");
    },
  );

  test("a failed backup is reported, with the reason in the system log", async () => {
    const database = await cloud.pro();
    await cloud.api.done(`POST ${database.path}/backup`, { adhocBackupPath: "s3://bucket/../../etc" });
    const failed = await status(database, "backup");
    expect(failed).toMatchObject({ status: "failed", failureReason: "wrong-file-path" });
    expect((await logged()).find((text) => text.includes("The backup of database"))).toMatch(/dots/);
    await cloud.api.done(`POST ${database.path}/backup`, { adhocBackupPath: "s3://bucket/later" });
    const stored = await status(database, "backup");
    expect(stored).toMatchObject({ status: "success" });
    expect(stored).not.toHaveProperty("failureReason");
  });

  test("importing an invalid RDB file fails and changes nothing", async () => {
    const database = await cloud.pro();
    const client = await cloud.io(database);
    await client.set("key", "value");
    mkdirSync(join(locations, "s3/wrong"), { recursive: true });
    writeFileSync(join(locations, "s3/wrong/no.rdb"), "not a database");
    for (const [uri, failureReason] of [
      ["s3://wrong/no.rdb", "file-corrupted"],
      ["s3://wrong/missing.rdb", "download-error"],
    ]) {
      await cloud.api.done(`POST ${database.path}/import`, { sourceType: "aws-s3", importFromUri: [uri] });
      expect(await status(database, "import")).toMatchObject({ status: "failed", failureReason });
      expect((await logged())[0]).toMatch(/The import of database .* failed: (The file|No RDB file)/);
    }
    expect(await client.get("key")).toBe("value");
  });

  test("an import can read from a running Redis server", async () => {
    const [source, target] = [await cloud.pro(), await cloud.pro()];
    await (await cloud.io(source)).set("key", "value");
    const { host, port } = await cloud.address(source);
    const { password } = (await cloud.show(source)).security;
    const uri = `redis://:${encodeURIComponent(password ?? "")}@${host}:${port}`;
    await cloud.api.done(`POST ${target.path}/import`, { sourceType: "redis", importFromUri: [uri] });
    expect(await status(target, "import")).toMatchObject({ status: "success" });
    expect(await (await cloud.io(target)).get("key")).toBe("value");
  });

  test("an import from an unreachable Redis server fails immediately", async () => {
    const [source, target] = [await cloud.pro(), await cloud.pro()];
    const client = await cloud.io(target);
    await client.set("key", "value");
    const { host, port } = await cloud.address(source);
    for (const [uri, why] of [
      [`redis://:not-the-password@${host}:${port}`, /WRONGPASS/],
      [`redis://:not-the-password@${host}:1`, /ECONNREFUSED/],
    ] as const) {
      await cloud.api.done(`POST ${target.path}/import`, { sourceType: "redis", importFromUri: [uri] });
      const failed = await status(target, "import");
      expect(failed).toMatchObject({ status: "failed", failureReason: "download-error" });
      const [said = ""] = await logged();
      expect(said).toMatch(why);
      expect(said).not.toContain("not-the-password");
    }
    expect(await client.get("key")).toBe("value");
  });
});
