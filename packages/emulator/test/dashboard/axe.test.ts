import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import type { Browser, Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { FakeEmulator } from "../support/fake-emulator.js";
import { chromiumPath, launch, open, signIn } from "./browser.js";
import { fill, listHashes, visit } from "./filled.js";

const require = createRequire(import.meta.url);
const AXE = readFileSync(require.resolve("axe-core/axe.min.js"), "utf8");

/** The part of axe that the tests use. */
interface Axe {
  run(options: object): Promise<{ violations: { id: string; impact: string; nodes: { html: string }[] }[] }>;
}

/** Runs all rules of axe, those of best practices too. */
async function findViolations(page: Page): Promise<string[]> {
  return page.evaluate(async () => {
    const { axe } = globalThis as unknown as { axe: Axe };
    // Colors that fade in would be judged halfway.
    await Promise.allSettled(document.getAnimations().map((animation) => animation.finish()));
    const { violations } = await axe.run({ resultTypes: ["violations"] });
    return violations.flatMap(({ id, impact, nodes }) =>
      nodes.map(({ html }) => `${id} (${impact}): ${html}`),
    );
  });
}

/** Buttons that open a dialog, by page. */
const DIALOGS = [
  ["#/databases", "New subscription"],
  ["#/databases", "New database in checkout-production"],
  ["#/azure", "New cluster"],
  ["#/azure", "Access keys of carts/default"],
  ["#/azure", "Grant access to carts/default"],
  ["#/access", "New secret key"],
  ["#/access", "New payment method"],
  ["#/access", "New cloud account"],
  ["#/access", "New account"],
] as const;

describe.skipIf(chromiumPath === undefined)("dashboard checked by axe", () => {
  let browser: Browser;
  const fake = new FakeEmulator();
  beforeAll(async () => {
    fill(fake);
    browser = await launch();
    await fake.start();
  });
  afterAll(async () => {
    await browser.close();
    await fake.stop();
  });

  test.each(["light", "dark"] as const)(
    "no page or dialog has a finding in the %s theme",
    async (colorScheme) => {
      const { page } = await open(browser, fake.url, { colorScheme, reducedMotion: "reduce" });
      await page.evaluate(AXE);
      const found: Record<string, string[]> = { "sign-in": await findViolations(page) };
      await signIn(page);
      for (const hash of listHashes(fake)) {
        await visit(page, hash);
        found[hash] = await findViolations(page);
      }
      // The themes differ in colors only, and dialogs use those of the pages.
      for (const [hash, button] of colorScheme === "dark" ? DIALOGS.slice(0, 1) : DIALOGS) {
        await visit(page, hash);
        await page.getByRole("button", { name: button, exact: true }).first().click();
        await page.getByRole("dialog").waitFor();
        found[`${hash} ${button}`] = await findViolations(page);
        await page.keyboard.press("Escape");
      }
      expect(found).toEqual(Object.fromEntries(Object.keys(found).map((name) => [name, []])));
      await page.context().close();
    },
  );
});
