import { findEngine } from "./redis-server.js";

/**
 * Finds the engine once before any test runs, so that a machine without one downloads it once and not once per file.
 * Tests that need an engine fail or are skipped with the reason that is printed here.
 */
export async function setup(): Promise<void> {
  await findEngine().then(
    ({ flavor, version, path, source }) =>
      console.log(`Engine of the tests: ${flavor} ${version} at ${path} (${source})`),
    (error: Error) => console.warn(error.message),
  );
}
