import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { parse } from "yaml";
import { loadCanonical } from "../../scripts/contract/effective.js";
import { applyOverlay, type Overlay } from "../../scripts/contract/overlay.js";
import { ROOT } from "./run.js";

const FOLDER = join(ROOT, "openapi/corrections");
const overlays = readdirSync(FOLDER)
  .sort()
  .map((file): [string, Overlay] => [file, parse(readFileSync(join(FOLDER, file), "utf8")) as Overlay]);

const corrected = (await loadCanonical(ROOT)) as unknown as Record<string, unknown>;
for (const [file, overlay] of overlays) applyOverlay(corrected, overlay, file);

describe.each(overlays)("%s", (file, overlay) => {
  for (const [index, action] of overlay.actions.entries()) {
    const title = `action ${index + 1}, ${action.target}`;

    test(`${title}: states its evidence`, () => {
      expect(action.description?.trim().length).toBeGreaterThan(30);
    });

    // A contract that says already what the corrections make it say is what the vendor publishes on the day it
    // corrects it. Every action must notice.
    test(`${title}: fails once the contract is correct`, () => {
      expect(() => applyOverlay(structuredClone(corrected), { ...overlay, actions: [action] }, file)).toThrow(
        /matches nothing|already contains it/,
      );
    });
  }
});

test("the corrected contract asks for two keys, or for a token", () => {
  expect(corrected["security"]).toEqual([
    { "x-api-key": [], "x-api-secret-key": [] },
    { "x-auth-token": [] },
  ]);
});
