import { chmod, readdir, readFile, stat, symlink, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { beforeEach, describe, expect, test } from "vitest";
import { readArguments } from "../../scripts/coverage/arguments.js";
import { tickFile } from "../../scripts/coverage/checklist/file.js";
import { listKnown } from "../../scripts/coverage/checklist/known.js";
import { FORGOTTEN, tickChecklist } from "../../scripts/coverage/checklist/tick.js";
import type { Inputs } from "../../scripts/coverage/inputs.js";
import { emptyFolder } from "../support/temp-folder.js";
import { coverageOf, method, route, whole } from "./inputs.js";

const knownFrom = (...inputs: Inputs[]) => listKnown(inputs.flatMap((one) => coverageOf(one).contracts));

const ENDPOINT =
  "PUT /subscriptions/{subscriptionId}/private-service-connect/{pscServiceId}/endpoints/{endpointId}";
const NAMES = [
  ["GET /users", "users.list"],
  ["GET /users/{userId}", "users.get"],
  ["PUT /users/{userId}", "users.update"],
  ["DELETE /users/{userId}", "users.delete"],
  ["GET /acl/roles", "acl.roles.list"],
  ["GET /subscriptions/{subscriptionId}/transitGateways", "connectivity.transitGateways.list"],
  [ENDPOINT, "connectivity.privateServiceConnect.updateEndpoint"],
  ["GET /tasks", "tasks.list"],
] as const;

const known = knownFrom(
  whole({
    routes: NAMES.map(([name]) => route(name)),
    facade: [
      ...NAMES.map(([name, caller]) => method(caller, name)),
      method("acl.roles.get", "", { calls: [], routeTags: [], servesTags: ["GET /acl/roles/{aclRoleId}"] }),
    ],
    schemas: ["AccountUser", "AccountUsers", "VpcPeerings"].map((name) => ({
      name,
      summary: "",
      published: name !== "VpcPeerings",
    })),
    reached: new Map([
      ["AccountUser", "facade"],
      ["AccountUsers", "route"],
      ["VpcPeerings", "facade"],
    ]),
  }),
);

// Not called .md: formatters would tidy away the blanks and the missing line end that it is about.
const FIXTURE = fileURLToPath(new URL("fixtures/list.md.txt", import.meta.url));
const list = await readFile(FIXTURE, "utf8");
const tick = (text: string) => tickChecklist(text, known)?.text ?? "(no checklist)";
const lineOf = (text: string, part: string) => text.split(/\r?\n/).find((line) => line.includes(part));

describe("ticking a checklist", () => {
  const ticked = tick(list);

  test.for([
    ["GET /users`", "- [x] `GET /users` - all members"],
    ["get /v1/users/{id}/", "* [x] `get /v1/users/{id}/` - one of them"],
    ["DELETE /users", "1. [x] `DELETE /users/{userId}`"],
    [
      "POST /users",
      "- [ ] `POST /users` - one more *(not in the contract: closest is `PUT /users/{userId}`, `users.update`)*  ",
    ],
    ["roleId", "> - [ ] `GET /acl/roles/{roleId}` - one role *(not in the contract: use `acl.roles.get`)*"],
    [
      "transit-gateways",
      "- [ ] `GET /subscriptions/{s}/transit-gateways` - all of a subscription *(not in the contract: closest is `GET /subscriptions/{subscriptionId}/transitGateways`, `connectivity.transitGateways.list`)*",
    ],
    [
      "pscId",
      `- [ ] \`PUT /subscriptions/{subscriptionId}/private-service-connect/{pscId}\` - change one *(not in the contract: closest is \`${ENDPOINT}\`, \`connectivity.privateServiceConnect.updateEndpoint\`)*`,
    ],
    ["GET /weather", "- [ ] `GET /weather` - not a thing here *(not in the contract: no similar route)*"],
    ["POST /weather", "- [ ] `POST /weather` - ticked by mistake *(not in the contract: no similar route)*"],
    ["`AccountUser`", "- [x] `AccountUser` - one person"],
    ["accountUsers", "- [ ] `accountUsers` - all of them"],
    ["VpcPeerings", "- [x] `VpcPeerings` - ours, not published"],
    ["Nonsense", "- [ ] `Nonsense` - who knows *(no such schema in the contract)*"],
    ["milk", "- [ ] Buy milk"],
    ["npm test", "- [ ] `npm test` runs"],
    ["fence", "- [ ] `GET /tasks` - an example in a fence"],
  ] as const)("the item with %s becomes %j", ([part, line]) => expect(lineOf(ticked, part)).toBe(line));

  test("a name in another case gets a note with the right one", () => {
    expect(tick("- [ ] `Accountusers`")).toContain(
      "*(no such schema in the contract: closest is `AccountUsers`)*",
    );
  });

  test("missing operations are appended, ticked and with their method", () => {
    const [, tail] = ticked.split(`${FORGOTTEN}\n\n`);
    expect(tail?.split("\n")).toEqual([
      "- [x] `PUT /users/{userId}` - Does PUT /users/{userId}. · `users.update` · D",
      "- [x] `GET /acl/roles` - Does GET /acl/roles. · `acl.roles.list` · D",
      `- [x] \`${ENDPOINT}\` - Does ${ENDPOINT}. · \`connectivity.privateServiceConnect.updateEndpoint\` · D`,
      "- [x] `GET /subscriptions/{subscriptionId}/transitGateways` - Does GET /subscriptions/{subscriptionId}/transitGateways. · `connectivity.transitGateways.list` · D",
      "- [x] `GET /tasks` - Does GET /tasks. · `tasks.list` · W D",
    ]);
  });

  test("all other lines and the missing newline at the end are preserved", () => {
    const before = list.split("\n");
    const after = ticked.split("\n");
    const untouched = before
      .map((line, index) => (/\[[ x]\]/.test(line) ? undefined : ([index, line] as const)))
      .filter((pair) => pair !== undefined);
    expect(untouched.length).toBeGreaterThan(15);
    for (const [index, line] of untouched) expect(after[index]).toBe(line);
    expect(ticked.endsWith("\n")).toBe(false);
  });

  test("a list that was ticked stays the same when ticked again", () => {
    expect(tick(ticked)).toBe(ticked);
    expect(tickChecklist(ticked, known)?.appended).toBe(0);
  });

  test.for(["\r\n", "\r"])("line ends %j stay, also in what is added", (end) => {
    const text = `${list.replaceAll("\n", end)}${end}`;
    const result = tick(text);
    expect(result).toBe(`${tick(`${list}\n`).replaceAll("\n", end)}`);
    expect(tick(result)).toBe(result);
  });

  test("mixed line ends and a byte order mark are preserved", () => {
    const text = "\uFEFF# List\r\n\n- [ ] `GET /users`\r\n- [ ] `GET /tasks`\n";
    expect(tick(text)).toMatch(
      /^\uFEFF# List\r\n\n- \[x\] `GET \/users`\r\n- \[x\] `GET \/tasks`\n\r\n## Operations/,
    );
  });

  test("operations that are missing later are added to the existing section", () => {
    const early = tick("- [ ] `GET /users`\n");
    const without = early.replace(/^.*`GET \/tasks`.*\n/m, "");
    expect(tick(`${without}\n## Afterword\n\nBye.\n`)).toBe(`${early}\n## Afterword\n\nBye.\n`);
  });

  test("a note is removed when the contract gains the route, and text after it stays", () => {
    const line = "- [ ] `GET /users` - all *(not in the contract: closest is `GET /people`)*\n";
    expect(tick(line)).toMatch(/^- \[x\] `GET \/users` - all\n/);
    expect(tick("- [ ] `GET /users` *(not mine)*\n")).toMatch(/^- \[x\] `GET \/users` \*\(not mine\)\*\n/);
  });

  test("a ticked operation without a method is unticked with a note, which stays until there is one", () => {
    const report = knownFrom(whole({ facade: [method("users.list", "GET /users")] }));
    const unticked = "- [ ] `GET /tasks` *(was ticked, but no method calls it)*\n- [X] `GET /users`\n";
    expect(tickChecklist("- [x] `GET /tasks`\n- [X] `GET /users`\n", report)).toMatchObject({
      text: unticked,
      unsupported: 1,
    });
    expect(tickChecklist(unticked, report)?.text).toBe(unticked);
    expect(tick(unticked)).toContain("- [x] `GET /tasks`\n");
  });

  test("a ticked schema that no type reaches gets a note", () => {
    const report = knownFrom(whole({ reached: new Map() }));
    expect(tickChecklist("- [x] `AccountUser`\n- [ ] `Task`\n- [ ] `GET /users`\n", report)?.text).toMatch(
      /^- \[ \] `AccountUser` \*\(was ticked, but no public type leads to it\)\*\n- \[ \] `Task`\n/,
    );
  });
});

describe("other ways of writing an item", () => {
  const first = (text: string) => tick(text).split("\n")[0];

  test.for<[string, string]>([
    ["- [ ] **GET** /users", "- [x] **GET** /users"],
    ["- [ ] **GET /users** all", "- [x] **GET /users** all"],
    ["- [ ] __GET__ `/users/`", "- [x] __GET__ `/users/`"],
    ["- [ ] `GET` `/users/`", "- [x] `GET` `/users/`"],
    ["- [ ] \\`GET\\` \\`/users/\\`", "- [x] \\`GET\\` \\`/users/\\`"],
    ["- [ ] GET: /users/\\{id\\}.", "- [x] GET: /users/\\{id\\}."],
    ["- [ ] GET https://api.redislabs.com/v1/users", "- [x] GET https://api.redislabs.com/v1/users"],
    ["- [ ] `GET {{baseUrl}}/users/:id`", "- [x] `GET {{baseUrl}}/users/:id`"],
    [
      "- [ ] [GET /users](https://example.org/docs/users)",
      "- [x] [GET /users](https://example.org/docs/users)",
    ],
    ["- [ ] [`GET /users`](#get-users) all", "- [x] [`GET /users`](#get-users) all"],
    ["- [ ] List the members: `GET /users`", "- [x] List the members: `GET /users`"],
    ["- [ ] AccountUser", "- [x] AccountUser"],
    ["- [ ] **AccountUser** - a member", "- [x] **AccountUser** - a member"],
    ["- [ ] [AccountUser](#account-user)", "- [x] [AccountUser](#account-user)"],
    ["- [-] GET /users", "- [x] GET /users"],
    ["- [~] GET /users", "- [x] GET /users"],
    ["- [~] GET /weather", "- [~] GET /weather *(not in the contract: no similar route)*"],
    ["- [ ] PUT/DELETE /users/{id}", "- [x] PUT/DELETE /users/{id}"],
    ["- [ ] `PUT`, `DELETE` `/users/{id}`", "- [x] `PUT`, `DELETE` `/users/{id}`"],
    ["- [ ] `GET /users` and `DELETE /users/{id}`", "- [x] `GET /users` and `DELETE /users/{id}`"],
    ["- [ ] GET /users, /users/{id}", "- [x] GET /users, /users/{id}"],
    ["| [ ] | GET | /users | all |", "| [x] | GET | /users | all |"],
    ["| `GET /users` | all | [ ] |", "| `GET /users` | all | [x] |"],
    [
      "| `GET /weather` | rain | [x] |",
      "| `GET /weather` *(not in the contract: no similar route)* | rain | [ ] |",
    ],
    [
      "| [x] | `GET /weather` | rain |",
      "| [ ] | `GET /weather` *(not in the contract: no similar route)* | rain |",
    ],
    [
      "- [ ] GET/POST /users",
      "- [ ] GET/POST /users *(not in the contract: `POST /users`, closest is `PUT /users/{userId}`, `users.update`)*",
    ],
  ])("%j becomes %j, also when ticked twice", ([text, expected]) => {
    expect(first(text)).toBe(expected);
    expect(tick(tick(text))).toBe(tick(text));
  });

  test("operations that one line names are not added as missing", () => {
    const ticked = tick("- [ ] PUT/DELETE /users/{id}, `GET /tasks`\n| [ ] | GET | /users |\n");
    const [, added = ""] = ticked.split(FORGOTTEN);
    expect(added).not.toMatch(/PUT \/users|DELETE \/users|GET \/tasks|`GET \/users`/);
    expect(added).toContain("`GET /users/{userId}`");
  });

  test("a line that names one operation without support stays open and names it", () => {
    const report = knownFrom(whole({ facade: [method("users.list", "GET /users")] }));
    expect(tickChecklist("- [x] `GET /users`, `GET /tasks`\n", report)?.text).toBe(
      "- [ ] `GET /users`, `GET /tasks` *(was ticked, but no method calls `GET /tasks`)*\n",
    );
  });
});

describe("checkboxes that cannot be read", () => {
  const text = [
    "- [ ] `GET /acl/roles`",
    "- [ ] /users (GET and DELETE)",
    "- [ ] move from GET /tasks to PUT /users/{userId} next",
    "- [ ] the gateways:",
    "      GET /subscriptions/{id}/transitGateways",
    "- [ ] Buy milk",
    "",
  ].join("\n");

  test("checkboxes that cannot be read are named by line", () => {
    expect(tickChecklist(text, known)?.unread).toEqual([2, 3, 4, 6]);
    expect(tickChecklist(`\n${text}`, known)?.unread).toEqual([3, 4, 5, 7]);
  });

  test("keep their operations from being called missing", () => {
    const [, added = ""] = tick(text).split(FORGOTTEN);
    expect(added).not.toMatch(/`GET \/users`|GET \/tasks|PUT \/users|transitGateways/);
    expect(added).toContain("`GET /users/{userId}`");
  });
});

describe("a checklist file", () => {
  let folder: string;
  let file: string;
  beforeEach(() => {
    folder = emptyFolder();
    file = join(folder, "list.md");
  });

  test("a checklist file is replaced atomically, with its permissions, through a link, and the result is reported", async () => {
    await writeFile(file, list);
    await chmod(file, 0o640);
    const link = join(folder, "link.md");
    await symlink(file, link);
    expect(await tickFile(link, known)).toBe(
      `${link}: 3 of 9 operations and 2 of 3 schemas ticked, 7 lines that are not in the contract, 5 missing operations added.\n3 checkboxes not understood: lines 27, 33, 34.`,
    );
    expect(await readFile(file, "utf8")).toBe(tick(list));
    expect((await stat(file)).mode & 0o777).toBe(0o640);
    expect(await readdir(folder)).toEqual(["link.md", "list.md"]);
    expect(await tickFile(file, known)).toContain("unchanged");
  });

  test.for<[string, string | Uint8Array, string]>([
    ["prose", "# Hello\n\n- [ ] Buy milk\n", "is not a checklist"],
    ["an empty file", "", "is not a checklist"],
    ["a page of HTML", "<html><body>GET /users</body></html>", "is not a checklist"],
    ["JSON", '{"a": "- [ ] `GET /users`"}', "is not a checklist"],
    ["bytes", Uint8Array.of(0x89, 0x50, 0x4e, 0x47, 0xff, 0), "it is binary, or not UTF-8"],
    ["text with a NUL", "- [ ] `GET /users`\0", "it is binary, or not UTF-8"],
  ])("%s is rejected by name and not modified", async ([, content, reason]) => {
    await writeFile(file, content);
    const error = await tickFile(file, known).catch((cause: Error) => cause);
    expect(error).toMatchObject({ name: "ContractError" });
    expect(String(error)).toContain(file);
    expect(String(error)).toContain(reason);
    expect(await readFile(file)).toEqual(Buffer.from(content));
    expect(await readdir(folder)).toEqual(["list.md"]);
  });

  test("a missing file and a directory are rejected", async () => {
    await expect(tickFile(file, known)).rejects.toThrow(`${file}: the file does not exist`);
    await expect(tickFile(folder, known)).rejects.toThrow(`${folder}: it is a directory`);
  });
});

describe("arguments", () => {
  test.for<[string[], object]>([
    [[], { name: "write" }],
    [["--check"], { name: "check" }],
    [["--print"], { name: "print" }],
    [["--checklist", "a.md"], { name: "checklist", file: "a.md" }],
    [["--checklist=a.md"], { name: "checklist", file: "a.md" }],
  ])("%j are parsed as %o", ([given, task]) => expect(readArguments(given)).toEqual(task));

  test.for<[string[], string]>([
    [["--chek"], "Unknown argument --chek. Usage: npm run coverage"],
    [["--check", "--print"], "Unknown argument --print."],
    [["--checklist"], "--checklist needs a file."],
    [["--checklist", "--check"], "--checklist needs a file."],
    [["--checklist="], "--checklist needs a file."],
    [["--checklist", "a.md", "b.md"], "Unknown argument b.md."],
    [["a.md"], "Unknown argument a.md."],
    [["--against"], "--against needs a file."],
    [["--against=a.md", "b.md"], "Unknown argument b.md."],
  ])("%j are rejected with: %s", ([given, message]) => expect(() => readArguments(given)).toThrow(message));
});

describe("a checklist and two contracts", () => {
  const both = knownFrom(
    whole(),
    whole({
      name: "other",
      routes: [route("GET /tasks"), route("GET /pipes"), route("POST /pipes")],
      facade: [...whole().facade, method("pipes.list", "GET /pipes")],
    }),
  );

  test("lacks only operations of the contract that it is about", () => {
    expect(tickChecklist("- [ ] `GET /users`\n", both)?.text).toBe(
      `- [x] \`GET /users\`\n\n${FORGOTTEN}\n\n- [x] \`GET /tasks\` - Does GET /tasks. · \`tasks.list\` · W D\n`,
    );
    const other = tickChecklist("- [ ] `GET /pipes`\n- [ ] `GET /tasks`\n", both)?.text;
    expect(other).toMatch(/^- \[x\] `GET \/pipes`\n- \[x\] `GET \/tasks`\n/);
    expect(other).toContain("- [ ] `POST /pipes` - Does POST /pipes.");
    expect(other).not.toContain("GET /users");
  });

  test("lacks operations of both if it names both", () => {
    const text = tickChecklist("- [ ] `GET /users`\n- [ ] `GET /pipes`\n", both)?.text;
    expect(text?.match(/GET \/tasks` -/g)).toHaveLength(1);
    expect(text).toContain("POST /pipes");
  });
});
