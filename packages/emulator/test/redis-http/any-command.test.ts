import fc from "fast-check";
import { afterAll, beforeAll, expect, test } from "vitest";
import { keepLongIntegers } from "../../src/redis-http/exact-integers.js";
import { startService, type TestService } from "./service.js";

let service: TestService;

beforeAll(async () => {
  service = await startService({ blockingMs: 5, requestMs: 2_000 });
});
afterAll(() => service.stop());

const NAMES =
  `get set del mget hset hgetall HGETALL lpush lrange zadd zrange xadd xread xreadgroup xrange eval
  evalsha fcall blpop BLMPOP bzpopmin brpoplpush wait subscribe SUBSCRIBE unsubscribe psubscribe monitor multi exec
  discard watch unwatch hello auth select quit reset client config debug shutdown flushall info keys scan object
  memory script function publish sync psync replicaof module acl dump restore copy sort getrange setrange bitfield
  geoadd geosearch pfadd cluster readonly asking command latency slowlog lolwut echo ping time constructor toString
  __proto__ valueOf hasOwnProperty`.split(/\s+/);

const WORDS = [
  "k",
  "l",
  "0",
  "1",
  "-1",
  "BLOCK",
  "STREAMS",
  "COUNT",
  "GROUP",
  "NX",
  "EX",
  "$",
  "*",
  "+",
  "(",
  "REPLY",
];

const argument = fc.oneof(
  fc.constantFrom(...WORDS),
  fc.string({ unit: "binary" }),
  fc.integer(),
  fc.double(),
  fc.boolean(),
);
const command = fc
  .tuple(fc.oneof(fc.constantFrom(...NAMES), fc.string()), fc.array(argument, { maxLength: 6 }))
  .map(([name, args]): unknown => [name, ...args]);
const body = fc.oneof(
  { weight: 4, arbitrary: command },
  { weight: 4, arbitrary: fc.array(command, { maxLength: 8 }) },
  { weight: 1, arbitrary: fc.jsonValue() as fc.Arbitrary<unknown> },
);
const path = fc.oneof(
  fc.constantFrom("", "/pipeline", "/multi-exec"),
  fc.array(fc.string(), { maxLength: 4 }).map((parts) => `/${parts.map(encodeURIComponent).join("/")}`),
);

test("every body gets a result or an error, and the connection stays usable", async () => {
  let count = 0;
  await fc.assert(
    fc.asyncProperty(path, body, fc.boolean(), async (to, value, base64) => {
      // Streams stay open, and are tested elsewhere.
      fc.pre(!/^\/p?subscribe\/./i.test(to));
      count += 1;
      const response = await service.handle(to, {
        method: "POST",
        body: JSON.stringify(value),
        headers: base64 ? { "upstash-encoding": "base64" } : {},
      });
      expect([200, 400]).toContain(response.status);
      const content: unknown = await response.json();
      for (const one of Array.isArray(content) ? content : [content]) {
        const keys = Object.keys(one as object);
        expect(keys).toHaveLength(1);
        expect(["result", "error"]).toContain(keys[0]);
      }
      if (response.status === 400) expect(content).toEqual({ error: expect.stringMatching(/^[A-Z]+ /) });
      const mark = `request ${count}`;
      const echo = await service.handle("", { method: "POST", body: JSON.stringify(["ECHO", mark]) });
      expect(await echo.json()).toEqual({ result: mark });
      expect(service.connections.countOpen()).toBeLessThanOrEqual(8 + 32);
    }),
    { numRuns: 400 },
  );
});

test("keepLongIntegers rewrites long integers only", () => {
  fc.assert(
    fc.property(
      fc.array(
        fc.oneof(fc.string(), fc.double({ noNaN: true, noDefaultInfinity: true }), fc.maxSafeInteger()),
      ),
      (values) => {
        const json = JSON.stringify(values);
        const kept = (JSON.parse(keepLongIntegers(json)) as unknown[]).map(String);
        expect(kept).toEqual((JSON.parse(json) as unknown[]).map(String));
      },
    ),
  );
  fc.assert(
    fc.property(fc.array(fc.bigInt()), (values) => {
      const json = `[${values.join(" ,\n")}]`;
      expect((JSON.parse(keepLongIntegers(json)) as unknown[]).map(String)).toEqual(values.map(String));
    }),
  );
  fc.assert(
    fc.property(fc.string(), (text) => {
      // Invalid JSON stays invalid.
      const valid = (json: string) => {
        try {
          JSON.parse(json);
          return true;
        } catch {
          return false;
        }
      };
      expect(valid(keepLongIntegers(text))).toBe(valid(text));
    }),
  );
});
