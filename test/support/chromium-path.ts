import { existsSync } from "node:fs";

const { CHROMIUM_PATH } = process.env;

/** Paths at which a Chromium is expected. `CHROMIUM_PATH` replaces the usual ones. */
export const CHROMIUM_PATHS: readonly string[] =
  CHROMIUM_PATH === undefined || CHROMIUM_PATH === ""
    ? ["/usr/bin/chromium", "/usr/bin/chromium-browser", "/usr/bin/google-chrome"]
    : [CHROMIUM_PATH];

/** Path of the Chromium on this machine; `undefined` without one. */
export const chromiumPath: string | undefined = CHROMIUM_PATHS.find((path) => existsSync(path));
