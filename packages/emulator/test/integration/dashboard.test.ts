import { request } from "node:http";
import { join } from "node:path";
import type { Browser, Page } from "playwright-core";
import { afterAll, afterEach, beforeAll, describe, expect, test } from "vitest";
import { chromiumPath, launch, open, signIn, withoutExpected } from "../dashboard/browser.js";
import { skipReason } from "../engine/fixture.js";
import { Cloud, PASSWORD } from "./cloud.js";

/** Folder for screenshots to review. */
const PICTURES = process.env["DASHBOARD_PICTURES"];

const tab = (page: Page, name: string) => page.getByRole("navigation").getByRole("link", { name });

describe.skipIf(chromiumPath === undefined || skipReason !== undefined)(
  "dashboard of a real emulator",
  () => {
    const cloud = new Cloud();
    let browser: Browser;
    beforeAll(async () => {
      browser = await launch();
    });
    afterAll(() => browser.close());
    afterEach(async () => {
      for (const context of browser.contexts()) await context.close();
    });

    test("a user can create a database, follow its task, connect, run commands, inject a fault and delete it", async () => {
      const { page, errors } = await open(browser, cloud.running.dashboard);
      await page.getByRole("button", { name: "Use the demo keys" }).click();
      await page.getByRole("button", { name: "New subscription" }).click();
      await page.getByLabel("Name", { exact: true }).fill("shop");
      await page.getByLabel("Database name").fill("cache");
      await page.getByRole("button", { name: "Create subscription" }).click();
      const recent = page.getByRole("complementary", { name: "Recent tasks" });
      await recent.getByText("Create subscription").waitFor();
      await recent.getByText("completed").waitFor();

      await page.getByRole("cell").getByRole("link", { name: "cache" }).click();
      await page.getByRole("img", { name: /^Memory: now/ }).waitFor();
      await page.getByRole("button", { name: "Copy for REDIS_URL" }).click();
      const copied = () => page.evaluate(() => navigator.clipboard.readText());
      await expect.poll(copied).toMatch(/^REDIS_URL=redis/);
      // A client can connect with the copied URL.
      const redis = await cloud.redis(
        (await copied()).replace("REDIS_URL=", "").replaceAll(/^["']|["']$/g, ""),
      );
      expect(await redis.set("from", "a client")).toBe("OK");

      const line = page.getByRole("textbox", { name: "Redis command" });
      for (const command of ["GET from", "SET from 'the page'", "NOPE"]) {
        await line.fill(command);
        await line.press("Enter");
      }
      await page.getByRole("log").getByText("ERR unknown command 'NOPE'").waitFor();
      expect(await page.getByRole("log").textContent()).toContain("a client");
      expect(await redis.get("from")).toBe("the page");

      await tab(page, "Requests").click();
      await page.getByRole("combobox", { name: "Route" }).fill("GET /subscriptions");
      await page.getByRole("button", { name: "503 once" }).click();
      await page.getByText("Respond with a status · HTTP 503 · 1 of 1 left").waitFor();
      expect((await cloud.api.send("GET /subscriptions")).status).toBe(503);
      await page
        .getByRole("row", { name: /GET .*\/v1\/subscriptions .*503/ })
        .first()
        .waitFor();
      expect((await cloud.api.send("GET /subscriptions")).status).toBe(200);

      await tab(page, "Databases").click();
      await page.getByRole("cell").getByRole("link", { name: "cache" }).click();
      await page.getByRole("button", { name: "Delete database" }).click();
      await page.getByRole("dialog").getByRole("button", { name: "Delete", exact: true }).click();
      await page.getByText("No databases in this subscription.").waitFor();
      await expect.poll(() => redis.isReady).toBe(false);
      await page.getByRole("button", { name: "Delete subscription shop" }).click();
      await page.getByRole("dialog").getByRole("button", { name: "Delete", exact: true }).click();
      await page.getByText("No subscriptions yet").waitFor();
      expect(errors).toEqual([]);
    });

    test("changes by an API client appear in the dashboard while they happen", async () => {
      const { page, errors } = await open(browser, cloud.running.dashboard);
      await signIn(page);
      const database = await cloud.pro({ name: "by-a-program" });
      await page.getByRole("cell").getByRole("link", { name: "by-a-program" }).waitFor();
      await tab(page, "Tasks").click();
      await page.getByText("Create database").first().waitFor();
      await cloud.api.done(`PUT ${database.path}`, { name: "renamed" });
      await tab(page, "Databases").click();
      await page.getByRole("cell").getByRole("link", { name: "renamed" }).click();
      const client = cloud.ioAt(await cloud.address(database));
      await client.set("large", "x".repeat(3_000_000));
      const memory = page.getByRole("img", { name: /^Memory: now/ });
      await expect.poll(() => memory.getAttribute("aria-label")).toMatch(/now [4-9]/);
      await cloud.api.done(`DELETE ${database.path}`);
      await tab(page, "Databases").click();
      await expect.poll(() => page.getByRole("cell").getByRole("link", { name: "renamed" }).count()).toBe(0);
      expect(withoutExpected(errors, /404/)).toEqual([]);
    });

    test("Essentials and Active-Active databases can be viewed with their passwords and deleted", async () => {
      const { page, errors } = await open(browser, cloud.running.dashboard);
      await signIn(page);
      const essentials = await cloud.essentials();
      const everywhere = await cloud.activeActive();
      for (const { id } of [essentials, everywhere]) {
        await page.evaluate((hash) => {
          location.hash = hash;
        }, `#/databases/${id}`);
        await page.getByRole("heading", { level: 1, name: "of-a-kind" }).waitFor();
        await page.getByRole("button", { name: "Reveal password" }).click();
        await page.getByText(encodeURIComponent(PASSWORD)).first().waitFor();
        await page.getByRole("button", { name: "Delete database" }).click();
        await page.getByRole("dialog").getByRole("button", { name: "Delete", exact: true }).click();
        await page.getByRole("heading", { level: 1, name: "Databases" }).waitFor();
        await expect.poll(() => page.getByRole("cell").getByText(`#${id}`).count()).toBe(0);
      }
      const small = page.getByRole("region", { name: "small" });
      await small.getByRole("button", { name: "New database" }).click();
      await page.getByLabel("Name", { exact: true }).fill("by-the-page");
      await page.getByRole("button", { name: "Create database" }).click();
      await small.getByRole("cell").getByRole("link", { name: "by-the-page" }).waitFor();
      expect(errors).toEqual([]);
    });

    test("a user can switch the behavior of the service and perform the steps of the customer", async () => {
      const database = await cloud.pro({ name: "peered" });
      const path = database.path.replace(/databases.*/, "peerings");
      await cloud.api.run(`POST ${path}`, {
        ...{ region: "us-east-1", awsAccountId: "123456789012", vpcId: "vpc-0123456789abcdef0" },
        vpcCidrs: ["10.1.0.0/16"],
      });
      const { page, errors } = await open(browser, cloud.running.dashboard);
      await signIn(page);
      await tab(page, "Behavior").click();
      const customer = page.getByRole("region", { name: "Customer side" });
      const item = customer.getByRole("listitem").filter({ hasText: "vpc-0123456789abcdef0" });
      await item.getByText("pending acceptance").waitFor();
      await item.getByRole("button", { name: "Accept" }).click();
      await item.getByText("active", { exact: true }).waitFor();
      expect(await item.getByRole("button").count()).toBe(0);

      const behavior = page.getByRole("region", { name: "Behavior of the service" });
      const read = async (name: string) => {
        const { body } = await cloud.admin<{ name: string; value: unknown }[]>("GET /behavior");
        return body.find((one) => one.name === name)?.value;
      };
      const before = await read("tooManyChanges");
      await behavior.getByLabel("Too many changes", { exact: true }).selectOption("http-429");
      await expect.poll(() => read("tooManyChanges")).toBe("http-429");
      await behavior.getByText("1 behavior changed.").waitFor();
      const late = behavior.getByLabel("Late visibility", { exact: true });
      await late.fill("-1");
      await late.press("Enter");
      await page
        .getByText("behavior lateVisibility must be a non-negative number of milliseconds (got -1)")
        .first()
        .waitFor();
      expect(await late.inputValue()).toBe("-1");
      await behavior.getByRole("button", { name: "Reset Too many changes" }).click();
      await expect.poll(() => read("tooManyChanges")).toBe(before);
      expect(withoutExpected(errors, /400/)).toEqual([]);
    });

    test("a user can create an account, switch to it and back", async () => {
      const { page, errors } = await open(browser, cloud.running.dashboard);
      await signIn(page);
      await tab(page, "Access").click();
      const accounts = page.getByRole("region", { name: "Accounts" });
      await accounts.getByRole("button", { name: "New account" }).click();
      await page.getByLabel("Name", { exact: true }).fill(" ");
      await page.getByRole("button", { name: "Create account" }).click();
      await page.getByText("The name must not be blank.").waitFor();
      await page.getByLabel("Name", { exact: true }).fill("Second team");
      await page.getByRole("button", { name: "Create account" }).click();
      await page.getByRole("button", { name: "Switch to it" }).click();
      await page.getByRole("banner").getByText("Second team").waitFor();
      await tab(page, "Databases").click();
      await page.getByText("No subscriptions yet").waitFor();
      await tab(page, "Access").click();
      await accounts.getByRole("button", { name: /^Switch to / }).click();
      await accounts.getByRole("button", { name: "Switch to Second team" }).waitFor();
      await tab(page, "Databases").click();
      await page.getByRole("button", { name: "Sign out" }).click();
      await page.getByRole("heading", { name: "Sign in" }).waitFor();
      expect(await page.evaluate(() => sessionStorage.length)).toBe(0);
      await signIn(page);
      await tab(page, "Access").click();
      await accounts.getByText("Second team").waitFor();
      expect(await accounts.getByRole("button", { name: "Switch to Second team" }).isVisible()).toBe(false);
      expect(errors).toEqual([]);
    });

    test.each([
      ["light", 1280],
      ["dark", 1280],
      ["light", 390],
      ["dark", 390],
    ] as const)("the %s theme fits a window of %i pixels", async (colorScheme, width) => {
      await cloud.pro({ name: `checkout-${colorScheme}-${width}`, enableTls: true, replication: true });
      const database = await cloud.pro({ name: `sessions-${colorScheme}-${width}` });
      await cloud.api.run("DELETE /acl/redisRules/999999");
      const { page, errors } = await open(browser, cloud.running.dashboard, {
        colorScheme,
        viewport: { width, height: 900 },
      });
      const picture = async (name: string) => {
        const [content, room] = await page.evaluate(() => [document.documentElement.scrollWidth, innerWidth]);
        expect(`${name} ${content}`).toBe(`${name} ${room}`);
        if (PICTURES === undefined) return;
        await page.screenshot({
          path: join(PICTURES, `${name}-${colorScheme}-${width}.png`),
          fullPage: true,
        });
      };
      await page.getByRole("button", { name: "Use the demo keys" }).waitFor();
      await picture("sign-in");
      await signIn(page);
      await page
        .getByRole("cell")
        .getByRole("link", { name: `sessions-${colorScheme}-${width}` })
        .waitFor();
      await picture("databases");
      for (const name of ["Tasks", "Requests", "Behavior", "Access"]) {
        await tab(page, name).click();
        await page.waitForURL(`**/#/${name.toLowerCase()}`);
        await expect.poll(() => page.locator(".loading:visible").count()).toBe(0);
        await picture(name.toLowerCase());
      }
      await page.evaluate((hash) => {
        location.hash = hash;
      }, `#/databases/${database.id}`);
      await page.getByRole("img", { name: /^Memory: now/ }).waitFor();
      const line = page.getByRole("textbox", { name: "Redis command" });
      await line.fill("SET greeting hello");
      await line.press("Enter");
      await page.getByRole("log").getByText("OK").waitFor();
      await picture("database");
      expect(errors).toEqual([]);
    });

    test("requests without keys get 401 and requests from foreign hosts and origins get 403", async () => {
      const { dashboard, apiKey, secretKey } = cloud.running;
      const { port } = new URL(dashboard);
      const keys = { "x-api-key": apiKey, "x-api-secret-key": secretKey };
      const ask = (path: string, headers: Record<string, string>) =>
        new Promise<{ status: number; text: string }>((resolve, reject) => {
          const sent = request({ host: "127.0.0.1", port, path, headers }, (response) => {
            let text = "";
            response.setEncoding("utf8").on("data", (more: string) => {
              text += more;
            });
            response.once("end", () => resolve({ status: response.statusCode ?? 0, text }));
          });
          sent.once("error", reject).end();
        });
      const database = await cloud.pro({ name: "a-secret-name" });
      for (const path of [
        "/v1/subscriptions",
        "/emulator/overview",
        "/emulator/events",
        `/v1${database.path}`,
      ]) {
        const response = await ask(path, {});
        expect.soft(response.status, path).toBe(401);
        expect.soft(response.text, path).not.toContain("a-secret-name");
      }
      expect((await ask("/", {})).text).not.toContain(secretKey);
      for (const headers of [
        { host: "emulator.attacker.example" },
        { host: `127.0.0.1.attacker.example:${port}` },
        { origin: "https://attacker.example" },
        { origin: "null" },
        { "sec-fetch-site": "cross-site" },
      ]) {
        for (const path of ["/", "/v1/subscriptions", "/emulator/overview", "/redis/1/ping"]) {
          const response = await ask(path, { ...keys, ...headers });
          expect.soft(response.status, `${path} ${JSON.stringify(headers)}`).toBe(403);
        }
      }
      expect((await ask("/v1/subscriptions", { ...keys, host: `localhost:${port}` })).status).toBe(200);
      expect((await ask("/v1/subscriptions", { ...keys, origin: `http://127.0.0.1:${port}` })).status).toBe(
        200,
      );
    });
  },
);
