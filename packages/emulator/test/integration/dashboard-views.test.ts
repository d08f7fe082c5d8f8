import type { Browser, Page } from "playwright-core";
import type { PaymentMethods } from "redis-cloud-sdk/models";
import { afterAll, afterEach, beforeAll, describe, expect, test } from "vitest";
import { chromiumPath, launch, open, signIn, withoutExpected } from "../dashboard/browser.js";
import { visit } from "../dashboard/filled.js";
import { skipReason } from "../engine/fixture.js";
import { Cloud, PASSWORD } from "./cloud.js";

describe.skipIf(chromiumPath === undefined || skipReason !== undefined)("views of the dashboard", () => {
  const cloud = new Cloud();
  let browser: Browser;
  beforeAll(async () => {
    browser = await launch();
  });
  afterAll(() => browser.close());
  afterEach(async () => {
    for (const context of browser.contexts()) await context.close();
  });

  const openDatabase = async (id: number) => {
    const { page, errors } = await open(browser, cloud.running.dashboard);
    await signIn(page);
    await visit(page, `#/databases/${id}`);
    return { page, errors };
  };
  const highest = async (page: Page, metric: string) => {
    const label = await page
      .getByRole("img", { name: new RegExp(`^${metric}: now`) })
      .getAttribute("aria-label");
    // 2,651 or 12.5K
    const [, digits = "", thousands] = /max ([\d,.]+)(K?)/.exec(label ?? "") ?? [];
    return Number(digits.replace(",", "")) * (thousands === "K" ? 1_000 : 1);
  };

  test("a page that is opened later shows what happened before, with values for the keyboard", async () => {
    const database = await cloud.pro({ name: "busy" });
    const client = cloud.ioAt(await cloud.address(database));
    const history = () =>
      cloud.admin<{ databases: { id: number; opsPerSecond: number[] }[] }>("GET /history");
    const measured = async () => {
      await Promise.all(Array.from({ length: 200 }, () => client.incr("visits")));
      const { body } = await history();
      return Math.max(0, ...(body.databases.find(({ id }) => id === database.id)?.opsPerSecond ?? []));
    };
    await expect.poll(measured).toBeGreaterThan(20);
    client.disconnect();
    const { page, errors } = await openDatabase(database.id);
    await page.getByRole("img", { name: /^Operations per second: now/ }).waitFor();
    await expect.poll(() => highest(page, "Operations per second")).toBeGreaterThan(20);
    const other = await openDatabase(database.id);
    await expect
      .poll(
        async () =>
          (await highest(other.page, "Operations per second")) ===
          (await highest(page, "Operations per second")),
      )
      .toBe(true);

    const cursor = page.getByRole("slider", { name: "Operations per second by time" });
    await cursor.focus();
    await page.keyboard.press("Home");
    expect(await cursor.getAttribute("aria-valuenow")).toBe("0");
    expect(await cursor.getAttribute("aria-valuetext")).toMatch(/^\d\d:\d\d:\d\d {2}(no data|[\d,.]+K?)$/);
    await page.keyboard.press("End");
    await expect.poll(() => cursor.getAttribute("aria-valuetext")).toMatch(/^\d\d:\d\d:\d\d {2}[\d,.]+K?$/);
    await cursor.hover();
    await cursor.getByText(/^\d\d:\d\d:\d\d/).waitFor();
    expect([...errors, ...other.errors]).toEqual([]);
  });

  test("an Active-Active database has an endpoint, connection strings and a console for each region", async () => {
    const { id } = await cloud.activeActive();
    const { page, errors } = await openDatabase(id);
    const regions = page.getByLabel("Region");
    const [first = "", second = ""] = await regions.locator("option").allTextContents();
    const endpoints = async () => (await page.getByLabel("Connect with REDIS_URL").textContent()) ?? "";
    const before = await endpoints();
    const run = async (command: string, reply: string) => {
      await page.getByRole("textbox", { name: "Redis command" }).fill(command);
      await page.keyboard.press("Enter");
      await page.getByRole("log").getByText(reply, { exact: true }).last().waitFor();
    };
    await run("SET from first", "OK");
    await regions.selectOption(second);
    await expect.poll(endpoints).not.toBe(before);
    await expect
      .poll(async () => {
        const { body } = await cloud.admin(`POST /databases/${id}/command`, {
          argv: ["GET", "from"],
          region: second,
        });
        return body["result"];
      })
      .toBe("first");
    await run("GET from", "first");
    await page.getByRole("button", { name: "Reveal password" }).click();
    await page.getByText(encodeURIComponent(PASSWORD)).first().waitFor();
    await visit(page, "#/databases");
    const row = page.getByRole("row").filter({ hasText: `#${id}` });
    for (const region of [first, second]) await row.getByText(region, { exact: true }).waitFor();
    const refused = await cloud.admin(`POST /databases/${id}/command`, { argv: ["PING"], region: "mars-1" });
    expect([refused.status, refused.body["error"]]).toEqual([
      400,
      `region must be one of ${first}, ${second} (got "mars-1").`,
    ]);
    expect(errors).toEqual([]);
  });

  test("a cluster in Azure can be created, accessed and deleted, with what the service accepts", async () => {
    const { page, errors } = await open(browser, cloud.running.dashboard);
    await signIn(page);
    await visit(page, "#/azure");
    await page.getByText("No clusters yet").waitFor();
    await page.getByRole("button", { name: "New cluster" }).click();
    const dialog = page.getByRole("dialog");
    await dialog.getByLabel("Name").fill("two--hyphens");
    await dialog.getByRole("button", { name: "Create cluster" }).click();
    await dialog.getByText("with single hyphens between them").waitFor();
    await dialog.getByLabel("Name").fill("carts");
    await dialog.getByRole("button", { name: "Create cluster" }).click();
    const card = page.getByRole("region", { name: "carts" });
    await card.getByText("Running", { exact: true }).first().waitFor();
    await page.getByRole("button", { name: "New database in carts" }).click();
    await dialog.getByRole("button", { name: "Create database" }).click();
    await page.getByRole("button", { name: "Access keys of carts/default" }).click();
    const primary = dialog.getByRole("group", { name: "Primary key", exact: true });
    await expect.poll(() => primary.textContent()).toMatch(/^\S{30,}$/);
    const key = (await primary.textContent()) ?? "";
    await dialog.getByRole("button", { name: "Done" }).click();

    await page.getByRole("button", { name: "Grant access to carts/default" }).click();
    await dialog.getByLabel("Name").fill("reader");
    await dialog.getByLabel("Access string").fill("+@read ~*");
    await dialog.getByRole("button", { name: "Grant access" }).click();
    await card.getByText("+@read ~*").waitFor();
    await page.getByRole("complementary", { name: "Operations" }).getByText("reader").waitFor();

    await card.getByRole("link", { name: "default" }).click();
    await page.getByRole("heading", { level: 1, name: "carts/default" }).waitFor();
    await page.getByRole("button", { name: "Reveal access key" }).click();
    await page.getByText(encodeURIComponent(key)).first().waitFor();
    await page.getByRole("textbox", { name: "Redis command" }).fill("SET in azure");
    await page.keyboard.press("Enter");
    await page.getByRole("log").getByText("OK").waitFor();

    await visit(page, "#/azure");
    await page.getByRole("button", { name: "Delete cluster carts" }).click();
    await dialog.getByRole("button", { name: "Delete", exact: true }).click();
    await page.getByText("No clusters yet").waitFor();
    expect(withoutExpected(errors)).toEqual([]);
  });

  test("a user can set the last digits of the card, and create a cloud account", async () => {
    const { page, errors } = await open(browser, cloud.running.dashboard);
    await signIn(page);
    await visit(page, "#/access");
    const panel = page.getByRole("region", { name: "Payment methods and cloud accounts" });
    await panel.getByRole("button", { name: "Change Visa •••• 4242" }).click();
    const dialog = page.getByRole("dialog");
    await dialog.getByLabel("Last four digits").fill("12a");
    await dialog.getByRole("button", { name: "Save payment method" }).click();
    await dialog.getByText("The last digits must be four digits.").waitFor();
    await dialog.getByLabel("Type").selectOption("Mastercard");
    await dialog.getByLabel("Last four digits").fill("0042");
    await dialog.getByRole("button", { name: "Save payment method" }).click();
    await panel.getByText("Mastercard •••• 0042").waitFor();
    const { body } = await cloud.api.send<PaymentMethods>("GET /payment-methods");
    expect(body.paymentMethods).toMatchObject([{ type: "Mastercard", creditCardEndsWith: 42 }]);
    expect(await panel.getByRole("button", { name: /^Remove/ }).isVisible()).toBe(false);

    await panel.getByRole("button", { name: "New cloud account" }).click();
    await dialog.getByLabel("Name").fill("Redis Internal Resources");
    await dialog.getByRole("button", { name: "Create cloud account" }).click();
    await dialog.getByText('A cloud account named "Redis Internal Resources" already exists.').waitFor();
    await dialog.getByLabel("Name").fill("our-aws");
    await dialog.getByRole("button", { name: "Create cloud account" }).click();
    await panel.getByText("our-aws").waitFor();
    expect(errors).toEqual([]);
  });
});
