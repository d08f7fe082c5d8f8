import { describe, expect } from "vitest";
import { chromiumPath, open, signIn, tab } from "./browser.js";
import { test } from "./dashboard-test.js";

describe.skipIf(chromiumPath === undefined)("dashboard: tasks and clock", () => {
  test("a task names and links its resource, and is shown as pending until the resource is active", async ({
    browser,
    fake,
  }) => {
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

  test("tasks can be filtered by state and kind, and are shown in pages", async ({ browser, fake }) => {
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

  test("a manual clock can be advanced; other clocks are read-only", async ({ browser, fake }) => {
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
});
