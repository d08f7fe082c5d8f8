import { readdir, readFile, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { stringify } from "yaml";
import { replaceFiles } from "../../scripts/atomic-write.js";
import { CONTRACT_FILE, loadCanonical } from "../../scripts/contract/effective.js";
import { ContractError } from "../../scripts/contract/read.js";
import { runSync } from "../../scripts/contract/run-sync.js";
import { planSync } from "../../scripts/contract/sync.js";
import { describeDifference } from "../../scripts/diff/describe.js";
import { filesOf, folder } from "../support/temp-folder.js";
import { published, reversed } from "./published.js";
import { ROOT, run } from "./run.js";

const DAY = new Date("2026-08-21T12:00:00Z");

/** Plans the sync of a contract into a folder; returns the report and the new text. */
async function sync(root: string, content: string): Promise<{ report: string; text: string | undefined }> {
  await writeFile(join(root, "published"), content);
  const { difference, text } = await planSync(join(root, "published"), root, DAY);
  if (text !== undefined) await replaceFiles(root, new Map([[CONTRACT_FILE, text]]));
  return { report: describeDifference(difference), text };
}

describe("sync", () => {
  test("records its source and reports the changes", async () => {
    const root = await folder({ "openapi/.keep": "" });
    const { report, text } = await sync(root, JSON.stringify(published()));
    expect(text?.split("\n").slice(0, 5)).toEqual([
      "# The structure of the Redis Cloud REST API, written by `npm run contract:sync`. Never edited by hand.",
      "# source: published",
      "# date:   2026-08-21",
      expect.stringMatching(/^# sha256: [0-9a-f]{64}$/),
      "openapi: 3.0.3",
    ]);
    expect(report.split("\n")).toEqual([
      "added    route POST /things",
      "added    route GET /things/{thingId}",
      "added    schema Thing",
    ]);
  });

  test("writes nothing for the same structure in another order, format and prose", async () => {
    const root = await folder({ "openapi/.keep": "" });
    await sync(root, JSON.stringify(published()));
    const noisy = JSON.stringify(published()).replaceAll("Vendor", "Other").replaceAll("Thing_", "Thing_4");
    for (const content of [JSON.stringify(published()), stringify(reversed(published())), noisy]) {
      expect(await sync(root, content)).toEqual({ report: "", text: undefined });
    }
  });

  test("reports what was added, removed and changed", async () => {
    const root = await folder({ "openapi/.keep": "" });
    await sync(root, JSON.stringify(published()));
    const next = published();
    next.paths["/v1/others"] = next.paths["/v1/things"];
    delete next.paths["/v1/things"];
    next.components.schemas.Thing.required = ["title"];
    expect((await sync(root, JSON.stringify(next))).report.split("\n")).toEqual([
      "added    route POST /others",
      "removed  route POST /things",
      "changed  schema Thing",
      "           description: field became optional (breaking)",
    ]);
  });

  test("the repository's contract is unchanged after a round trip", async () => {
    const root = await folder({ [CONTRACT_FILE]: await readFile(join(ROOT, CONTRACT_FILE)) });
    const real = reversed(await loadCanonical(ROOT));
    expect(await sync(root, JSON.stringify(real))).toEqual({ report: "", text: undefined });
    expect(await sync(root, stringify(real))).toEqual({ report: "", text: undefined });
  });
});

describe("invalid contracts", () => {
  test.each([
    ["JSON", `{"openapi":"3.0.0","a":${"[".repeat(100_000)}${"]".repeat(100_000)}}`],
    [
      "YAML that holds itself",
      "openapi: 3.0.1\nservers: [url: http://x/v1]\npaths: &p\n  /x: *p\ncomponents: {}\n",
    ],
  ])("too deep: %s", async (_, content) => {
    const root = await folder({ published: content });
    await expect(planSync(join(root, "published"), root)).rejects.toThrow(
      /^\S+ is nested too deeply, or recursively\.$/,
    );
  });

  test.each(["", "just words", "a: [1"])(
    "a contract file that holds %j is not overwritten",
    async (content) => {
      const root = await folder({ [CONTRACT_FILE]: content });
      await expect(sync(root, JSON.stringify(published()))).rejects.toThrow(
        /^openapi\/redis-cloud\.yaml (cannot be read|does not contain a contract)/,
      );
      expect(await readFile(join(root, CONTRACT_FILE), "utf8")).toBe(content);
    },
  );

  test("a failed write leaves nothing behind", async () => {
    const root = await folder({ "a.txt": "old", "b.txt/in-the-way": "" });
    const files = new Map([
      ["b.txt", "new"],
      ["a.txt", "new"],
    ]);
    await expect(replaceFiles(root, files)).rejects.toThrow("Cannot write b.txt, a.txt: ");
    expect(await filesOf(root)).toEqual(["a.txt", "in-the-way"]);
    expect(await readFile(join(root, "a.txt"), "utf8")).toBe("old");
  });
});

describe("replacing files atomically", () => {
  test("restores files that were already replaced", async () => {
    const root = await folder({ "a.txt": "old", "c.txt/in-the-way": "" });
    const files = new Map([
      ["a.txt", "new"],
      ["new/b.txt", "new"],
      ["c.txt", "new"],
    ]);
    await expect(replaceFiles(root, files)).rejects.toThrow("Cannot write a.txt, new/b.txt, c.txt: ");
    expect(await filesOf(root)).toEqual(["a.txt", "in-the-way"]);
    expect(await readdir(root)).toEqual(["a.txt", "c.txt"]);
    expect(await readFile(join(root, "a.txt"), "utf8")).toBe("old");
  });

  test("does not remove a folder at a temporary path", async () => {
    const root = await folder({ "a.txt": "old", "a.txt.part/in-the-way": "" });
    await expect(replaceFiles(root, new Map([["a.txt", "new"]]))).rejects.toThrow("Cannot write a.txt: ");
    expect(await filesOf(root)).toEqual(["a.txt", "in-the-way"]);
  });
});

describe("npm run contract:sync", () => {
  test.each<[string, string[] | string, RegExp]>([
    ["without an argument", [], /^Usage: npm run contract:sync/],
    ["with two", ["a", "b"], /^Usage: npm run contract:sync/],
    ["with a web page", "<html>", /is a web page/],
    ["with half a contract", '{"openapi":', /is not valid JSON/],
    [
      "with dangling references",
      JSON.stringify({ ...published(), components: { schemas: {} } }),
      /not defined/,
    ],
  ])("%s it is rejected in one line, and leaves the tree unchanged", async (_, input, message) => {
    const args = Array.isArray(input) ? input : [join(await folder({ contract: input }), "contract")];
    const before = await readFile(join(ROOT, CONTRACT_FILE), "utf8");
    const printed: string[] = [];
    const error = await runSync(args, ROOT, (line) => printed.push(line)).catch((reason: unknown) => reason);
    expect(error).toBeInstanceOf(ContractError);
    expect((error as Error).message).toMatch(message);
    expect((error as Error).message).not.toContain("\n");
    expect(printed).toEqual([]);
    expect(await readFile(join(ROOT, CONTRACT_FILE), "utf8")).toBe(before);
    expect((await filesOf(join(ROOT, "openapi"))).filter((name) => name.endsWith(".part"))).toEqual([]);
  });

  test("with a web page it ends with exit code 1 and one line on standard error", async () => {
    const page = join(await folder({ contract: "<html>" }), "contract");
    const { code, stdout, stderr } = await run("scripts/contract-sync.ts", page);
    expect({ code, stdout }).toEqual({ code: 1, stdout: "" });
    expect(stderr).toMatch(/^.* is a web page.*\n$/);
  });

  test("with the same structure: nothing is written", async () => {
    expect(await run("scripts/contract-sync.ts", CONTRACT_FILE)).toEqual({
      code: 0,
      stdout: "openapi/redis-cloud.yaml already has this structure; nothing was written.\n",
      stderr: "",
    });
  });
});
