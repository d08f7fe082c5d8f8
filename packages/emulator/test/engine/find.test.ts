import { chmod, mkdir, symlink, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { beforeAll, describe, expect, test } from "vitest";
import { sharedFolder } from "../../../../test/support/temp-folder.js";
import { createRedisEngine } from "../../src/engine/create.js";
import { readDistribution } from "../../src/engine/find/debian-download.js";
import { findRedisServer } from "../../src/engine/find/find.js";
import { getInstallCommand } from "../../src/engine/find/messages.js";
import { getRejection } from "./fixture.js";

describe("finding a redis-server", () => {
  const folder = sharedFolder();
  const empty = join(folder, "empty");
  beforeAll(() => mkdir(empty));

  /** Creates an executable that prints a line. */
  const writeProgram = async (folderName: string, name: string, output: string) => {
    const path = join(folder, folderName, name);
    await mkdir(join(folder, folderName), { recursive: true });
    await writeFile(path, `#!/bin/sh\necho "${output}"\n`);
    await chmod(path, 0o755);
    return path;
  };

  test("option, environment variable and PATH are tried in this order", async () => {
    const option = await writeProgram("option", "anything", "Redis server v=8.2.1 sha=0:0 malloc=x");
    const variable = await writeProgram("variable", "any", "Valkey server v=8.0.1 sha=0:0");
    const old = await writeProgram("old", "redis-server", "Redis server v=6.0.16 sha=0:0");
    const path = await writeProgram("path", "valkey-server", "Valkey server v=7.2.5 sha=0:0");
    const PATH = [empty, join(folder, "old"), join(folder, "path")].join(":");
    const environment = { PATH, REDIS_CLOUD_EMULATOR_REDIS_SERVER: variable };
    expect(await findRedisServer({ redisServer: option, environment })).toEqual({
      path: option,
      source: "option",
      flavor: "redis",
      version: "8.2.1",
    });
    expect(await findRedisServer({ environment })).toMatchObject({
      path: variable,
      source: "environment",
      flavor: "valkey",
      version: "8.0.1",
    });
    // Redis is tried first, but is too old.
    expect(await findRedisServer({ environment: { PATH } })).toMatchObject({ path, source: "path" });
    expect(await getRejection(findRedisServer({ redisServer: old }))).toContain(
      "is Redis 6.0.16; Redis or Valkey 7 or newer is required",
    );
  });

  test("a configured server that cannot be used is an error, without fallback", async () => {
    const other = await writeProgram("other", "other", "Hello, world");
    const keydb = await writeProgram("keydb", "keydb-server", "KeyDB server v=6.3.4 sha=0:0");
    expect(await getRejection(createRedisEngine({ redisServer: other }))).toContain(
      "is not a Redis or Valkey server",
    );
    expect(await getRejection(createRedisEngine({ redisServer: keydb }))).toContain("is KeyDB 6.3.4");
    expect(await getRejection(createRedisEngine({ redisServer: join(folder, "none") }))).toMatch(
      /none cannot be executed/,
    );
    const environment = { ...process.env, REDIS_CLOUD_EMULATOR_REDIS_SERVER: join(folder, "none") };
    expect(await getRejection(findRedisServer({ environment }))).toMatch(
      /^REDIS_CLOUD_EMULATOR_REDIS_SERVER: .* cannot be executed/,
    );
  });

  test("without a server, the error contains the install command and the alternatives", async () => {
    const message = await getRejection(
      findRedisServer({ environment: { PATH: empty }, cacheFolder: empty, download: false }),
    );
    expect(message).toContain("No redis-server found");
    expect(message).toContain(getInstallCommand(process.platform, await readDistribution()));
    expect(message).toContain("--redis-server /path/to/redis-server, or REDIS_CLOUD_EMULATOR_REDIS_SERVER");
    expect(message).toContain("--engine none");
  });

  test("a downloaded server is found in the cache", async () => {
    const system = await readDistribution();
    if (process.platform !== "linux" || !/debian|ubuntu/.test(system)) {
      console.warn("Skipped: servers are downloaded on Debian and Ubuntu only.");
      return;
    }
    const server = await writeProgram("real", "server", "Redis server v=7.0.15 sha=0:0");
    const name = `redis-${system.replace(/[^a-z0-9.]+/gi, "-")}-${process.arch}`;
    const cacheFolder = join(folder, "cache");
    await mkdir(join(cacheFolder, name, "usr", "lib", "x86_64-linux-gnu"), { recursive: true });
    await symlink(server, join(cacheFolder, name, "redis-server"));
    const environment = { PATH: empty };
    expect(await findRedisServer({ environment, cacheFolder, download: false })).toEqual({
      path: join(cacheFolder, name, "redis-server"),
      libraryPath: join(cacheFolder, name, "usr", "lib", "x86_64-linux-gnu"),
      source: "cache",
      flavor: "redis",
      version: "7.0.15",
    });
  });

  test.each([
    ["darwin", "", "brew install redis"],
    ["linux", "ubuntu debian 24.04", "sudo apt-get install redis-server"],
    ["linux", "rocky rhel centos fedora 9", "sudo dnf install valkey"],
    ["linux", "alpine 3.20", "apk add redis"],
    ["linux", "arch", "sudo pacman -S valkey"],
    ["linux", "nixos", "install your system's redis or valkey package"],
    ["win32", "", 'in WSL ("wsl --install"): sudo apt-get install redis-server'],
  ])("the install command on %s %s is: %s", (platform, system, line) => {
    expect(getInstallCommand(platform, system)).toBe(line);
  });
});
