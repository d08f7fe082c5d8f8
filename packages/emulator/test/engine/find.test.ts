import { chmod, mkdir, mkdtemp, rm, symlink, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { createRedisEngine } from "../../src/engine/create.js";
import { distribution } from "../../src/engine/find/debian-download.js";
import { findRedisServer } from "../../src/engine/find/find.js";
import { installLine } from "../../src/engine/find/messages.js";
import { refusal } from "./fixture.js";

describe("the way to a server", () => {
  let folder = "";
  let empty = "";
  beforeAll(async () => {
    folder = await mkdtemp(join(tmpdir(), "engine-find-"));
    empty = join(folder, "empty");
    await mkdir(empty);
  });
  afterAll(() => rm(folder, { recursive: true, force: true }));

  /** A program that says something of itself. */
  const program = async (place: string, name: string, says: string) => {
    const path = join(folder, place, name);
    await mkdir(join(folder, place), { recursive: true });
    await writeFile(path, `#!/bin/sh\necho "${says}"\n`);
    await chmod(path, 0o755);
    return path;
  };

  it("goes over option, environment, PATH and cache, in that order", async () => {
    const option = await program("option", "anything", "Redis server v=8.2.1 sha=0:0 malloc=x");
    const variable = await program("variable", "any", "Valkey server v=8.0.1 sha=0:0");
    const old = await program("old", "redis-server", "Redis server v=6.0.16 sha=0:0");
    const path = await program("path", "valkey-server", "Valkey server v=7.2.5 sha=0:0");
    const PATH = [empty, join(folder, "old"), join(folder, "path")].join(":");
    const environment = { PATH, REDIS_CLOUD_EMULATOR_REDIS_SERVER: variable };
    expect(await findRedisServer({ redisServer: option, environment })).toEqual({
      path: option,
      source: "option",
      flavour: "redis",
      version: "8.2.1",
    });
    expect(await findRedisServer({ environment })).toMatchObject({
      path: variable,
      source: "environment",
      flavour: "valkey",
      version: "8.0.1",
    });
    // Redis is looked for first; that one is too old.
    expect(await findRedisServer({ environment: { PATH } })).toMatchObject({ path, source: "path" });
    expect(await refusal(findRedisServer({ redisServer: old }))).toContain(
      "is Redis 6.0.16; Redis or Valkey 7 or newer is needed",
    );
  });

  it("does not go on when what was named is of no use", async () => {
    const other = await program("other", "other", "Hello, world");
    const keydb = await program("keydb", "keydb-server", "KeyDB server v=6.3.4 sha=0:0");
    expect(await refusal(createRedisEngine({ redisServer: other }))).toContain(
      "is no Redis or Valkey server",
    );
    expect(await refusal(createRedisEngine({ redisServer: keydb }))).toContain("is KeyDB 6.3.4");
    expect(await refusal(createRedisEngine({ redisServer: join(folder, "none") }))).toMatch(
      /none cannot be run/,
    );
    const environment = { ...process.env, REDIS_CLOUD_EMULATOR_REDIS_SERVER: join(folder, "none") };
    expect(await refusal(findRedisServer({ environment }))).toMatch(
      /^REDIS_CLOUD_EMULATOR_REDIS_SERVER: .* cannot be run/,
    );
  });

  it("ends with one message that says how to get one", async () => {
    const message = await refusal(
      findRedisServer({ environment: { PATH: empty }, cacheFolder: empty, download: false }),
    );
    expect(message).toContain("No redis-server was found");
    expect(message).toContain(installLine(process.platform, await distribution()));
    expect(message).toContain("--redis-server /path/to/redis-server, or REDIS_CLOUD_EMULATOR_REDIS_SERVER");
    expect(message).toContain("--engine none");
  });

  it("finds again what was fetched", async () => {
    const system = await distribution();
    if (process.platform !== "linux" || !/debian|ubuntu/.test(system)) {
      console.warn("Skipped: servers are fetched on Debian and Ubuntu only.");
      return;
    }
    const real = await program("real", "server", "Redis server v=7.0.15 sha=0:0");
    const name = `redis-${system.replace(/[^a-z0-9.]+/gi, "-")}-${process.arch}`;
    const cacheFolder = join(folder, "cache");
    await mkdir(join(cacheFolder, name, "usr", "lib", "x86_64-linux-gnu"), { recursive: true });
    await symlink(real, join(cacheFolder, name, "redis-server"));
    const environment = { PATH: empty };
    expect(await findRedisServer({ environment, cacheFolder, download: false })).toEqual({
      path: join(cacheFolder, name, "redis-server"),
      libraryPath: join(cacheFolder, name, "usr", "lib", "x86_64-linux-gnu"),
      source: "cache",
      flavour: "redis",
      version: "7.0.15",
    });
  });

  it.each([
    ["darwin", "", "brew install redis"],
    ["linux", "ubuntu debian 24.04", "sudo apt-get install redis-server"],
    ["linux", "rocky rhel centos fedora 9", "sudo dnf install valkey"],
    ["linux", "alpine 3.20", "apk add redis"],
    ["linux", "arch", "sudo pacman -S valkey"],
    ["linux", "nixos", "install the package redis or valkey of your system"],
    ["win32", "", 'in WSL ("wsl --install"): sudo apt-get install redis-server'],
  ])("on %s %s is: %s", (platform, system, line) => {
    expect(installLine(platform, system)).toBe(line);
  });
});
