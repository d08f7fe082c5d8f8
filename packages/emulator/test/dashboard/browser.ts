import { type Browser, type BrowserContext, chromium, type Page } from "playwright-core";
import { CHROMIUM_PATHS, chromiumPath } from "../../../../test/support/chromium-path.js";
import { DEMO_API_KEY, DEMO_SECRET_KEY } from "../../src/state/demo-keys.js";

export { chromiumPath };

if (chromiumPath === undefined) {
  console.warn(`Skipped: no Chromium at ${CHROMIUM_PATHS.join(", ")}; CHROMIUM_PATH can name another path.`);
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

/** A page that records everything that must not happen in it. */
export interface MonitoredPage {
  page: Page;
  context: BrowserContext;
  /** Console errors and warnings, script errors and policy violations. */
  errors: string[];
}

type ContextOptions = NonNullable<Parameters<Browser["newContext"]>[0]>;

export async function open(
  browser: Browser,
  url: string,
  options: ContextOptions = {},
): Promise<MonitoredPage> {
  const context = await browser.newContext({ viewport: { width: 1280, height: 900 }, ...options });
  await context.grantPermissions(["clipboard-read", "clipboard-write"], { origin: new URL(url).origin });
  const page = await context.newPage();
  // Shorter than the test timeout, so that a failing step is named in the error.
  page.setDefaultTimeout(120_000);
  const errors: string[] = [];
  page.on("console", (message) => {
    if (message.type() === "error" || message.type() === "warning") errors.push(message.text());
  });
  page.on("pageerror", (error) => errors.push(String(error)));
  page.on("dialog", (dialog) => {
    errors.push(`a dialog: ${dialog.message()}`);
    dialog.dismiss().catch(() => {});
  });
  await page.addInitScript(() => {
    document.addEventListener("securitypolicyviolation", ({ violatedDirective, blockedURI }) => {
      console.error(`policy violated: ${violatedDirective} ${blockedURI}`);
    });
  });
  await page.goto(url);
  return { page, context, errors };
}

/** Removes errors that a test expects. */
export function withoutExpected(errors: readonly string[], ...expected: readonly RegExp[]): string[] {
  return errors.filter((error) => !expected.some((one) => one.test(error)));
}

export async function signIn(page: Page): Promise<void> {
  await page.getByLabel("API key", { exact: true }).fill(DEMO_API_KEY);
  await page.getByLabel("Secret key", { exact: true }).fill(DEMO_SECRET_KEY);
  await page.getByRole("button", { name: "Sign in", exact: true }).click();
  await page.getByRole("heading", { level: 1, name: "Databases" }).waitFor();
  await page.getByText("Live", { exact: true }).waitFor();
}

/** Finds a link of the navigation. Its name may end with a count. */
export const tab = (page: Page, name: string) => page.getByRole("navigation").getByRole("link", { name });
