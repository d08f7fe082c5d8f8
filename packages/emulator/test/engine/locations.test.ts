import { mkdir, symlink, utimes, writeFile } from "node:fs/promises";
import { join } from "node:path";
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { sharedFolder } from "../../../../test/support/temp-folder.js";
import { StorageLocations } from "../../src/engine/engine.js";
import { getRejection } from "./fixture.js";

describe("storage locations", () => {
  const folder = sharedFolder();
  const root = join(folder, "root");
  const locations = new StorageLocations(root);

  test.each([
    ["s3://bucket/nightly/", "s3/bucket/nightly"],
    ["gs://bucket", "gs/bucket"],
    ["abs://:account%2Fkey@account/container/nightly", "abs/account/container/nightly"],
    ["ftp://user:pass@word@example.com:21/a/b", "ftp/example.com/a/b"],
    ["file:///var/backups", "file/var/backups"],
    ["file:backups", "file/backups"],
    ["https://example.com/a%20b?signature=../..", "https/example.com/a b"],
  ])("%s maps to the folder %s", async (location, place) => {
    expect(await locations.backupFile(location, "backup.rdb")).toBe(join(root, place, "backup.rdb"));
  });

  test.each([
    "s3://bucket/../../etc",
    "s3://bucket/%2e%2e/%2e%2e/etc",
    "s3://bucket/..%2f..%2fetc",
    "s3://../x",
    "s3://bucket/a\u0000b",
    "s3://bucket/a%00b",
    "s3://bucket/a\\..\\b",
    "s3://bucket/.. /x",
    `s3://bucket/${"a".repeat(256)}`,
    "file:///../../etc/passwd",
    "file:..",
    "ftp:///x",
    "s3://",
    "gopher://host/x",
    "/etc/passwd",
    "",
  ])("%j is rejected as a location", async (location) => {
    expect(await getRejection(locations.backupFile(location, "backup.rdb"))).toContain("location");
    expect(await getRejection(locations.importFile(location))).toContain("location");
  });

  test("no generated location leads out of the root", async () => {
    const part = fc.oneof(
      fc.constantFrom("..", ".", "", "%2e%2e", "..%2f", "%00", "\\", "a", "a b", "@", "?", "#", "//", "%"),
      fc.string({ maxLength: 5 }),
    );
    await fc.assert(
      fc.asyncProperty(
        fc.constantFrom("s3://", "file://", "file:", "ftp://"),
        fc.array(part),
        async (scheme, parts) => {
          const file = await locations.backupFile(scheme + parts.join("/"), "b.rdb").catch(() => undefined);
          if (file !== undefined) expect(join(file)).toMatch(new RegExp(`^${root}/(s3|file|ftp)/`));
        },
      ),
      { numRuns: 300 },
    );
  });

  test("symbolic links that lead out of the root are rejected", async () => {
    await mkdir(join(folder, "outside"), { recursive: true });
    await mkdir(join(root, "s3"), { recursive: true });
    await symlink(join(folder, "outside"), join(root, "s3", "link"));
    await symlink(join(folder, "nowhere"), join(root, "s3", "dangling"));
    await mkdir(join(root, "s3", "inside"), { recursive: true });
    await symlink(join(folder, "outside", "x.rdb"), join(root, "s3", "inside", "backup.rdb"));
    for (const place of ["link", "link/deeper", "dangling", "dangling/deeper", "inside"]) {
      expect(await getRejection(locations.backupFile(`s3://${place}`, "backup.rdb"))).toContain(
        "outside of the backup folder",
      );
    }
    await writeFile(join(folder, "outside", "x.rdb"), "REDIS");
    expect(await getRejection(locations.importFile("s3://link/x.rdb"))).toContain(
      "outside of the backup folder",
    );
    expect(await getRejection(locations.importFile("s3://inside/backup.rdb"))).toContain(
      "outside of the backup folder",
    );
    expect(await getRejection(locations.importFile("s3://link"))).toContain("outside of the backup folder");
  });

  test("an import location is a file, or the newest .rdb file of a folder", async () => {
    const place = join(root, "gs", "imports");
    await mkdir(place, { recursive: true });
    for (const [at, name] of ["old.rdb", "new.rdb", "newer.txt"].entries()) {
      await writeFile(join(place, name), "REDIS");
      await utimes(join(place, name), at, at);
    }
    expect(await locations.importFile("gs://imports/old.rdb")).toBe(join(place, "old.rdb"));
    expect(await locations.importFile("gs://imports")).toBe(join(place, "new.rdb"));
    expect(await getRejection(locations.importFile("gs://imports/none.rdb"))).toContain("No RDB file found");
  });

  test("a backup file name with a folder is rejected", async () => {
    expect(await getRejection(locations.backupFile("s3://bucket", "../x"))).toContain(
      "must be a valid file name",
    );
  });
});
