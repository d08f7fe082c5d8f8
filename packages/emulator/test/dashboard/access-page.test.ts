import { describe, expect } from "vitest";
import { chromiumPath, open, signIn, tab } from "./browser.js";
import { test } from "./dashboard-test.js";

describe.skipIf(chromiumPath === undefined)("dashboard: keys and quotas", () => {
  test("a user can create a secret key that is shown once, delete it, and set quotas", async ({
    browser,
    fake,
  }) => {
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
});
