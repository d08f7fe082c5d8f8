import fc from "fast-check";
import { catalog } from "redis-cloud-sdk/catalog";
import { expect, test } from "vitest";
import { createTwoAccounts } from "./fixture.js";
import { createInProcessClient, ORIGIN } from "./in-process.js";
import { expectServiceLike } from "./oracle.js";
import { generatePaths } from "./requests.js";

const SEED = Number(process.env["ROBUST_SEED"] ?? 20_260_101);
const URLS = 3_000;

/** Path segments that are invalid IDs or IDs of missing resources. */
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

test(`${URLS} generated URLs with all methods, seed ${SEED}, get 2xx or an error like the service's`, {
  timeout: 300_000,
}, async () => {
  const { emulator, defects, mine, foreign } = await createTwoAccounts(SEED);
  const { send } = createInProcessClient(emulator);
  const initialState = emulator.export();
  const routes = Object.keys(catalog);
  const valid = fc.oneof(...routes.map((route) => generatePaths(route, mine, foreign)));
  const malformed = fc
    .tuple(valid, fc.nat(10), fc.constantFrom(...SEGMENTS), fc.boolean())
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
      fc.oneof(valid, malformed, malformed),
      fc.constantFrom(...QUERIES),
      async (method, path, query) => {
        const url = `/v1${path}${query}`;
        const response = await send(method, url);
        // Dot segments may resolve to a path outside of the API, such as the dashboard.
        if (/^\/v1(\/|$)/.test(new URL(url, ORIGIN).pathname)) expectServiceLike(response);
        else expect([200, 404, 405]).toContain(response.status);
        expect(defects).toEqual([]);
        sent += 1;
        if (sent % 200 === 0) emulator.import(structuredClone(initialState));
      },
    ),
    { seed: SEED, numRuns: URLS },
  );
});

test("resources of another account cannot be read, changed or detected", async () => {
  const { emulator, defects, foreign } = await createTwoAccounts(SEED);
  const { send } = createInProcessClient(emulator);
  const before = JSON.stringify(emulator.export().state.accounts[1]);
  for (const route of Object.keys(catalog)) {
    const [method = "", template = ""] = route.split(" ");
    if (!/\{(?!userId|planId|tagKey|subPath)/.test(template)) continue;
    for (const resource of foreign) {
      const path = template.replace(/\{(\w+)\}/g, (_, id: string) => String(resource[id]?.[0] ?? 1));
      const response = await send(method, `/v1${path}`, "{}");
      expectServiceLike(response);
      const { taskId } = (response.text.startsWith("{") ? JSON.parse(response.text) : {}) as {
        taskId?: string;
      };
      if (taskId !== undefined) expectServiceLike(await send("GET", `/v1/tasks/${taskId}`));
    }
  }
  expect(defects).toEqual([]);
  expect(JSON.stringify(emulator.export().state.accounts[1])).toBe(before);
});
