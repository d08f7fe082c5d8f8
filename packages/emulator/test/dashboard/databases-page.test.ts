import { describe, expect } from "vitest";
import { PASSWORD } from "../support/fake-emulator.js";
import { chromiumPath, open, signIn, tab } from "./browser.js";
import { test } from "./dashboard-test.js";

describe.skipIf(chromiumPath === undefined)("dashboard: databases", () => {
  test("a user can create a database, follow its task, connect, run commands, inject a fault and delete it", async ({
    browser,
    fake,
  }) => {
    const { page, errors } = await open(browser, fake.url);
    await signIn(page);
    await page.getByText("No subscriptions yet").waitFor();

    await page.getByRole("button", { name: "New subscription" }).click();
    await page.getByLabel("Name", { exact: true }).fill("shop");
    await page.getByLabel("Region").selectOption("eu-west-1");
    await page.getByLabel("Database name").fill("cache");
    await page.getByRole("button", { name: "Create subscription" }).click();
    const recent = page.getByRole("complementary", { name: "Recent tasks" });
    await recent.getByText("Create subscription").waitFor();
    await recent.getByText("completed").waitFor();
    await page.getByText("Creating subscription shop: the subscription is active.").first().waitFor();
    expect(
      fake.received.find(({ method, url }) => `${method} ${url}` === "POST /v1/subscriptions")?.body,
    ).toEqual({
      name: "shop",
      cloudProviders: [{ provider: "AWS", regions: [{ region: "eu-west-1" }] }],
      databases: [{ name: "cache", protocol: "redis", datasetSizeInGb: 1 }],
    });

    await page.getByRole("button", { name: "New database in shop" }).click();
    await page.getByLabel("Name", { exact: true }).fill("wrong");
    await page.getByRole("button", { name: "Create database" }).click();
    await page
      .getByRole("dialog")
      .getByRole("alert")
      .getByText("DATABASE_INVALID_NAME: The name is invalid.")
      .waitFor();
    expect(await page.getByLabel("Name", { exact: true }).inputValue()).toBe("wrong");
    await page.getByRole("dialog").getByRole("button", { name: "Close" }).last().click();

    await tab(page, "Tasks").click();
    await page.getByText("failed", { exact: true }).waitFor();
    await page.getByText("API response").first().click();
    await page.getByText('"commandType": "databaseCreateRequest"').waitFor();
    await tab(page, "Databases").click();

    await page.getByRole("cell").getByRole("link", { name: "cache" }).click();
    await page.getByRole("heading", { level: 1, name: "cache" }).waitFor();
    expect(await page.title()).toBe("cache – Redis Cloud emulator");
    await page.getByRole("img", { name: /^Memory: now .* MB, max/ }).waitFor();
    expect(await page.locator("body").textContent()).not.toContain("p@ss");
    await page.getByRole("button", { name: "Copy for redis-cli" }).click();
    await page.getByText("Copied for redis-cli").first().waitFor();
    const clipboard = () => page.evaluate(() => navigator.clipboard.readText());
    const port = fake.databases[0]?.endpoint?.port;
    expect(await clipboard()).toBe(
      `REDISCLI_AUTH='p@ss/'\\''word'\\'' #1' redis-cli -h 127.0.0.1 -p ${port}`,
    );
    await page.getByRole("button", { name: "Copy for REDIS_URL" }).click();
    await expect.poll(clipboard).toMatch(/^REDIS_URL=redis/);
    const url = new URL((await clipboard()).replace("REDIS_URL=", ""));
    expect(decodeURIComponent(url.password)).toBe(PASSWORD);
    expect(await page.locator("body").textContent()).not.toContain("p@ss");
    await page.getByRole("button", { name: "Reveal password" }).click();
    await page.getByText("p@ss").first().waitFor();
    await page.getByRole("button", { name: "Hide password" }).click();
    await expect.poll(() => page.locator("body").textContent()).not.toContain("p@ss");

    const line = page.getByRole("textbox", { name: "Redis command" });
    for (const command of ["SET \"a key\" 'two words'", "LRANGE list 0 -1", "NOPE", 'GET "half']) {
      await line.fill(command);
      await line.press("Enter");
    }
    const log = page.getByRole("log");
    await log.getByText("Unbalanced quotes.").waitFor();
    expect(fake.commands[0]).toEqual(["SET", "a key", "two words"]);
    expect(await log.textContent()).toContain('1) "one"\n2) "two"\n3) 1) "deep"\n   2) (integer) 3');
    expect(await log.textContent()).toContain("(error) ERR unknown command 'NOPE'");
    await line.press("ArrowUp");
    await line.press("ArrowUp");
    expect(await line.inputValue()).toBe("NOPE");
    await line.press("ArrowDown");
    expect(await line.inputValue()).toBe('GET "half');

    await tab(page, "Requests").click();
    await page.getByRole("button", { name: "Add a fault to POST /v1/subscriptions", exact: true }).click();
    await page.getByRole("combobox", { name: "Route" }).fill("GET /subscriptions");
    await page.getByRole("button", { name: "503 once" }).click();
    await page.getByText("Respond with a status · HTTP 503 · 1 of 1 left").waitFor();
    expect(fake.faults).toMatchObject([
      { route: "GET /subscriptions", kind: "status", status: 503, count: 1 },
    ]);
    await page.getByText("More options").click();
    await page.getByLabel("Kind").selectOption("delay");
    await page.getByLabel("Milliseconds").fill("1500");
    await page.getByLabel("Probability in %").fill("50");
    await page.getByRole("button", { name: "Add fault" }).click();
    await page.getByText("1500 ms · 50 % of requests").waitFor();
    const { id: _, applied: __, left: ___, ...sent } = fake.faults[1] ?? {};
    expect(sent).toEqual({ route: "GET /subscriptions", kind: "delay", delayMs: 1500, probability: 0.5 });
    await tab(page, "Requests 2 active faults").waitFor();
    await page.getByRole("button", { name: "Remove fault fault-1" }).click();
    await expect.poll(() => fake.faults.length).toBe(1);
    await page.getByRole("button", { name: "Remove all" }).click();
    await page.getByText("No faults are active.").waitFor();

    await tab(page, "Databases").click();
    await page.getByRole("cell").getByRole("link", { name: "cache" }).click();
    await page.getByRole("button", { name: "Delete database" }).click();
    await page.getByRole("dialog").getByRole("button", { name: "Delete", exact: true }).click();
    await page.getByText("No databases in this subscription.").waitFor();
    await page.getByRole("button", { name: "Delete subscription shop" }).click();
    await page.getByRole("dialog").getByRole("button", { name: "Delete", exact: true }).click();
    await page.getByText("No subscriptions yet").waitFor();
    expect(errors).toEqual([]);
  });

  test("forms check names before sending, and keep the input when the service rejects it", async ({
    browser,
    fake,
  }) => {
    fake.addSubscription("shop", ["cache"]);
    const { page } = await open(browser, fake.url);
    await signIn(page);
    await page.getByRole("button", { name: "New database in shop" }).click();
    const dialog = page.getByRole("dialog");
    const name = dialog.getByLabel("Name", { exact: true });
    const posts = () =>
      fake.received.filter(({ method, url }) => method === "POST" && url.startsWith("/v1")).length;
    for (const [given, rule] of [
      ["1st", "The name must start with a letter"],
      ["ends-", "end with a letter or digit"],
      ["two words", "contain only letters, digits and hyphens"],
      ["cache", 'A database named "cache" already exists in the subscription.'],
    ] as const) {
      await name.fill(given);
      await dialog.getByRole("button", { name: "Create database" }).click();
      await dialog.getByRole("alert").getByText(rule).waitFor();
      expect(await name.evaluate((input) => input === document.activeElement)).toBe(true);
      expect(await name.getAttribute("aria-invalid")).toBe("true");
    }
    expect(posts()).toBe(0);
    fake.failing.set("POST /v1", 400);
    await name.fill("refused");
    await dialog.getByRole("button", { name: "Create database" }).click();
    await dialog.getByRole("alert").getByText("HTTP 400: Simulated error. Retry later.").waitFor();
    expect(await name.inputValue()).toBe("refused");
    fake.failing.clear();
    await dialog.getByRole("button", { name: "Create database" }).click();
    await page.getByRole("cell").getByRole("link", { name: "refused" }).waitFor();
    await expect.poll(() => dialog.count()).toBe(0);
    expect(posts()).toBe(2);
  });

  test("subscriptions show their kind and regions, and compare their databases on one scale", async ({
    browser,
    fake,
  }) => {
    fake.addSubscription("everywhere", ["global"]);
    Object.assign(fake.subscriptions[0] ?? {}, {
      ...{ isActiveActive: true, provider: "AWS", regions: ["us-east-1", "eu-west-1"] },
    });
    fake.addSubscription("in-azure", ["cached"]);
    Object.assign(fake.subscriptions[1] ?? {}, { kind: "azure", provider: "Azure", regions: ["westeurope"] });
    const [small, large] = fake.databases;
    fake.metricsMs = 3_600_000;
    await fake.stop();
    await fake.start();
    const { page, errors } = await open(browser, fake.url);
    await signIn(page);
    await page.getByText("Active-Active · AWS us-east-1, eu-west-1").waitFor();
    await page.getByText("Azure cluster · westeurope").waitFor();
    const info = { maxMemoryBytes: 1e9, opsPerSecond: 0, connectedClients: 1, keys: 0 };
    for (let times = 0; times < 3; times += 1) {
      fake.emit("metrics", { databaseId: small?.id, ...info, usedMemoryBytes: 1_000_000 });
      fake.emit("metrics", { databaseId: large?.id, ...info, usedMemoryBytes: 900_000_000 });
    }
    // Distance of the latest sample from the top, of 30.
    const depth = async (name: string) => {
      const line = page.getByRole("row").filter({ hasText: name }).locator(".plot-memory .spark-line");
      // Empty until the first sample.
      return Number((await line.getAttribute("d"))?.split(" ").at(-1) || Number.NaN);
    };
    await expect.poll(() => depth("cached")).toBeLessThan(10);
    await expect.poll(() => depth("global")).toBeGreaterThan(28);
    const ops = page.getByRole("row").filter({ hasText: "global" }).locator(".plot-ops .spark-line");
    fake.emit("metrics", { databaseId: small?.id, ...info, usedMemoryBytes: 1_000_000, opsPerSecond: 0.3 });
    fake.emit("metrics", { databaseId: small?.id, ...info, usedMemoryBytes: 960_000_000, opsPerSecond: 0.3 });
    await expect.poll(() => depth("global")).toBeLessThan(10);
    await expect.poll(async () => (await ops.getAttribute("d"))?.split(" ").at(-1)).toBe("29.00");
    await page.getByRole("cell").getByRole("link", { name: "global" }).click();
    await page.getByText("Active-Active · AWS us-east-1, eu-west-1").waitFor();
    await tab(page, "Access").click();
    await page.getByRole("columnheader", { name: "Actions" }).waitFor();
    expect(errors).toEqual([]);
  });

  test("a subscription offers only the actions that the service accepts in its state", async ({
    browser,
    fake,
  }) => {
    fake.addSubscription("starting", [], "pending");
    fake.addSubscription("full", ["cache"]);
    Object.assign(fake.subscriptions[1] ?? {}, {
      kind: "essentials",
      plan: { name: "30MB", maximumDatabases: 1, supportsTls: false, supportsPersistence: false },
    });
    fake.addSubscription("in-azure");
    Object.assign(fake.subscriptions[2] ?? {}, { kind: "azure" });
    const { page } = await open(browser, fake.url);
    await signIn(page);
    for (const [name, reason] of [
      ["starting", "Databases can be created once it is active"],
      ["full", "The plan allows 1 database"],
      ["in-azure", "Open in Azure"],
    ] as const) {
      const card = page.getByRole("region", { name });
      await card.getByText(reason).waitFor();
      expect(await card.getByRole("button", { name: "New database" }).isVisible()).toBe(false);
      const canDelete = await card.getByRole("button", { name: "Delete subscription" }).isVisible();
      expect([name, canDelete]).toEqual([name, name === "full"]);
    }
    await page.getByRole("button", { name: "Delete subscription full" }).click();
    const dialog = page.getByRole("dialog", { name: "Subscription full still has databases" });
    await dialog.getByText("Delete its 1 database first.").waitFor();
    expect(await dialog.getByRole("button", { name: "Delete" }).count()).toBe(0);
  });
});
