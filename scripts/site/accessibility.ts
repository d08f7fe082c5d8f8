import { readdir } from "node:fs/promises";
import { createRequire } from "node:module";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import type { Page } from "playwright-core";
import { startBrowser } from "./browser.js";

/** Maximum number of pages of each template, such as `classes` and `documents`. */
const MAX_PAGES_PER_TEMPLATE = 1;

const SCHEMES = ["light", "dark"] as const;

/** Impacts of findings that are reported. */
const SERIOUS: readonly unknown[] = ["serious", "critical"];

const AXE = createRequire(import.meta.url).resolve("axe-core");

/**
 * Finds serious findings of axe on a sample of each template of a rendered site, in light and dark.
 *
 * @returns The findings; `undefined` without a Chromium.
 */
export async function findAccessibilityProblems(site: string): Promise<string[] | undefined> {
  const browser = await startBrowser();
  if (browser === undefined) return undefined;
  try {
    const problems: string[] = [];
    for (const colorScheme of SCHEMES) {
      for (const file of await samplePages(site)) {
        const page = await browser.newPage({ colorScheme });
        page.setDefaultTimeout(120_000);
        await page.goto(pathToFileURL(join(site, file)).href);
        for (const problem of await runAxe(page)) problems.push(`${file}, ${colorScheme}: ${problem}`);
        await page.close();
      }
    }
    return problems;
  } finally {
    await browser.close();
  }
}

/** Results of axe, as far as this check reads them. */
interface Results {
  violations: readonly {
    id: string;
    help: string;
    impact?: string | null;
    nodes: readonly { target: readonly unknown[] }[];
  }[];
}

async function samplePages(site: string): Promise<string[]> {
  const pages = (await readdir(site, { recursive: true })).filter((file) => file.endsWith(".html")).sort();
  const counts = new Map<string, number>();
  return pages.filter((page) => {
    // Pages of one template are in folders of one name; those at the top have a template each.
    const template = page.split("/").at(-2) ?? page;
    const count = (counts.get(template) ?? 0) + 1;
    counts.set(template, count);
    return count <= MAX_PAGES_PER_TEMPLATE;
  });
}

async function runAxe(page: Page): Promise<string[]> {
  await page.addScriptTag({ path: AXE });
  const { violations } = await page.evaluate(() => {
    // The menu lists every page of the site: thousands of links of one kind.
    document.querySelector(".site-menu")?.remove();
    return (globalThis as unknown as { axe: { run(): Promise<Results> } }).axe.run();
  });
  return violations
    .filter(({ impact }) => SERIOUS.includes(impact))
    .map(({ id, help, nodes }) => `${id}: ${help} (${nodes.length}×, ${nodes[0]?.target.join(" ")})`);
}
