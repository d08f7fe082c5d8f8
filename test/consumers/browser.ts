import { createServer, type IncomingMessage, type ServerResponse } from "node:http";
import type { AddressInfo } from "node:net";
import { Readable } from "node:stream";
import { chromium } from "playwright-core";
import { chromiumPath } from "../support/chromium-path.js";
import type { ProgramOptions } from "./account.js";
import { bundle } from "./bundle.js";
import { Missing } from "./outcome.js";

/** Runs the test page in Chromium. */
export async function inBrowser(folder: string, options: ProgramOptions): Promise<unknown> {
  if (chromiumPath === undefined) throw new Missing("no chromium here: install it or set CHROMIUM_PATH");
  const script = await bundle(folder, "page.js", []);
  const api = new URL(options.baseUrl).origin;
  // The API allows no other origin, so a page reaches it through its own server. Keys in a page are for tests.
  const server = createServer((request, response) => {
    if (request.url?.startsWith("/v1/")) return void passOn(api, request, response);
    const html = `<!doctype html><link rel="icon" href="data:,"><script type="module">${script}</script>`;
    response.writeHead(200, { "content-type": "text/html" }).end(html);
  });
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  const origin = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  const browser = await chromium.launch({ executablePath: chromiumPath, args: ["--no-sandbox"] });
  try {
    const page = await browser.newPage();
    const complaints: string[] = [];
    page.on("pageerror", ({ message }) => complaints.push(message));
    page.on("console", (message) => complaints.push(message.text()));
    await page.goto(origin);
    await page.waitForFunction("globalThis.run !== undefined");
    const results = await page.evaluate(`run(${JSON.stringify({ ...options, baseUrl: `${origin}/v1` })})`);
    const expected = /404 \(Not Found\)/;
    const strange = complaints.filter((text) => !expected.test(text));
    if (strange.length > 0) throw new Error(`the page complains: ${strange.join("; ")}`);
    return results;
  } finally {
    await browser.close();
    server.closeAllConnections();
    server.close();
  }
}

async function passOn(api: string, request: IncomingMessage, response: ServerResponse): Promise<void> {
  const { method = "GET", url = "/" } = request;
  // The page is this server's, which speaks to the API as a program does.
  const { host, connection, origin, ...headers } = request.headers;
  const body = method === "GET" ? null : await new Response(Readable.toWeb(request) as ReadableStream).text();
  const answer = await fetch(`${api}${url}`, { method, headers: headers as Record<string, string>, body });
  const type = answer.headers.get("content-type") ?? "application/json";
  response.writeHead(answer.status, { "content-type": type }).end(Buffer.from(await answer.arrayBuffer()));
}
