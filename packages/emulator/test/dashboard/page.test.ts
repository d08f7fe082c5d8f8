import type { Browser, Page } from "playwright-core";
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test } from "vitest";
import { DEMO_API_KEY, DEMO_SECRET_KEY } from "../../src/state/demo-keys.js";
import { chromiumPath, launch, open, signIn, unexpected } from "./browser.js";
import { FakeEmulator, PASSWORD } from "./fake-emulator.js";

/** A link of the navigation. Its name may go on with a count. */
const tab = (page: Page, name: string) => page.getByRole("navigation").getByRole("link", { name });

describe.skipIf(chromiumPath === undefined)("the dashboard in Chromium", () => {
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

  test("wrong keys are refused in words, right ones open, and signing out forgets them", async () => {
    const { page, problems } = await open(browser, fake.url);
    await page.getByText("Version 0.1.0, with redis 8.2.1, realistic clock.").waitFor();
    await page.getByLabel("Account key").fill("Awrong");
    await page.getByLabel("User key").fill("Swrong");
    await page.keyboard.press("Enter");
    await page.getByRole("alert").getByText("These keys do not open an account.").waitFor();
    expect(await page.getByLabel("Account key").evaluate((input) => input === document.activeElement)).toBe(
      true,
    );
    await page.getByLabel("Account key").fill("Ä key ☃");
    await page.keyboard.press("Enter");
    await page.getByText("These are not keys.").waitFor();

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
    expect(fake.asked.every(({ url }) => !url.includes(DEMO_API_KEY) && !url.includes(DEMO_SECRET_KEY))).toBe(
      true,
    );
    expect(unexpected(problems, /401/)).toEqual([]);
  });

  test("the demo keys are offered where the emulator says so, and only there", async () => {
    const { page } = await open(browser, fake.url);
    await page.getByRole("button", { name: "Use the demo keys" }).click();
    await page.getByRole("heading", { level: 1, name: "Databases" }).waitFor();
    fake.demo = false;
    const other = await open(browser, fake.url);
    await other.page.getByText("Version 0.1.0").waitFor();
    expect(await other.page.getByRole("button", { name: "Use the demo keys" }).isVisible()).toBe(false);
  });

  test("keys that are revoked meanwhile lead back to the form", async () => {
    const { page } = await open(browser, fake.url);
    await signIn(page);
    fake.failing.set("GET /emulator/overview", 401);
    await tab(page, "Tasks").click();
    await page.evaluate(() => dispatchEvent(new Event("online")));
    await page.getByText("The keys are no longer good. Sign in again.").waitFor();
    expect(await page.evaluate(() => sessionStorage.length)).toBe(0);
  });

  test("create, watch the task, connect, command, fault, delete", async () => {
    const { page, problems } = await open(browser, fake.url);
    await signIn(page);
    await page.getByText("No subscriptions yet").waitFor();

    await page.getByRole("button", { name: "Create the first one" }).click();
    await page.getByLabel("Name", { exact: true }).fill("shop");
    await page.getByLabel("Region").selectOption("eu-west-1");
    await page.getByLabel("Name of the database").fill("cache");
    await page.getByRole("button", { name: "Create subscription" }).click();
    const recent = page.getByRole("complementary", { name: "Recent tasks" });
    await recent.getByText("Create subscription").waitFor();
    await recent.getByText("completed").waitFor();
    await page.getByText("Creating subscription shop: the task is completed.").first().waitFor();
    expect(
      fake.asked.find(({ method, url }) => `${method} ${url}` === "POST /v1/subscriptions")?.body,
    ).toEqual({
      name: "shop",
      cloudProviders: [{ provider: "AWS", regions: [{ region: "eu-west-1" }] }],
      databases: [{ name: "cache", protocol: "redis", datasetSizeInGb: 1 }],
    });

    await page.getByRole("button", { name: "New database in shop" }).click();
    await page.getByLabel("Name", { exact: true }).fill("wrong");
    await page.getByRole("button", { name: "Create database" }).click();
    await page
      .getByText("Creating database wrong failed. DATABASE_INVALID_NAME: That is no name.")
      .first()
      .waitFor();
    await page.getByRole("button", { name: "Dismiss" }).last().click();

    await tab(page, "Tasks").click();
    await page.getByText("failed", { exact: true }).waitFor();
    await page.getByText("Answer of the API").first().click();
    await page.getByText('"commandType": "databaseCreateRequest"').waitFor();
    await tab(page, "Databases").click();

    await page.getByRole("link", { name: "cache" }).click();
    await page.getByRole("heading", { level: 1, name: "cache" }).waitFor();
    expect(await page.title()).toBe("cache – Redis Cloud emulator");
    await page.getByRole("img", { name: /^Memory: now .* MB, highest/ }).waitFor();
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
    await log.getByText("A quote does not end").waitFor();
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
    await page.getByText("Answer with a status · HTTP 503 · 1 of 1 left").waitFor();
    expect(fake.faults).toMatchObject([
      { route: "GET /subscriptions", kind: "status", status: 503, count: 1 },
    ]);
    await page.getByText("Another kind of fault").click();
    await page.getByLabel("What happens").selectOption("delay");
    await page.getByLabel("Milliseconds").fill("1500");
    await page.getByLabel("In % of cases").fill("50");
    await page.getByRole("button", { name: "Add fault" }).click();
    await page.getByText("1500 ms · in 50 % of cases").waitFor();
    const { id: _, applied: __, left: ___, ...sent } = fake.faults[1] ?? {};
    expect(sent).toEqual({ route: "GET /subscriptions", kind: "delay", delayMs: 1500, probability: 0.5 });
    await tab(page, "Requests 2 faults on").waitFor();
    await page.getByRole("button", { name: "Remove fault fault-1" }).click();
    await expect.poll(() => fake.faults.length).toBe(1);
    await page.getByRole("button", { name: "Remove all" }).click();
    await page.getByText("Nothing goes wrong on purpose.").waitFor();

    await tab(page, "Databases").click();
    await page.getByRole("link", { name: "cache" }).click();
    await page.getByRole("button", { name: "Delete database" }).click();
    await page.getByRole("dialog").getByRole("button", { name: "Delete", exact: true }).click();
    await page.getByText("No databases in this subscription.").waitFor();
    await page.getByRole("button", { name: "Delete subscription shop" }).click();
    await page.getByRole("dialog").getByRole("button", { name: "Delete", exact: true }).click();
    await page.getByText("No subscriptions yet").waitFor();
    expect(problems).toEqual([]);
  });

  test("keys are made, shown once and deleted; quotas are set", async () => {
    const { page, problems } = await open(browser, fake.url);
    await signIn(page);
    await tab(page, "Access").click();
    await page.getByRole("button", { name: "New key" }).click();
    await page.getByLabel("Name").fill("ci-runner-1");
    await page.getByLabel("Role").selectOption("Viewer");
    await page.getByLabel("Allowed from").fill("10.0.0.0/8, 2001:db8::/32");
    await page.getByRole("button", { name: "Create key" }).click();
    await page.getByText("Sfresh0secret0shown0once").waitFor();
    await page.getByRole("button", { name: "Copy key" }).click();
    await expect
      .poll(() => page.evaluate(() => navigator.clipboard.readText()))
      .toBe("Sfresh0secret0shown0once");
    await page.getByRole("button", { name: "I have it" }).click();
    await expect.poll(() => page.locator("body").textContent()).not.toContain("Sfresh0");
    expect(fake.keys[1]).toMatchObject({ role: "Viewer", allowedSourceIps: ["10.0.0.0/8", "2001:db8::/32"] });
    await page.getByRole("button", { name: "Delete key ci-runner-1" }).click();
    await page.getByRole("dialog").getByRole("button", { name: "Delete key" }).click();
    await page.getByText("Key ci-runner-1 is deleted.").first().waitFor();
    expect(fake.keys.length).toBe(1);

    await page.getByLabel("Databases", { exact: true }).fill("");
    await page.getByLabel("Memory in GB", { exact: true }).fill("2.5");
    await page.getByRole("button", { name: "Set quotas" }).click();
    await page.getByText("0 of 2.5").waitFor();
    expect(fake.quotas).toEqual({ databases: null, memoryGb: 2.5, keys: 100 });
    expect(problems).toEqual([]);
  });

  test("a manual clock is moved; others are only shown", async () => {
    fake.mode = "manual";
    const { page } = await open(browser, fake.url);
    await signIn(page);
    await page.getByRole("link", { name: /Clock stands at/ }).click();
    await page.getByRole("button", { name: "Move forward by 1 min" }).click();
    await page.getByText("Moved time forward by 1 min.").first().waitFor();
    await page.getByRole("spinbutton", { name: "Amount" }).fill("1.5");
    await page.getByRole("combobox", { name: "Unit" }).selectOption("hours");
    await page.getByRole("button", { name: "Move time forward" }).click();
    await expect.poll(() => fake.now).toBe(Date.UTC(2030, 0, 2, 3, 4, 5) + 60_000 + 5_400_000);
    fake.mode = "instant";
    await tab(page, "Databases").click();
    await page.reload();
    await tab(page, "Tasks").click();
    await page.getByText("Everything has happened by the next look.").waitFor();
    expect(await page.getByRole("button", { name: "Move time forward" }).isVisible()).toBe(false);
  });

  test("the stream comes back by itself, with a new ticket, and shows what happened meanwhile", async () => {
    fake.addSubscription("shop", ["cache"]);
    const { page, problems } = await open(browser, fake.url);
    await signIn(page);
    const tickets = () => fake.asked.filter(({ url }) => url === "/emulator/ticket").length;
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
    expect(unexpected(problems, /503|INCOMPLETE|ERR_/)).toEqual([]);
  });

  test("when the emulator goes away the page says so, keeps what it has, and recovers", async () => {
    fake.addSubscription("shop", ["cache"]);
    const { page } = await open(browser, fake.url);
    await signIn(page);
    await fake.stop();
    await page.getByText("Reconnecting").waitFor();
    await page.getByRole("link", { name: "cache" }).click();
    await page.getByRole("textbox", { name: "Redis command" }).fill("PING");
    await page.keyboard.press("Enter");
    await page.getByRole("log").getByText("The emulator does not answer. Is it still running?").waitFor();
    await page.getByRole("alert").getByText("What you see is from before").waitFor();
    await page.getByRole("heading", { name: "cache" }).waitFor();
    await fake.start();
    const live = page.getByText("Live", { exact: true }).waitFor();
    // The page tries by itself as well: when it is first, the button is gone.
    await Promise.race([page.getByRole("button", { name: "Try again now" }).click(), live]);
    await live;
    await expect.poll(() => page.getByText("What you see is from before").isVisible()).toBe(false);
  });

  test("a slow emulator is waited for, a failing one can be asked again", async () => {
    fake.addSubscription("shop", ["cache"]);
    const { page } = await open(browser, fake.url);
    await signIn(page);
    fake.delayMs = 700;
    await page.reload();
    await page.locator(".loading").first().waitFor();
    await page.getByRole("link", { name: "cache" }).waitFor();
    fake.delayMs = 0;
    fake.failing.set("GET /emulator/overview", 500);
    fake.failing.set("GET /emulator/keys", 500);
    await page.reload();
    await page.getByText("This could not be loaded").waitFor();
    await page.getByText("HTTP 500: Something is broken on purpose. Wait a little.").waitFor();
    await tab(page, "Access").click();
    await page.getByText("This could not be loaded").first().waitFor();
    fake.failing.clear();
    await page.getByRole("button", { name: "Try again" }).first().click();
    await page.getByText("emulator-demo-key").waitFor();
    await tab(page, "Databases").click();
    await page.getByRole("link", { name: "cache" }).waitFor({ timeout: 15_000 });
  });
});
