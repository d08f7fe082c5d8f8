import { describe, expect } from "vitest";
import { chromiumPath, open, signIn } from "./browser.js";
import { test } from "./dashboard-test.js";
import { listHashes, visit } from "./filled.js";

const MARKUP = '<img src=x onerror="alert(1)"><script>alert(2)</script>';

describe.skipIf(chromiumPath === undefined)("dashboard: escaping", () => {
  test("names, paths, errors and replies that contain markup are shown as text", async ({
    browser,
    fake,
  }) => {
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

  test("a name with right-to-left text does not reorder the sentence around it", async ({
    browser,
    fake,
  }) => {
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

  test("the content security policy blocks foreign scripts and inline code", async ({ browser, fake }) => {
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
});
