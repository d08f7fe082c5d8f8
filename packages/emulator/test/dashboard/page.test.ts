import type { Browser, Page } from "playwright-core";
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test } from "vitest";
import { DEMO_API_KEY, DEMO_SECRET_KEY } from "../../src/state/demo-keys.js";
import { FakeEmulator, PASSWORD } from "../support/fake-emulator.js";
import { chromiumPath, launch, open, signIn, withoutExpected } from "./browser.js";

/** Finds a link of the navigation. Its name may end with a count. */
const tab = (page: Page, name: string) => page.getByRole("navigation").getByRole("link", { name });

describe.skipIf(chromiumPath === undefined)("dashboard in Chromium", () => {
  let browser: Browser;
  let fake: FakeEmulator;
  beforeAll(async () => {
    browser = await launch();
  });
  afterAll(() => browser.close());
  beforeEach(async () => {
    fake = await new FakeEmulator().start();
  });
  afterEach(async () => {
    for (const context of browser.contexts()) await context.close();
    await fake.stop();
  });

  test("signing in rejects wrong keys with a message, accepts valid keys, and signing out deletes them", async () => {
    const { page, errors } = await open(browser, fake.url);
    await page.getByText("Version 0.1.0, with redis 8.2.1, realistic clock.").waitFor();
    await page.getByLabel("API key", { exact: true }).fill("Awrong");
    await page.getByLabel("Secret key", { exact: true }).fill("Swrong");
    await page.keyboard.press("Enter");
    await page.getByRole("alert").getByText("The keys are not valid.").waitFor();
    expect(
      await page.getByLabel("API key", { exact: true }).evaluate((input) => input === document.activeElement),
    ).toBe(true);
    await page.getByLabel("API key", { exact: true }).fill("Ä key ☃");
    await page.keyboard.press("Enter");
    await page.getByText("The keys must not contain spaces or special characters.").waitFor();

    await signIn(page);
    expect(page.url()).toBe(fake.url);
    const storage = () =>
      page.evaluate(() => JSON.stringify([{ ...sessionStorage }, { ...localStorage }, document.cookie]));
    expect(await storage()).toContain(DEMO_SECRET_KEY);
    expect(await page.evaluate(() => localStorage.length)).toBe(0);
    await page.reload();
    await page.getByText("Live", { exact: true }).waitFor();
    await page.getByRole("button", { name: "Sign out" }).click();
    await page.getByRole("heading", { name: "Sign in" }).waitFor();
    expect(await storage()).not.toContain("emulated0");
    const urls = fake.received.map(({ url }) => url);
    expect(urls.length).toBeGreaterThan(2);
    expect(urls.join("\n")).not.toMatch(new RegExp(`${DEMO_API_KEY}|${DEMO_SECRET_KEY}`));
    expect(withoutExpected(errors, /401/)).toEqual([]);
  });

  test("the demo keys are offered only if the emulator reports a demo account", async () => {
    const { page } = await open(browser, fake.url);
    await page.getByRole("button", { name: "Use the demo keys" }).click();
    await page.getByRole("heading", { level: 1, name: "Databases" }).waitFor();
    fake.demo = false;
    const other = await open(browser, fake.url);
    await other.page.getByText("Version 0.1.0").waitFor();
    expect(await other.page.getByRole("button", { name: "Use the demo keys" }).isVisible()).toBe(false);
  });

  test("revoking the keys during a session leads back to the sign-in form", async () => {
    const { page } = await open(browser, fake.url);
    await signIn(page);
    fake.failing.set("GET /emulator/overview", 401);
    await tab(page, "Tasks").click();
    await page.evaluate(() => dispatchEvent(new Event("online")));
    await page.getByText("The keys are no longer valid. Sign in again.").waitFor();
    expect(await page.evaluate(() => sessionStorage.length)).toBe(0);
  });

  test("a user can create a database, follow its task, connect, run commands, inject a fault and delete it", async () => {
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

  test("forms check names before sending, and keep the input when the service rejects it", async () => {
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

  test("subscriptions show their kind and regions, and compare their databases on one scale", async () => {
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

  test("a subscription offers only the actions that the service accepts in its state", async () => {
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

  test("a task names and links its resource, and is shown as pending until the resource is active", async () => {
    fake.pendingMs = 600_000;
    fake.addTask("databaseCreateRequest", "processing-error", "DATABASE_NAME_EXISTS: It exists.", {
      ...{ kind: "database", id: null, name: "twice", status: null, subscriptionId: 1 },
    });
    const { page } = await open(browser, fake.url);
    await signIn(page);
    await page.getByRole("button", { name: "New subscription" }).first().click();
    await page.getByLabel("Name", { exact: true }).fill("shop");
    await page.getByRole("button", { name: "Create subscription" }).click();
    await page
      .getByText("Creating subscription shop: the task is completed, the subscription is still pending.")
      .first()
      .waitFor();
    await tab(page, "Tasks").click();
    const timeline = page.getByRole("region", { name: "Task timeline" });
    await timeline.getByText("completed, subscription pending").waitFor();
    await timeline.getByText("twice").waitFor();
    expect(await timeline.locator('[data-tone="good"]').count()).toBe(0);
    await timeline.getByRole("link", { name: "shop" }).click();
    await page.getByRole("heading", { level: 2, name: "shop" }).waitFor();
    expect(await page.evaluate(() => document.activeElement?.textContent)).toBe("shop");
  });

  test("tasks can be filtered by state and kind, and are shown in pages", async () => {
    for (let index = 0; index < 60; index += 1) {
      const isDatabase = index % 2 === 0;
      fake.addTask(
        isDatabase ? "databaseUpdateRequest" : "aclUserCreateRequest",
        index < 3 ? "processing-error" : "processing-completed",
        undefined,
        {
          ...{ kind: isDatabase ? "database" : "access", id: index, name: `resource-${index}` },
          ...{ status: null, subscriptionId: null },
        },
      );
    }
    const { page, errors } = await open(browser, fake.url);
    await signIn(page);
    await tab(page, "Tasks").click();
    const timeline = page.getByRole("region", { name: "Task timeline" });
    await timeline.getByText("1–25 of 60").waitFor();
    await timeline.getByRole("button", { name: "Older" }).click();
    await timeline.getByText("26–50 of 60").waitFor();
    await timeline.getByRole("button", { name: "Older" }).click();
    await timeline.getByText("51–60 of 60").waitFor();
    await timeline.getByText("resource-0", { exact: true }).waitFor();
    await page.getByLabel("Filter by kind").selectOption("database");
    await timeline.getByText("1–25 of 30").waitFor();
    await page.getByLabel("Filter by state").selectOption("failed");
    await page.getByText("2 matching tasks").waitFor();
    expect(await timeline.locator(".task-resource").allTextContents()).toEqual([
      "resource-2#2",
      "resource-0#0",
    ]);
    await page.getByLabel("Filter by state").selectOption("in-progress");
    await timeline.getByText("No matches").waitFor();
    // A task that starts while the filter is set appears.
    fake.addTask("databaseUpdateRequest", "received", undefined, {
      ...{ kind: "database", id: 7, name: "late", status: "active", subscriptionId: null },
    });
    fake.emit("task", fake.tasks[0]);
    await timeline.getByText("late").waitFor();
    expect(errors).toEqual([]);
  });

  test("a user can create a secret key that is shown once, delete it, and set quotas", async () => {
    const { page, errors } = await open(browser, fake.url);
    await signIn(page);
    await tab(page, "Access").click();
    await page.getByRole("button", { name: "New secret key" }).click();
    await page.getByLabel("Name").fill("ci-runner-1");
    await page.getByLabel("Role").selectOption("Viewer");
    await page.getByLabel("Allowed sources").fill("10.0.0.0/8, 2001:db8::/32");
    await page.getByRole("button", { name: "Create secret key" }).click();
    await page.getByText("Sfresh0secret0shown0once").waitFor();
    await page.getByRole("button", { name: "Copy secret key" }).click();
    await expect
      .poll(() => page.evaluate(() => navigator.clipboard.readText()))
      .toBe("Sfresh0secret0shown0once");
    await page.getByRole("button", { name: "Done" }).click();
    await expect.poll(() => page.locator("body").textContent()).not.toContain("Sfresh0");
    expect(fake.keys[1]).toMatchObject({ role: "Viewer", allowedSourceIps: ["10.0.0.0/8", "2001:db8::/32"] });
    await page.getByRole("button", { name: "Delete secret key ci-runner-1" }).click();
    await page.getByRole("dialog").getByRole("button", { name: "Delete secret key" }).click();
    await page.getByText("Deleted secret key ci-runner-1.").first().waitFor();
    expect(fake.keys.length).toBe(1);

    await page.getByLabel("Databases", { exact: true }).fill("");
    await page.getByLabel("Memory in GB", { exact: true }).fill("2.5");
    await page.getByRole("button", { name: "Save quotas" }).click();
    await page.getByText("0 of 2.5").waitFor();
    expect(fake.quotas).toEqual({ databases: null, memoryGb: 2.5, keys: 100 });
    expect(errors).toEqual([]);
  });

  test("a manual clock can be advanced; other clocks are read-only", async () => {
    fake.mode = "manual";
    const { page } = await open(browser, fake.url);
    await signIn(page);
    await page.getByRole("link", { name: /Clock: / }).click();
    await page.getByRole("button", { name: "Advance by 1 min" }).click();
    await page.getByText("Advanced the clock by 1 min.").first().waitFor();
    await page.getByRole("spinbutton", { name: "Amount" }).fill("1.5");
    await page.getByRole("combobox", { name: "Unit" }).selectOption("hours");
    await page.getByRole("button", { name: "Advance clock" }).click();
    await expect.poll(() => fake.now).toBe(Date.UTC(2030, 0, 2, 3, 4, 5) + 60_000 + 5_400_000);
    fake.mode = "instant";
    await tab(page, "Databases").click();
    await page.reload();
    await tab(page, "Tasks").click();
    await page.getByText("Changes complete before the next request.").waitFor();
    expect(await page.getByRole("button", { name: "Advance clock" }).isVisible()).toBe(false);
  });

  test("the event stream reconnects automatically with a new ticket and catches up on missed events", async () => {
    fake.addSubscription("shop", ["cache"]);
    const { page, errors } = await open(browser, fake.url);
    await signIn(page);
    const tickets = () => fake.received.filter(({ url }) => url === "/emulator/ticket").length;
    expect(tickets()).toBe(1);
    fake.failing.set("POST /emulator/ticket", 503);
    fake.dropStreams();
    await page.getByText("Reconnecting").waitFor();
    fake.addSubscription("made meanwhile");
    fake.failing.clear();
    await page.getByText("Live", { exact: true }).waitFor();
    await page.getByRole("heading", { name: "made meanwhile" }).waitFor();
    expect(tickets()).toBeGreaterThan(1);
    expect(fake.streams).toBe(1);
    fake.addRequest("GET", "/v1/fresh", "GET /fresh", 200);
    await tab(page, "Requests").click();
    await page.getByText("/v1/fresh").waitFor();
    expect(withoutExpected(errors, /503|INCOMPLETE|ERR_/)).toEqual([]);
  });

  test("the page reports a stopped emulator, keeps its data, and recovers after a restart", async () => {
    fake.addSubscription("shop", ["cache"]);
    const { page } = await open(browser, fake.url);
    await signIn(page);
    await fake.stop();
    await page.getByText("Reconnecting").waitFor();
    await page.getByRole("cell").getByRole("link", { name: "cache" }).click();
    await page.getByRole("textbox", { name: "Redis command" }).fill("PING");
    await page.keyboard.press("Enter");
    await page
      .getByRole("log")
      .getByText("The emulator does not respond. Check whether it is still running.")
      .waitFor();
    await page.getByRole("alert").getByText("The data shown may be outdated").waitFor();
    await page.getByRole("heading", { name: "cache" }).waitFor();
    await fake.start();
    const live = page.getByText("Live", { exact: true }).waitFor();
    // The page also retries automatically; if it succeeds first, the button is gone.
    await Promise.race([page.getByRole("button", { name: "Retry now" }).click(), live]);
    await live;
    await expect.poll(() => page.getByText("The data shown may be outdated").isVisible()).toBe(false);
  });

  test("the page waits for slow responses and offers a retry after errors", async () => {
    fake.addSubscription("shop", ["cache"]);
    const { page } = await open(browser, fake.url);
    await signIn(page);
    fake.delayMs = 700;
    await page.reload();
    await page.locator(".loading").first().waitFor();
    await page.getByRole("cell").getByRole("link", { name: "cache" }).waitFor();
    fake.delayMs = 0;
    fake.failing.set("GET /emulator/overview", 500);
    fake.failing.set("GET /emulator/keys", 500);
    await page.reload();
    await page.getByText("Loading failed").waitFor();
    await page.getByText("HTTP 500: Simulated error. Retry later.").waitFor();
    await tab(page, "Access").click();
    await page.getByText("Loading failed").first().waitFor();
    fake.failing.clear();
    await page.getByRole("button", { name: "Retry" }).first().click();
    await page.getByText("emulator-demo-key").waitFor();
    await tab(page, "Databases").click();
    await page.getByRole("cell").getByRole("link", { name: "cache" }).waitFor();
  });
});
