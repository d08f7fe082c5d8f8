import { describe, expect } from "vitest";
import { DEMO_API_KEY, DEMO_SECRET_KEY } from "../../src/state/demo-keys.js";
import { chromiumPath, open, signIn } from "./browser.js";
import { test } from "./dashboard-test.js";
import { fill, listHashes, visit } from "./filled.js";

describe.skipIf(chromiumPath === undefined)("dashboard: accessibility", () => {
  test("all controls have accessible names, headings are in order, and landmarks exist", async ({
    browser,
    fake,
  }) => {
    fill(fake);
    const { page } = await open(browser, fake.url);
    await signIn(page);
    for (const hash of listHashes(fake)) {
      await visit(page, hash);
      for (const role of ["banner", "navigation", "main"] as const) {
        expect(await page.getByRole(role).count()).toBe(1);
      }
      expect(await page.getByRole("heading", { level: 1 }).count()).toBe(1);
      const errors = await page.evaluate(() => {
        const found: string[] = [];
        const levels = [...document.querySelectorAll("h1, h2, h3")]
          .filter((heading) => heading.checkVisibility())
          .map((heading) => Number(heading.tagName[1]));
        for (const [index, level] of levels.entries()) {
          if (level > (levels[index - 1] ?? 0) + 1) found.push(`heading ${index} jumps to ${level}`);
        }
        for (const control of document.querySelectorAll<HTMLInputElement>("input, select, textarea")) {
          const named = (control.labels?.length ?? 0) > 0 || control.hasAttribute("aria-label");
          if (!named) found.push(`no label: ${control.outerHTML}`);
        }
        for (const control of document.querySelectorAll("button, a")) {
          const name = control.getAttribute("aria-label") ?? control.textContent ?? "";
          if (name.trim() === "") found.push(`no name: ${control.outerHTML}`);
        }
        const ids = [...document.querySelectorAll("[id]")].map(({ id }) => id);
        if (new Set(ids).size < ids.length) found.push(`an id twice: ${ids}`);
        for (const element of document.querySelectorAll("[aria-labelledby], [aria-describedby]")) {
          for (const name of ["aria-labelledby", "aria-describedby"]) {
            const id = element.getAttribute(name);
            if (id !== null && document.getElementById(id) === null) found.push(`nothing has the id ${id}`);
          }
        }
        return found;
      });
      expect({ hash, errors }).toEqual({ hash, errors: [] });
    }
  });

  test("all actions can be performed with the keyboard", async ({ browser, fake }) => {
    fake.addSubscription("shop", ["cache"]);
    const cache = fake.databases[0]?.id;
    const { page, errors } = await open(browser, fake.url);
    const focused = () =>
      page.evaluate(() => {
        const { activeElement: element } = document;
        return element?.getAttribute("aria-label") ?? element?.textContent ?? "";
      });
    const tabTo = async (name: string) => {
      for (let presses = 0; presses < 40; presses += 1) {
        if ((await focused()).trim() === name) return;
        await page.keyboard.press("Tab");
      }
      throw new Error(`Tab does not lead to ${name}.`);
    };
    await page.keyboard.type(DEMO_API_KEY);
    await page.keyboard.press("Tab");
    await page.keyboard.type(DEMO_SECRET_KEY);
    await page.keyboard.press("Enter");
    await page.getByText("Live", { exact: true }).waitFor();
    expect(await focused()).toBe("Databases");
    await page.reload();
    await page.getByRole("cell").getByRole("link", { name: "cache" }).waitFor();

    await tabTo("New subscription");
    const ring = await page.evaluate(
      () => getComputedStyle(document.activeElement ?? document.body).outlineStyle,
    );
    expect(ring).toBe("solid");
    await page.keyboard.press("Enter");
    await page.getByRole("dialog").waitFor();
    await page.keyboard.press("Escape");
    expect(await page.getByRole("dialog").count()).toBe(0);
    expect(await focused()).toBe("New subscription");

    await page.keyboard.press("Enter");
    await page.keyboard.type("typed");
    await page.keyboard.press("Enter");
    await page.getByRole("heading", { level: 2, name: "typed" }).waitFor();

    await tabTo("cache");
    await page.keyboard.press("Enter");
    await page.getByRole("heading", { level: 1, name: "cache" }).waitFor();
    expect(await focused()).toBe("cache");
    await tabTo("Redis command");
    await page.keyboard.type("PING");
    await page.keyboard.press("Enter");
    await page.getByRole("log").getByText("PONG").waitFor();
    expect(await focused()).toBe("Redis command");

    await page.getByRole("heading", { level: 1 }).focus();
    await tabTo("Delete database");
    await page.keyboard.press("Enter");
    await tabTo("Delete");
    await page.keyboard.press("Enter");
    await expect.poll(() => page.evaluate(() => location.hash)).toBe("#/databases");
    await expect.poll(() => fake.databases.some(({ id }) => id === cache)).toBe(false);
    expect(await page.evaluate(() => document.activeElement?.tagName)).toBe("H1");
    expect(errors).toEqual([]);
  });

  test("typed text and focus survive updates by events", async ({ browser, fake }) => {
    fill(fake);
    fake.metricsMs = 40;
    await fake.stop();
    await fake.start();
    const { page } = await open(browser, fake.url);
    await signIn(page);
    await visit(page, "#/access");
    await page.getByLabel("Databases", { exact: true }).fill("123");
    await visit(page, "#/databases");
    await page.getByRole("cell").getByRole("link", { name: "cache" }).focus();
    for (let times = 0; times < 20; times += 1) {
      fake.addTask("databaseUpdateRequest", "received");
      fake.emit("task", fake.tasks[0]);
      fake.addRequest("GET", `/v1/${times}`, null, 200);
      await page.waitForTimeout(20);
    }
    expect(await page.evaluate(() => document.activeElement?.textContent)).toBe("cache");
    await visit(page, "#/access");
    expect(await page.getByLabel("Databases", { exact: true }).inputValue()).toBe("123");
  });
});
