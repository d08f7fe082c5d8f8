import fc from "fast-check";
import { catalog } from "redis-cloud-sdk/catalog";
import { expect, test } from "vitest";
import { household } from "./fixture.js";
import { inProcess, ORIGIN } from "./in-process.js";
import { expectServiceLike } from "./oracle.js";
import { pathsOf } from "./requests.js";

const SEED = Number(process.env["ROBUST_SEED"] ?? 20_260_101);
const ADDRESSES = 3_000;

/** Parts of a path that are no ids, or ids of nothing. */
const SEGMENTS = [
  "-1",
  "0",
  "00000000001",
  "1e3",
  "0x10",
  "1.0",
  "2147483648",
  "-2147483649",
  "9".repeat(400),
  "NaN",
  "null",
  "constructor",
  "__proto__",
  "toString",
  "..",
  "%2e%2e",
  "%2E%2E%2Fetc",
  "..%2f..%2fetc%2fpasswd",
  "%2f",
  "%5c",
  "%00",
  "%",
  "%zz",
  "%E0%A4%A",
  "%ff",
  "a;b=c",
  "a b",
  "漢字",
  "🙂",
  "{subscriptionId}",
  "",
  "x".repeat(4_000),
];

const QUERIES = [
  "",
  "?",
  "?offset=-1",
  "?offset=9007199254740993&limit=0",
  "?limit=1e3",
  "?offset=&limit=",
  "?offset=0&offset=x",
  "?regionName=%00",
  "?subscriptionId=x",
  "?provider=__proto__",
  "?redisFlex=maybe",
  "?__proto__=1&constructor=2",
  "?a=%ff%fe&%zz",
  `?${"a=1&".repeat(2_000)}`,
];

test(`${ADDRESSES} generated addresses, seed ${SEED}, with all methods: 2xx, or the service's kind of refusal`, {
  timeout: 300_000,
}, async () => {
  const { emulator, defects, mine, foreign } = await household(SEED);
  const { ask } = inProcess(emulator);
  const furnished = emulator.export();
  const routes = Object.keys(catalog);
  const real = fc.oneof(...routes.map((route) => pathsOf(route, mine, foreign)));
  const bent = fc
    .tuple(real, fc.nat(10), fc.constantFrom(...SEGMENTS), fc.boolean())
    .map(([path, at, segment, more]) => {
      const parts = path.slice(1).split("/");
      parts.splice(at % (parts.length + 1), more ? 0 : 1, segment);
      return `/${parts.join("/")}`;
    });
  const methods = fc.constantFrom(
    "GET",
    "GET",
    "POST",
    "PUT",
    "DELETE",
    "PATCH",
    "HEAD",
    "OPTIONS",
    "PROPFIND",
  );
  let sent = 0;
  await fc.assert(
    fc.asyncProperty(
      methods,
      fc.oneof(real, bent, bent),
      fc.constantFrom(...QUERIES),
      async (method, path, query) => {
        const address = `/v1${path}${query}`;
        const reply = await ask(method, address);
        // What a URL makes of dots may lead out of the API: to the dashboard, or to nothing.
        if (/^\/v1(\/|$)/.test(new URL(address, ORIGIN).pathname)) expectServiceLike(reply);
        else expect([200, 404, 405]).toContain(reply.status);
        expect(defects).toEqual([]);
        sent += 1;
        if (sent % 200 === 0) emulator.import(structuredClone(furnished));
      },
    ),
    { seed: SEED, numRuns: ADDRESSES },
  );
});

test("what belongs to another account is not there: not to read, not to change, not to mention", async () => {
  const { emulator, defects, foreign } = await household(SEED);
  const { ask } = inProcess(emulator);
  const before = JSON.stringify(emulator.export().state.accounts[1]);
  for (const route of Object.keys(catalog)) {
    const [method = "", template = ""] = route.split(" ");
    if (!/\{(?!userId|planId|tagKey|subPath)/.test(template)) continue;
    for (const place of foreign) {
      const path = template.replace(/\{(\w+)\}/g, (_, id: string) => String(place[id]?.[0] ?? 1));
      const reply = await ask(method, `/v1${path}`, "{}");
      expectServiceLike(reply);
      const { taskId } = (reply.text.startsWith("{") ? JSON.parse(reply.text) : {}) as { taskId?: string };
      if (taskId !== undefined) expectServiceLike(await ask("GET", `/v1/tasks/${taskId}`));
    }
  }
  expect(defects).toEqual([]);
  expect(JSON.stringify(emulator.export().state.accounts[1])).toBe(before);
});
