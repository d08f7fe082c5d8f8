import type { Browser, Page } from "playwright-core";
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test } from "vitest";
import { DEMO_API_KEY, DEMO_SECRET_KEY } from "../../src/state/demo-keys.js";
import { FakeEmulator } from "../support/fake-emulator.js";
import { chromiumPath, launch, open, signIn } from "./browser.js";
import { faintTexts } from "./contrast.js";
import { fill, listHashes, visit } from "./filled.js";

const MARKUP = '<img src=x onerror="alert(1)"><script>alert(2)</script>';

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

describe.skipIf(chromiumPath === undefined)("dashboard accessibility and escaping", () => {
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

  test.each([320, 360, 768, 1160, 1360])("no content overflows or overlaps at %i pixels", async (width) => {
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
  });

  test.each(["light", "dark"] as const)(
    "every text has sufficient contrast in the %s theme",
    async (colorScheme) => {
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

  test("the theme follows the system until the user chooses one, which is then remembered", async () => {
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

  test("all controls have accessible names, headings are in order, and landmarks exist", async () => {
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

  test("names, paths, errors and replies that contain markup are shown as text", async () => {
    fake.accountName = MARKUP;
    const id = fake.addSubscription(MARKUP, [MARKUP]);
    const broken = fake.addDatabase(id, "broken", MARKUP);
    broken.error = MARKUP;
    fake.addTask(MARKUP, "processing-error", MARKUP);
    fake.addRequest(MARKUP, `/v1/${MARKUP}`, MARKUP, 200, { keyName: MARKUP, fault: MARKUP });
    fake.faults.push({ id: MARKUP, route: MARKUP, kind: MARKUP, code: MARKUP });
    fake.customerItems.push({
      ...{ kind: MARKUP, id: 7, subscriptionId: id, name: MARKUP, status: MARKUP, actions: [MARKUP] },
    });
    fake.keys.push({ name: MARKUP, role: MARKUP, allowedSourceIps: [MARKUP] });
    const { page, errors } = await open(browser, fake.url);
    await signIn(page);
    for (const hash of listHashes(fake)) {
      await visit(page, hash);
      await page.getByText(MARKUP).first().waitFor();
      expect(await page.locator("img[src=x], #page script").count()).toBe(0);
    }
    const line = page.getByRole("textbox", { name: "Redis command" });
    for (const command of ["GET markup", MARKUP]) {
      await line.fill(command);
      await line.press("Enter");
    }
    await page.getByRole("log").getByText("<img src=x onerror=alert(1)>").waitFor();
    await visit(page, "#/<img src=x onerror=alert(1)>");
    await page.getByRole("heading", { level: 1, name: "Databases" }).waitFor();
    expect(await page.locator("img[src=x]").count()).toBe(0);
    expect(errors).toEqual([]);
  });

  test("a name with right-to-left text does not reorder the sentence around it", async () => {
    const name = "\u05e9\u05dc\u05d5\u05dd 2 \u202etxet";
    fake.addSubscription(name, ["cache"]);
    const { page } = await open(browser, fake.url);
    await signIn(page);
    await page.getByRole("button", { name: "Delete subscription" }).click();
    const title = page.getByRole("dialog").getByRole("heading");
    expect(await title.textContent()).toBe(`Subscription \u2068${name}\u2069 still has databases`);
    // On the screen, the words of the sentence stay in their order.
    const [first, last] = await title.evaluate((heading) => {
      const text = heading.firstChild as Text;
      return ["Subscription", "still"].map((word) => {
        const range = document.createRange();
        const start = text.data.indexOf(word);
        range.setStart(text, start);
        range.setEnd(text, start + word.length);
        const { left, top } = range.getBoundingClientRect();
        return top * 10_000 + left;
      });
    });
    expect(first).toBeLessThan(last ?? 0);
  });

  test("the content security policy blocks foreign scripts and inline code", async () => {
    const { page, errors } = await open(browser, fake.url);
    await page.evaluate(() => {
      const script = document.createElement("script");
      try {
        script.textContent = "window.broken = true";
      } catch {
        // Blocked by Trusted Types.
      }
      document.body.append(script);
      try {
        document.body.insertAdjacentHTML("beforeend", "<b>broken</b>");
      } catch {
        // Blocked, too.
      }
    });
    expect(await page.evaluate(() => "broken" in window)).toBe(false);
    expect(await page.locator("b", { hasText: "broken" }).count()).toBe(0);
    expect(errors.length).toBeGreaterThan(0);
  });

  test("all actions can be performed with the keyboard", async () => {
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

  test("typed text and focus survive updates by events", async () => {
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

  test("reduced motion disables all animations", async () => {
    const { page } = await open(browser, fake.url, { reducedMotion: "reduce" });
    fake.delayMs = 1_000;
    await page.getByLabel("API key", { exact: true }).fill(DEMO_API_KEY);
    await page.getByLabel("Secret key", { exact: true }).fill(DEMO_SECRET_KEY);
    await page.keyboard.press("Enter");
    await page.locator(".loading").first().waitFor();
    expect(await page.evaluate(() => document.getAnimations().length)).toBe(0);
  });

  test("500 databases render, filter and update with work proportional to the visible rows", async () => {
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
