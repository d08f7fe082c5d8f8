import { join } from "node:path";
import { pathToFileURL } from "node:url";
import type { Page } from "playwright-core";
import { startBrowser } from "./browser.js";

/** Searches of readers, each with the page that must be the first result. */
const FIRST_RESULTS: readonly [search: string, page: string][] = [
  ["create database", "interfaces/src.Databases.html#create"],
  ["delete subscription", "interfaces/src.Subscriptions.html#delete"],
  ["rotate password", "interfaces/src.Databases.html#rotatepassword"],
  ["desired state", "documents/docs_guide_desired-state.html"],
  ["TLS", "documents/docs_guide_tls.html"],
  ["getting started", "documents/docs_guide_getting-started.html"],
  ["kubernetes", "documents/docs_guide_kubernetes.html"],
  ["proxies", "documents/docs_guide_proxies.html"],
  ["startEmulator", "functions/packages_emulator_src.startEmulator.html"],
  ["RedisRateLimiter", "classes/packages_fleet_src.RedisRateLimiter.html"],
];

/**
 * Finds searches in a rendered site whose first result is not the page that readers look for.
 *
 * @returns The findings; `undefined` without a Chromium.
 */
export async function findSearchProblems(site: string): Promise<string[] | undefined> {
  const browser = await startBrowser();
  if (browser === undefined) return undefined;
  try {
    const page = await browser.newPage();
    page.setDefaultTimeout(120_000);
    const problems: string[] = [];
    for (const [search, wanted] of FIRST_RESULTS) {
      await page.goto(pathToFileURL(join(site, "index.html")).href);
      const found = await findFirst(page, search);
      if (!found.endsWith(wanted))
        problems.push(`The search for "${search}" must find ${wanted} first (got ${found}).`);
    }
    return problems;
  } finally {
    await browser.close();
  }
}

/** Types a search into the dialog of the site, and returns the address of the first result. */
async function findFirst(page: Page, search: string): Promise<string> {
  await page.locator("#tsd-search-trigger").click();
  await page.locator("#tsd-search-input").fill(search);
  const first = page.locator("#tsd-search-results li").first();
  await first.waitFor();
  return (
    (await first
      .locator("a")
      .getAttribute("href", { timeout: 1_000 })
      .catch(() => null)) ?? "none"
  );
}
