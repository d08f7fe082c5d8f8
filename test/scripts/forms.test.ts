import { once } from "node:events";
import { readFile, writeFile } from "node:fs/promises";
import { createServer, type IncomingMessage, type ServerResponse } from "node:http";
import type { AddressInfo } from "node:net";
import { join } from "node:path";
import { buffer } from "node:stream/consumers";
import { expect, onTestFinished, test } from "vitest";
import { checkPackages } from "../../scripts/update/check-packages.js";
import { findExecutable } from "../../scripts/update/native-compiler.js";
import type { UpdateReport } from "../../scripts/update/report.js";
import type { Published } from "./published.js";
import { contract, repository, update } from "./repository.js";
import { runIn } from "./run.js";

const PATH = "/subscriptions/{subscriptionId}/databases/{databaseId}/uploads";

/** Adds an operation whose body is a form with files, texts and data. */
function addUpload({ paths, components }: Published): void {
  const { get } = structuredClone(paths["/subscriptions/{subscriptionId}/databases/{databaseId}"]);
  const { responses, ...operation } = get;
  responses["200"].content["application/json"].schema = {};
  const file = { type: "string", format: "binary" };
  components.schemas.UploadForm = {
    type: "object",
    properties: {
      picture: file,
      raw: file,
      password: { type: "string" },
      count: { type: "integer" },
      labels: { type: "array", items: { type: "string" } },
      settings: { type: "object", properties: { deep: { type: "boolean" } } },
    },
  };
  const media = {
    schema: { $ref: "#/components/schemas/UploadForm" },
    encoding: { picture: { contentType: "image/png" }, raw: { contentType: "image/*" } },
  };
  const requestBody = { required: true, content: { "multipart/form-data": media } };
  paths[PATH] = { post: { ...operation, operationId: "upload", requestBody, responses } };
}

/** Parses a form as servers do, and responds with its parts; a form of files only is refused, quoting its first request. */
async function respond(request: IncomingMessage, response: ServerResponse): Promise<void> {
  const { url = "", method = "", headers } = request;
  const body = await buffer(request);
  if (method !== "POST") return void response.writeHead(404).end("{}");
  const type = headers["content-type"] ?? "";
  const form = await new Response(body, { headers: { "content-type": type } }).formData();
  const parts = await Promise.all(
    [...form].map(async ([name, value]) =>
      typeof value === "string"
        ? [name, value]
        : [name, value.type, Buffer.from(await value.arrayBuffer()).toString("latin1")],
    ),
  );
  response.setHeader("content-type", "application/json");
  if (form.has("labels")) return void response.end(JSON.stringify({ url, parts }));
  response.writeHead(400).end(JSON.stringify({ message: `the password Passw0rd-of-form is wrong` }));
}

const PROGRAM = `
import { RedisCloud } from "./src/index.js";
const cloud = new RedisCloud({ apiKey: "key-of-account", secretKey: "key-of-user", baseUrl: process.argv[2] });
const picture = new Uint8Array([0x89, 0x50, 0xff, 0x00]);
const request = {
  picture,
  raw: picture,
  password: "Passw0rd-of-form",
  count: 2,
  labels: ["a", "ü"],
  settings: { deep: true },
};
const ids = { subscriptionId: 1, databaseId: 2 };
const path = "/subscriptions/{subscriptionId}/databases/{databaseId}/uploads";
const form = new FormData();
form.append("labels", "own");
form.append("raw", new File([picture], "own.bin"));
const own = { params: { path: ids }, body: form as never };
const failure = await cloud.databases.uploads(ids, { password: request.password }).catch((error) => error.message);
console.log(JSON.stringify([
  await cloud.databases.uploads(ids, request),
  (await cloud.raw.POST(path, { params: { path: ids }, body: request })).data,
  (await cloud.raw.request("post", path, own)).data,
  failure,
  await cloud.databases.uploads(ids, "text" as never).catch((error) => error.message),
]));
`;

test("a form in a new contract is sent as a form by its method and by raw", {
  timeout: 600_000,
}, async () => {
  const root = await repository();
  await writeFile(join(root, "published.json"), JSON.stringify(await contract(addUpload)));
  const { code, stdout, stderr } = await update(root, "published.json", "--json", "-");
  expect(code, stderr).toBe(0);
  const [skeleton] = (JSON.parse(stdout) as UpdateReport).methodsToAdd.filter(
    ({ route }) => route === `POST ${PATH}`,
  );
  if (skeleton === undefined) throw new Error("skeleton not found");
  const file = join(root, skeleton.file);
  const source = await readFile(file, "utf8");
  await writeFile(
    file,
    `${skeleton.imports.join("\n")}\n${source.trimEnd().slice(0, -1)}\n${skeleton.code}\n}\n`,
  );
  expect(await checkPackages(root, findExecutable(), async () => new Map())).toEqual([]);

  await writeFile(join(root, "upload.ts"), PROGRAM);
  const server = createServer((request, response) => void respond(request, response)).listen(0, "127.0.0.1");
  onTestFinished(() => void server.close());
  await once(server, "listening");
  const { port } = server.address() as AddressInfo;
  const ended = await runIn(root, "upload.ts", `http://127.0.0.1:${port}/v1`);
  expect(ended).toMatchObject({ code: 0, stderr: "" });
  const url = "/v1/subscriptions/1/databases/2/uploads";
  const sent = {
    url,
    parts: [
      ["picture", "image/png", "\x89P\xff\0"],
      ["raw", "application/octet-stream", "\x89P\xff\0"],
      ["password", "Passw0rd-of-form"],
      ["count", "2"],
      ["labels", "a"],
      ["labels", "ü"],
      ["settings", "application/json", '{"deep":true}'],
    ],
  };
  const [byMethod, byRaw, own, failure, noObject] = JSON.parse(ended.stdout);
  expect(byMethod).toEqual(sent);
  expect(byRaw).toEqual(sent);
  expect(own).toEqual({
    url,
    parts: [
      ["labels", "own"],
      ["raw", "application/octet-stream", "\x89P\xff\0"],
    ],
  });
  expect(failure).toContain("the password [redacted] is wrong");
  expect(noObject).toContain(`POST ${PATH}: the request body must be an object (got a string).`);
});
