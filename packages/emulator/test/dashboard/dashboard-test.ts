import type { Browser } from "playwright-core";
import { test as plain } from "vitest";
import { FakeEmulator } from "../support/fake-emulator.js";
import { launch } from "./browser.js";

interface Fixtures {
  /** Chromium of the file. The contexts of a test are closed after it. */
  browser: Browser;
  /** Emulator of the test. */
  fake: FakeEmulator;
}

/** Test of the dashboard in Chromium, against an emulator whose state it sets. */
export const test = plain.extend<Fixtures>({
  browser: [
    // biome-ignore lint/correctness/noEmptyPattern: vitest reads the names of the used fixtures from the pattern.
    async ({}, use) => {
      const browser = await launch();
      await use(browser);
      await browser.close();
    },
    { scope: "file" },
  ],
  fake: async ({ browser }, use) => {
    const fake = await new FakeEmulator().start();
    await use(fake);
    for (const context of browser.contexts()) await context.close();
    await fake.stop();
  },
});
