import type { Page } from "playwright-core";
import { describe, expect } from "vitest";
import { DEMO_API_KEY, DEMO_SECRET_KEY } from "../../src/state/demo-keys.js";
import { chromiumPath, open, signIn } from "./browser.js";
import { faintTexts } from "./contrast.js";
import { test } from "./dashboard-test.js";
import { fill, listHashes, visit } from "./filled.js";

/** Finds cells of a row whose contents overlap. Runs in the page. */
function coveringCells(): string[] {
  return [...document.querySelectorAll("tbody tr")].flatMap((row) => {
    const boxes = [...row.children].flatMap((cell) => {
      const range = document.createRange();
      range.selectNodeContents(cell);
      const box = range.getBoundingClientRect();
      return box.width > 0 ? [{ box, text: cell.textContent }] : [];
    });
    return boxes.flatMap((one, index) =>
      boxes
        .slice(index + 1)
        .filter(({ box }) => {
          const wide = Math.min(one.box.right, box.right) - Math.max(one.box.left, box.left);
          const high = Math.min(one.box.bottom, box.bottom) - Math.max(one.box.top, box.top);
          return wide > 1 && high > 1;
        })
        .map(({ text }) => `${one.text} / ${text}`),
    );
  });
}

describe.skipIf(chromiumPath === undefined)("dashboard: layout", () => {
  test.for([320, 360, 768, 1160, 1360])(
    "no content overflows or overlaps at %i pixels",
    async (width, { browser, fake }) => {
      fill(fake);
      const { page, errors } = await open(browser, fake.url, { viewport: { width, height: 740 } });
      await signIn(page);
      for (const hash of listHashes(fake)) {
        await visit(page, hash);
        const [content, room] = await page.evaluate(() => [document.documentElement.scrollWidth, innerWidth]);
        expect(`${hash} ${content}`).toBe(`${hash} ${room}`);
        expect({ hash, covered: await page.evaluate(coveringCells) }).toEqual({ hash, covered: [] });
      }
      await visit(page, "#/databases");
      await page.getByRole("button", { name: "New subscription" }).click();
      const box = await page.getByRole("dialog").boundingBox();
      expect((box?.x ?? -1) >= 0 && (box?.x ?? 0) + (box?.width ?? 0) <= width).toBe(true);
      expect(errors).toEqual([]);
    },
  );

  test.for(["light", "dark"] as const)(
    "every text has sufficient contrast in the %s theme",
    async (colorScheme, { browser, fake }) => {
      fill(fake);
      const { page } = await open(browser, fake.url, { colorScheme });
      expect(await page.evaluate(faintTexts, 4.5)).toEqual([]);
      await signIn(page);
      for (const hash of listHashes(fake)) {
        await visit(page, hash);
        expect({ hash, faint: await page.evaluate(faintTexts, 4.5) }).toEqual({ hash, faint: [] });
      }
      await page.getByRole("textbox", { name: "Redis command" }).fill("NOPE");
      await page.keyboard.press("Enter");
      await page.getByRole("button", { name: "Delete database" }).click();
      fake.failing.set("DELETE /v1", 500);
      await page.getByRole("dialog").getByRole("button", { name: "Delete", exact: true }).click();
      await page.getByText("HTTP 500").waitFor();
      expect(await page.evaluate(faintTexts, 4.5)).toEqual([]);
    },
  );

  test("the theme follows the system until the user chooses one, which is then remembered", async ({
    browser,
    fake,
  }) => {
    const { page } = await open(browser, fake.url, { colorScheme: "dark" });
    await signIn(page);
    const ground = () => page.evaluate(() => getComputedStyle(document.body).backgroundColor);
    const dark = await ground();
    await page.getByRole("button", { name: "Use the light theme" }).click();
    const light = await ground();
    expect(light).not.toBe(dark);
    await page.reload();
    await page.getByRole("button", { name: "Use the dark theme" }).waitFor();
    expect(await ground()).toBe(light);
  });

  test("reduced motion disables all animations", async ({ browser, fake }) => {
    const { page } = await open(browser, fake.url, { reducedMotion: "reduce" });
    fake.delayMs = 1_000;
    await page.getByLabel("API key", { exact: true }).fill(DEMO_API_KEY);
    await page.getByLabel("Secret key", { exact: true }).fill(DEMO_SECRET_KEY);
    await page.keyboard.press("Enter");
    await page.locator(".loading").first().waitFor();
    expect(await page.evaluate(() => document.getAnimations().length)).toBe(0);
  });

  test("500 databases render, filter and update with work proportional to the visible rows", async ({
    browser,
    fake,
  }) => {
    const names = Array.from({ length: 500 }, (_, index) => `database-${index + 1}`);
    fake.addSubscription("large", names);
    const { page, errors } = await open(browser, fake.url);
    await signIn(page);
    await page.getByRole("cell").getByRole("link", { name: "database-25", exact: true }).waitFor();
    expect(await page.locator("tbody tr").count()).toBe(25);
    const countAddedRows = await observeAddedRows(page);
    await page.getByRole("button", { name: "Show 100 more of 500" }).click();
    await expect.poll(() => page.locator("tbody tr").count()).toBe(125);
    // The 25 rows that were visible before are kept.
    expect(await countAddedRows()).toBe(100);
    await page.getByLabel("Filter databases").fill("database-499");
    await page.getByRole("cell").getByRole("link", { name: "database-499", exact: true }).waitFor();
    expect(await page.locator("tbody tr").count()).toBe(1);
    expect(await countAddedRows()).toBe(101);
    await page.getByLabel("Filter databases").fill("nothing like it");
    await page.getByText("No matches").waitFor();
    expect(await countAddedRows()).toBe(101);
    expect(errors).toEqual([]);
  });
});

/** Counts the table rows that are added to the page from now on. */
async function observeAddedRows(page: Page): Promise<() => Promise<number>> {
  const counter = await page.evaluateHandle(() => {
    const rows = { added: 0 };
    new MutationObserver((records) => {
      for (const node of records.flatMap(({ addedNodes }) => [...addedNodes])) {
        if (node instanceof HTMLTableRowElement) rows.added += 1;
      }
    }).observe(document.body, { childList: true, subtree: true });
    return rows;
  });
  return () => counter.evaluate(({ added }) => added);
}
