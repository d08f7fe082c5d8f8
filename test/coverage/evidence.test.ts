import { mkdir, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { beforeEach, describe, expect, test } from "vitest";
import {
  EVIDENCE_FILE,
  type EvidenceFile,
  hash,
  readEvidence,
  type TestEvidence,
} from "../../scripts/coverage/evidence.js";
import { mergeEvidence } from "../evidence/merge.js";
import { showed } from "../evidence/record.js";
import { emptyFolder } from "../support/temp-folder.js";

const USERS: TestEvidence = { level: "wire", route: "GET /users" };
const TASKS: TestEvidence = { level: "lifecycle", route: "GET /tasks" };

describe("evidence of a test", () => {
  test("evidence of a test is recorded once with its task", () => {
    const task = { meta: {} };
    showed(task, "wire", "GET /users");
    showed(task, "wire", "GET /users");
    showed(task, "lifecycle", "GET /tasks");
    expect(task.meta).toEqual({ shown: [USERS, TASKS] });
  });
});

describe("evidence after a run", () => {
  const before: EvidenceFile = {
    version: 1,
    files: {
      "a.test.ts": { sha256: "1", tests: { one: [USERS], two: [TASKS] } },
      "b.test.ts": { sha256: "2", tests: { b: [USERS] } },
    },
  };
  type State = "passed" | "failed" | "skipped";
  const run = (sha256: string, one: State, two: State) => merged(sha256, one, two, false).files;
  const merged = (sha256: string, one: State, two: State, ranAll: boolean) =>
    mergeEvidence(
      before,
      [
        {
          file: "a.test.ts",
          sha256,
          tests: [
            { name: "one", state: one, shown: one === "passed" ? [USERS] : [] },
            { name: "two", state: two, shown: [TASKS] },
          ],
        },
      ],
      ranAll,
    );

  test("evidence is complete after a run of all files, and stays so after runs of some", () => {
    expect(merged("1", "passed", "passed", false).complete).toBe(false);
    const all = merged("1", "passed", "passed", true);
    expect(Object.keys(all.files)).toEqual(["a.test.ts"]);
    expect(all.complete).toBe(true);
    expect(mergeEvidence(all, [], false)).toEqual(all);
  });

  test("keeps files that were not run", () => {
    expect(run("9", "passed", "passed")["b.test.ts"]).toEqual(before.files["b.test.ts"]);
  });

  test("evidence is taken from passed tests only", () => {
    expect(run("1", "passed", "failed")["a.test.ts"]?.tests).toEqual({ one: [USERS] });
  });

  test("keeps evidence of unchanged files that were not run", () => {
    expect(run("1", "skipped", "passed")["a.test.ts"]?.tests).toEqual({ one: [USERS], two: [TASKS] });
    expect(run("9", "skipped", "passed")["a.test.ts"]?.tests).toEqual({ two: [TASKS] });
  });

  test("drops files without evidence", () => {
    expect(run("1", "failed", "failed")["a.test.ts"]).toBeUndefined();
  });
});

describe("reading evidence", () => {
  let root: string;
  beforeEach(async () => {
    root = emptyFolder();
    await mkdir(join(root, "coverage"));
  });

  const store = (content: unknown) =>
    writeFile(join(root, EVIDENCE_FILE), typeof content === "string" ? content : JSON.stringify(content));

  test("the evidence that is read is empty before the first run", async () => {
    expect(await readEvidence(root)).toMatchObject({
      incomplete: "no test has run here: run npm test",
      wire: new Set(),
    });
  });

  test("the evidence that is read is complete only after a run of all test files that have not changed since", async () => {
    await writeFile(join(root, "a.ts"), "a");
    const files = { "a.ts": { sha256: hash(Buffer.from("a")), tests: { t: [USERS] } } };
    await store({ version: 1, files });
    expect((await readEvidence(root)).incomplete).toBe("only some of the tests have run here: run npm test");
    await store({ version: 1, complete: true, files });
    expect((await readEvidence(root)).incomplete).toBeUndefined();
    await writeFile(join(root, "a.ts"), "b");
    expect((await readEvidence(root)).incomplete).toBe(
      "1 test file has changed since the tests ran: run npm test",
    );
  });

  test("counts for existing, unchanged test files only", async () => {
    await writeFile(join(root, "same.ts"), "same");
    await writeFile(join(root, "changed.ts"), "after");
    await store({
      version: 1,
      files: {
        "same.ts": { sha256: hash(Buffer.from("same")), tests: { t: [USERS] } },
        "changed.ts": { sha256: hash(Buffer.from("before")), tests: { t: [TASKS] } },
        "gone.ts": { sha256: "0", tests: { t: [{ level: "wire", route: "GET /logs" }] } },
      },
    });
    expect(await readEvidence(root)).toEqual({
      incomplete: "only some of the tests have run here: run npm test",
      wire: new Set(["GET /users"]),
      lifecycle: new Set(),
      ignored: [
        { file: "changed.ts", reason: "the test file has changed since" },
        { file: "gone.ts", reason: "the test file was deleted" },
      ],
    });
  });

  test.for([
    "{",
    "[]",
    '{"version":2,"files":{}}',
    '{"version":1,"files":{"a":{}}}',
    '{"version":1,"files":{"a":{"sha256":"1","tests":{"t":[{"level":"live"}]}}}}',
  ])("claims nothing from a damaged file: %s", async (text) => {
    await store(text);
    await expect(readEvidence(root)).rejects.toThrow(
      `${EVIDENCE_FILE} is damaged. Delete it and run npm test.`,
    );
  });
});
