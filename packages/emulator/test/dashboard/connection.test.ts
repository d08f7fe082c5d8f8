import { describe, expect } from "vitest";
import { chromiumPath, open, signIn, tab, withoutExpected } from "./browser.js";
import { test } from "./dashboard-test.js";

describe.skipIf(chromiumPath === undefined)("dashboard: connection to the emulator", () => {
  test("the event stream reconnects automatically with a new ticket and catches up on missed events", async ({
    browser,
    fake,
  }) => {
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

  test("the page reports a stopped emulator, keeps its data, and recovers after a restart", async ({
    browser,
    fake,
  }) => {
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

  test("the page waits for slow responses and offers a retry after errors", async ({ browser, fake }) => {
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
