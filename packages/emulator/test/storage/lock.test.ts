import { once } from "node:events";
import { existsSync, mkdirSync, readdirSync, readFileSync, statSync, writeFileSync } from "node:fs";
import { hostname } from "node:os";
import { join } from "node:path";
import { Worker } from "node:worker_threads";
import { describe, expect, test } from "vitest";
import { lockFolder } from "../../src/storage/lock.js";
import { folder, open } from "./counting.js";

describe("the lock of a folder", () => {
  test("a second emulator is rejected with the process ID of the first, until the first is closed", () => {
    const dir = folder();
    const first = open(dir);
    expect(() => open(dir)).toThrow(`used by another emulator, process ${process.pid}`);
    first.add(1);
    first.close();
    const second = open(dir);
    expect(second.state.seen).toEqual([1]);
    second.close();
    expect(existsSync(join(dir, "lock"))).toBe(false);
    expect(() => second.add(2)).toThrow(/is closed/);
  });

  test.each([
    ["a dead process", { pid: 2 ** 30, startTime: "1", host: hostname() }],
    ["an earlier process with the same ID", { pid: process.pid, startTime: "1", host: hostname() }],
  ])("the lock of %s is taken over", (_, holder) => {
    const dir = folder();
    mkdirSync(dir, { recursive: true });
    writeFileSync(join(dir, "lock"), JSON.stringify(holder));
    open(dir).add(1);
    expect(JSON.parse(readFileSync(join(dir, "lock"), "utf8"))).toMatchObject({ pid: process.pid });
    expect(readdirSync(dir).filter((name) => name.endsWith(".tmp"))).toEqual([]);
  });

  test("a lock that is unreadable is respected", () => {
    const dir = folder();
    mkdirSync(dir, { recursive: true });
    writeFileSync(join(dir, "lock"), "??");
    expect(() => open(dir)).toThrow(/is unreadable/);
    expect(readFileSync(join(dir, "lock"), "utf8")).toBe("??");
  });

  const ELSEWHERE = JSON.stringify({ pid: 1, startTime: "1", host: "elsewhere" });

  test("the lock of another host is respected while its holder touches it", async () => {
    const dir = folder();
    mkdirSync(dir, { recursive: true });
    const path = join(dir, "lock");
    writeFileSync(path, ELSEWHERE);
    // Another thread, because this one waits synchronously.
    const holder = new Worker(
      `const { utimesSync } = require("node:fs");
       const { parentPort, workerData } = require("node:worker_threads");
       const touch = () => utimesSync(workerData, new Date(), new Date());
       setInterval(touch, 20);
       parentPort.postMessage("ready");`,
      { eval: true, workerData: path },
    );
    await once(holder, "message");
    expect(() => open(dir)).toThrow(/process 1 on elsewhere/);
    await holder.terminate();
    expect(readFileSync(path, "utf8")).toBe(ELSEWHERE);
  });

  test("the lock of another host, such as a container that was killed, is taken over when it is not touched", () => {
    const dir = folder();
    mkdirSync(dir, { recursive: true });
    const path = join(dir, "lock");
    writeFileSync(path, ELSEWHERE);
    const unlock = lockFolder(dir, 100);
    expect(JSON.parse(readFileSync(path, "utf8"))).toMatchObject({ pid: process.pid, host: hostname() });
    unlock();
    expect(existsSync(path)).toBe(false);
  });

  test("the holder of a lock updates the modification time of its file", { timeout: 60_000 }, async () => {
    const dir = folder();
    mkdirSync(dir, { recursive: true });
    const unlock = lockFolder(dir);
    const path = join(dir, "lock");
    const first = statSync(path).mtimeMs;
    await expect.poll(() => statSync(path).mtimeMs, { timeout: 50_000 }).toBeGreaterThan(first);
    unlock();
  });

  test("a folder that cannot be created is named in the error", () => {
    const dir = folder();
    writeFileSync(dir, "a file");
    expect(() => open(dir)).toThrow(`Cannot create the folder ${dir}`);
  });
});
