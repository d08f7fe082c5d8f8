import { createHash } from "node:crypto";
import type { Redis as Upstash } from "@upstash/redis";
import { afterAll, beforeAll, beforeEach, describe, expect, test } from "vitest";
import { startService, type TestService } from "./service.js";

let service: TestService;
let redis: Upstash;

beforeAll(async () => {
  service = await startService();
});
afterAll(() => service.stop());
beforeEach(async () => {
  await service.redis.control.script("FLUSH");
  await service.redis.control.flushall();
  redis = service.upstash();
});

/** A fixed window, as the rate limiters of Upstash send it. */
const count = (name: string) => `#!lua flags=allow-key-locking
  -- ${name}
  local calls = redis.call("INCR", KEYS[1])
  if calls == 1 then redis.call("PEXPIRE", KEYS[1], ARGV[1]) end
  return calls`;

const sha1 = (script: string) => createHash("sha1").update(script).digest("hex");

describe("scripts with the flag allow-key-locking", () => {
  test("a digest is unknown before its script was sent, and works after EVAL", async () => {
    const script = count("eval");
    await expect(redis.evalsha(sha1(script), ["a"], ["1000"])).rejects.toThrow("NOSCRIPT");
    expect(await redis.eval(script, ["a"], ["1000"])).toBe(1);
    expect(await redis.evalsha(sha1(script), ["a"], ["1000"])).toBe(2);
    await service.redis.control.script("FLUSH");
    await expect(redis.evalsha(sha1(script), ["a"], ["1000"])).rejects.toThrow("NOSCRIPT");
  });

  test("SCRIPT LOAD returns the digest of the sent script, which exists from then on", async () => {
    const script = count("load");
    expect(await redis.scriptLoad(script)).toBe(sha1(script));
    expect(await redis.scriptExists(sha1(script), sha1("other"))).toEqual([1, 0]);
    const results = await redis
      .pipeline()
      .evalsha(sha1(script), ["b"], ["1000"])
      .evalsha(sha1(script), ["b"], ["1000"])
      .exec();
    expect(results).toEqual([1, 2]);
  });

  test("other flags of the script remain in force", async () => {
    const script = `#!lua flags=no-writes,allow-key-locking\nreturn redis.call("SET", KEYS[1], "x")`;
    await expect(redis.eval(script, ["c"], [])).rejects.toThrow(/Write commands are not allowed/);
    const reading = `#!lua flags=allow-key-locking,no-writes\nreturn redis.call("EXISTS", KEYS[1])`;
    expect(await redis.evalRo(reading, ["c"], [])).toBe(0);
    expect(await redis.evalshaRo(sha1(reading), ["c"], [])).toBe(0);
  });

  test("a script that names the flag elsewhere is sent as it is", async () => {
    const script = 'return "flags=allow-key-locking"';
    expect(await redis.scriptLoad(script)).toBe(sha1(script));
    expect(await redis.evalsha(sha1(script), [], [])).toBe("flags=allow-key-locking");
  });
});
