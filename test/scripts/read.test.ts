import { createServer, type RequestListener } from "node:http";
import type { AddressInfo } from "node:net";
import { join } from "node:path";
import { describe, expect, onTestFinished, test } from "vitest";
import { stringify } from "yaml";
import { readPublished } from "../../scripts/contract/read.js";
import { folder } from "../support/temp-folder.js";
import { published } from "./published.js";

const read = async (content: string | Uint8Array) =>
  readPublished(join(await folder({ contract: content }), "contract"));

test("JSON and YAML of the same document are read alike", async () => {
  const json = await read(`\uFEFF${JSON.stringify(published(), null, "\t")}`);
  const yaml = await read(stringify(published()));
  expect(json.document).toEqual(published());
  expect(yaml.document).toEqual(published());
});

test("the source is the file name without its folder", async () => {
  expect((await read("{}")).source).toBe("contract");
});

describe("an invalid contract is rejected in one line", () => {
  const bomb = ["a: &a [1,1,1,1,1,1,1,1,1]"];
  for (let index = 0; index < 9; index++) {
    const [from, to] = [String.fromCharCode(97 + index), String.fromCharCode(98 + index)];
    bomb.push(`${to}: &${to} [${Array(9).fill(`*${from}`).join(",")}]`);
  }
  test.each<[string, string | Uint8Array, RegExp]>([
    ["a web page", "\n<!DOCTYPE html><html></html>", /is a web page, not a contract/],
    ["a web page that begins otherwise", "<!-- x --><head></head>", /is a web page, not a contract/],
    ["half a download", JSON.stringify(published()).slice(0, 500), /is not valid JSON \(cut short\?\): ./],
    ["text", "hello\nworld", /does not hold an object/],
    ["nothing", " \n", /is empty/],
    ["a list", "[]", /does not hold an object/],
    ["broken YAML", "a: [1\nb: 2", /is not valid YAML: .*[^:]$/],
    ["a key twice in YAML", "a: 1\na: 2", /has the key "a" twice in one object, again in line 2/],
    [
      "a path twice in JSON",
      '{"paths":{\n"/x":{},\n"/x":{}}}',
      /has the key "\/x" twice in one object, again in line 3/,
    ],
    ["a key twice, once in disguise", '{"a":1,"\\u0061":2}', /has the key "a" twice/],
    ["a YAML bomb", bomb.join("\n"), /is not valid YAML: Excessive alias count/],
    ["another encoding", new Uint8Array([0x1f, 0x8b, 0xff, 0x00]), /is not valid UTF-8/],
    ["too much", " ".repeat(16 * 1024 * 1024 + 1), /has more than 16 MiB/],
  ])("%s", async (_, content, message) => {
    const refusal = await read(content).catch((error: Error) => error);
    expect(refusal).toMatchObject({ name: "ContractError", message: expect.stringMatching(message) });
    expect((refusal as Error).message).toMatch(/contract/);
    expect((refusal as Error).message).not.toContain("\n");
  });

  test("a missing file and a folder are rejected", async () => {
    await expect(readPublished("/nowhere/contract.json")).rejects.toThrow(
      "Cannot read the contract file /nowhere/contract.json: ENOENT",
    );
    const root = await folder();
    await expect(readPublished(root)).rejects.toThrow(`Cannot read the contract file ${root}: EISDIR`);
  });
});

describe("reading from a URL", () => {
  async function serve(answer: RequestListener): Promise<string> {
    const server = createServer(answer).listen(0, "127.0.0.1");
    onTestFinished(() => void server.close());
    await new Promise((resolve) => server.once("listening", resolve));
    return `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  }

  test("the query, which may contain a key, appears in neither source nor message", async () => {
    const url = await serve((request, response) => {
      response.statusCode = request.url?.startsWith("/ok") ? 200 : 403;
      response.end("{}");
    });
    expect((await readPublished(`${url}/ok.json?sig=secret`)).source).toBe(`${url}/ok.json`);
    await expect(readPublished(`${url}/no.json?sig=secret`)).rejects.toThrow(
      `${url}/no.json answered 403 Forbidden.`,
    );
  });

  test("a login page is rejected", async () => {
    const url = await serve((_, response) => response.end("<html><body>Sign in"));
    await expect(readPublished(`${url}/x`)).rejects.toThrow(`${url}/x is a web page`);
  });

  test("a download that breaks or exceeds the limit is rejected", async () => {
    const short = await serve((_, response) => {
      response.writeHead(200, { "content-length": 100 }).write("{", () => response.destroy());
    });
    await expect(readPublished(short)).rejects.toThrow(`Cannot download the contract from ${short}/: `);
    let sent = 0;
    const endless = await serve((_, response) => {
      const more = () => {
        while (!response.destroyed && response.write(" ".repeat(65_536))) sent += 65_536;
        if (!response.destroyed) response.once("drain", more);
      };
      more();
    });
    await expect(readPublished(endless)).rejects.toThrow("has more than 16 MiB");
    expect(sent).toBeLessThan(64 * 1024 * 1024);
  });

  test("a redirect is followed within the same origin and rejected to another one", async () => {
    const other = await serve((_, response) => response.end("{}"));
    const url = await serve(({ url: path }, response) => {
      if (path === "/end") return void response.end("{}");
      const location = path === "/away" ? other : path === "/loop" ? "/loop" : "/end";
      response.writeHead(302, { location }).end();
    });
    expect((await readPublished(`${url}/near`)).document).toEqual({});
    await expect(readPublished(`${url}/away`)).rejects.toThrow(
      `${url}/away redirects to another origin, ${other}.`,
    );
    await expect(readPublished(`${url}/loop`)).rejects.toThrow(`${url}/loop redirects more than 5 times.`);
  });

  test.each([404, 500])("a response %s is rejected", async (status) => {
    const url = await serve((_, response) => response.writeHead(status).end("{}"));
    await expect(readPublished(`${url}/x`)).rejects.toThrow(`${url}/x answered ${status} `);
  });

  test("an unreachable host and credentials in the URL are rejected", async () => {
    await expect(readPublished("http://127.0.0.1:1/x")).rejects.toThrow(
      "Cannot download the contract from http://127.0.0.1:1/x: ",
    );
    const refusal = await readPublished("http://user:secret@127.0.0.1:1/x").catch((error: Error) => error);
    expect(String(refusal)).toBe("ContractError: The URL http://127.0.0.1:1/x must not hold credentials.");
  });
});
