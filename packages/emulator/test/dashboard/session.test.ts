import { describe, expect } from "vitest";
import { DEMO_API_KEY, DEMO_SECRET_KEY } from "../../src/state/demo-keys.js";
import { chromiumPath, open, signIn, tab, withoutExpected } from "./browser.js";
import { test } from "./dashboard-test.js";

describe.skipIf(chromiumPath === undefined)("dashboard: session", () => {
  test("signing in rejects wrong keys with a message, accepts valid keys, and signing out deletes them", async ({
    browser,
    fake,
  }) => {
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

  test("the demo keys are offered only if the emulator reports a demo account", async ({ browser, fake }) => {
    const { page } = await open(browser, fake.url);
    await page.getByRole("button", { name: "Use the demo keys" }).click();
    await page.getByRole("heading", { level: 1, name: "Databases" }).waitFor();
    fake.demo = false;
    const other = await open(browser, fake.url);
    await other.page.getByText("Version 0.1.0").waitFor();
    expect(await other.page.getByRole("button", { name: "Use the demo keys" }).isVisible()).toBe(false);
  });

  test("revoking the keys during a session leads back to the sign-in form", async ({ browser, fake }) => {
    const { page } = await open(browser, fake.url);
    await signIn(page);
    fake.failing.set("GET /emulator/overview", 401);
    await tab(page, "Tasks").click();
    await page.evaluate(() => dispatchEvent(new Event("online")));
    await page.getByText("The keys are no longer valid. Sign in again.").waitFor();
    expect(await page.evaluate(() => sessionStorage.length)).toBe(0);
  });
});
