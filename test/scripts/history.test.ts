import { readFile } from "node:fs/promises";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { catalog } from "../../generated/catalog.js";
import type { Contract } from "../../scripts/contract/document.js";
import { loadCanonical } from "../../scripts/contract/effective.js";
import {
  extendHistory,
  findSince,
  formatHistory,
  HISTORY_FILE,
  publicationDate,
  readHistory,
} from "../../scripts/contract/history.js";
import { MAIN } from "../../scripts/contracts.js";
import { formatTracking } from "../../scripts/coverage/tracking.js";
import { coverageOf, whole } from "../coverage/inputs.js";
import { folder } from "../support/temp-folder.js";
import { ROOT } from "./run.js";

function contract(routes: string[], schemas: string[]): Contract {
  const paths: Record<string, object> = {};
  for (const route of routes) {
    const [method = "", path = ""] = route.split(" ");
    paths[path] = { ...paths[path], [method.toLowerCase()]: { responses: {} } };
  }
  const named = Object.fromEntries(schemas.map((name) => [name, {}]));
  return { paths, components: { schemas: named } } as unknown as Contract;
}

const first = extendHistory({}, "api", "2024-01-02", contract(["GET /users", "GET /users/{id}"], ["User"]));
const second = extendHistory(
  first,
  "api",
  "2025-03-04",
  contract(["GET /users", "GET /users/{userId}", "PUT /users/{userId}"], ["User", "Change"]),
);

describe("the history of a contract", () => {
  test("dates an operation and a schema by the first contract with them", () => {
    const since = findSince(second, "api");
    expect(since.operation("GET /users")).toBe("2024-01-02");
    expect(since.operation("PUT /users/{userId}")).toBe("2025-03-04");
    expect(since.schema("User")).toBe("2024-01-02");
    expect(since.schema("Change")).toBe("2025-03-04");
    expect(since.operation("GET /tasks")).toBeUndefined();
    expect(findSince(second, "other").schema("User")).toBeUndefined();
  });

  test("keeps the date of an operation whose path parameter is renamed", () => {
    expect(findSince(second, "api").operation("GET /users/{anything}")).toBe("2024-01-02");
    expect(second["api"]?.["2025-03-04"]?.operations).toEqual(["PUT /users/{userId}"]);
  });

  test("keeps the first date of an operation that was absent for a while", () => {
    const without = extendHistory(second, "api", "2025-05-05", contract(["GET /users"], []));
    expect(without).toBe(second);
    const again = extendHistory(without, "api", "2026-06-06", contract(["PUT /users/{userId}"], ["Change"]));
    expect(again).toBe(second);
  });

  test("adds to the same day when two contracts are published on it", () => {
    const more = extendHistory(first, "api", "2024-01-02", contract(["GET /tasks"], []));
    expect(more["api"]?.["2024-01-02"]).toEqual({
      operations: ["GET /tasks", "GET /users", "GET /users/{id}"],
      schemas: ["User"],
    });
  });

  test("the history of a contract is read as it was written, and is empty without a file", async () => {
    const root = await folder({ [HISTORY_FILE]: formatHistory(second) });
    expect(await readHistory(root)).toEqual(second);
    expect(await readHistory(await folder({}))).toEqual({});
  });

  test.for(["[1]", "api: 3", "api:\n  yesterday: {}"])("%j is refused", async (text) => {
    const root = await folder({ [HISTORY_FILE]: text });
    await expect(readHistory(root)).rejects.toThrow(`${HISTORY_FILE} must have lists`);
  });

  test("takes the date in the name of a publication, and else the day", () => {
    const today = new Date("2026-11-27T10:00:00Z");
    expect(publicationDate("2026-10-04.json", today)).toBe("2026-10-04");
    expect(publicationDate("https://api.redislabs.com/v1/cloud-api-docs", today)).toBe("2026-11-27");
  });
});

describe("the committed history", () => {
  test("dates every operation and schema of the contract, and the catalog shows the dates", async () => {
    const [history, canonical] = await Promise.all([readHistory(ROOT), loadCanonical(ROOT)]);
    const since = findSince(history, MAIN.name);
    expect(extendHistory(history, MAIN.name, "2099-01-01", canonical)).toBe(history);
    for (const [route, entry] of Object.entries(catalog))
      expect([route, entry.since]).toEqual([route, since.operation(route)]);
    expect(catalog["GET /subscriptions/{subscriptionId}/data-integration-workspace/{subPath}"].since).toBe(
      "2026-07-08",
    );
    expect(catalog["GET /users"].since).toBe("2024-12-04");
    expect(catalog["POST /endpoint-redirections"].since).toBe("2026-08-19");
  });

  test("the committed history is written in the form in which updates append to it", async () => {
    const text = await readFile(join(ROOT, HISTORY_FILE), "utf8");
    expect(formatHistory(await readHistory(ROOT))).toBe(text);
  });
});

test("the tracking list shows the date of an operation and of a schema", () => {
  const since = { operation: () => "2024-12-04", schema: () => "2025-07-14" };
  const text = formatTracking(coverageOf(whole({ since })));
  expect(text).toContain("- [x] `GET /users` · `users.list` · since 2024-12-04 · W D\n");
  expect(text).toContain("- [x] `AccountUser` · since 2025-07-14\n");
});
