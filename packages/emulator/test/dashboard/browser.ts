import { existsSync } from "node:fs";
import { type Browser, type BrowserContext, chromium, type Page } from "playwright-core";
import { DEMO_API_KEY, DEMO_SECRET_KEY } from "../../src/state/demo-keys.js";

const PLACES = ["/usr/bin/chromium", "/usr/bin/chromium-browser", "/usr/bin/google-chrome"];

/** The browser on this machine; `undefined` when there is none. */
export const chromiumPath = [process.env["CHROMIUM_PATH"] ?? "", ...PLACES].find(
  (path) => path !== "" && existsSync(path),
);

if (chromiumPath === undefined) {
  console.warn(`Skipped: no Chromium at ${PLACES.join(", ")}; CHROMIUM_PATH can name another place.`);
}

export function launch(): Promise<Browser> {
  return chromium.launch({
    ...(chromiumPath === undefined ? {} : { executablePath: chromiumPath }),
    args: [
      "--no-sandbox",
      "--disable-gpu",
      "--disable-quic",
      "--no-first-run",
      "--disable-background-networking",
      "--disable-component-update",
      "--disable-sync",
    ],
  });
}

/** A page that notes everything that should not happen in it. */
export interface WatchedPage {
  page: Page;
  context: BrowserContext;
  /** Errors and warnings of the console, failures of scripts, violations of the policy. */
  problems: string[];
}

type ContextOptions = NonNullable<Parameters<Browser["newContext"]>[0]>;

export async function open(
  browser: Browser,
  url: string,
  options: ContextOptions = {},
): Promise<WatchedPage> {
  const context = await browser.newContext({ viewport: { width: 1280, height: 900 }, ...options });
  await context.grantPermissions(["clipboard-read", "clipboard-write"], { origin: new URL(url).origin });
  const page = await context.newPage();
  // A step that does not happen should say which one it was, before the whole test is over.
  page.setDefaultTimeout(12_000);
  const problems: string[] = [];
  page.on("console", (message) => {
    if (message.type() === "error" || message.type() === "warning") problems.push(message.text());
  });
  page.on("pageerror", (error) => problems.push(String(error)));
  page.on("dialog", (dialog) => {
    problems.push(`a dialog: ${dialog.message()}`);
    dialog.dismiss().catch(() => {});
  });
  await page.addInitScript(() => {
    document.addEventListener("securitypolicyviolation", ({ violatedDirective, blockedURI }) => {
      console.error(`policy violated: ${violatedDirective} ${blockedURI}`);
    });
  });
  await page.goto(url);
  return { page, context, problems };
}

/** What the browser itself writes about answers that are part of a test. */
export function unexpected(problems: readonly string[], ...expected: readonly RegExp[]): string[] {
  return problems.filter((error) => !expected.some((one) => one.test(error)));
}

export async function signIn(page: Page): Promise<void> {
  await page.getByLabel("Account key").fill(DEMO_API_KEY);
  await page.getByLabel("User key").fill(DEMO_SECRET_KEY);
  await page.getByRole("button", { name: "Sign in", exact: true }).click();
  await page.getByRole("heading", { level: 1, name: "Databases" }).waitFor();
  await page.getByText("Live", { exact: true }).waitFor();
}
