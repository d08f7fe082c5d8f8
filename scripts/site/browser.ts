import { type Browser, chromium } from "playwright-core";
import { chromiumPath } from "../../test/support/chromium-path.js";

/** Starts a browser for a rendered site; `undefined` without a Chromium. */
export async function startBrowser(): Promise<Browser | undefined> {
  if (chromiumPath === undefined) return undefined;
  const args = ["--no-sandbox", "--disable-gpu", "--disable-dev-shm-usage"];
  return chromium.launch({ executablePath: chromiumPath, args });
}
