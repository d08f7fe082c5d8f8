import { readFileSync } from "node:fs";
import { expect, test } from "vitest";
import { parse } from "yaml";
import { readBehaviorVariables } from "../../src/behavior/check-behavior.js";
import { readStartVariables, startOptions, toVariable } from "../../src/cli/start-options.js";

const read = (name: string) => readFileSync(new URL(`../../${name}`, import.meta.url), "utf8");

interface Compose {
  services: Record<string, { environment: Record<string, string>; depends_on?: Record<string, unknown> }>;
}

const compose = parse(read("compose.yaml")) as Compose;
const dockerfile = read("Dockerfile");
const variables = Object.keys(startOptions).map(toVariable);

test("the variables of the compose file are read by the emulator, and its program uses the same keys", () => {
  const { emulator, app } = compose.services;
  expect(readStartVariables(emulator?.environment ?? {})).toMatchObject({ advertiseHost: "emulator" });
  expect(readBehaviorVariables(emulator?.environment ?? {})).toEqual({});
  expect(Object.keys(emulator?.environment ?? {}).filter((name) => !variables.includes(name))).toEqual([]);
  expect(app?.environment).toMatchObject({
    REDIS_CLOUD_BASE_URL: `http://${emulator?.environment["REDIS_CLOUD_EMULATOR_ADVERTISE_HOST"]}:8650/v1`,
    REDIS_CLOUD_API_KEY: emulator?.environment["REDIS_CLOUD_EMULATOR_API_KEY"],
    REDIS_CLOUD_SECRET_KEY: emulator?.environment["REDIS_CLOUD_EMULATOR_SECRET_KEY"],
  });
  expect(app?.depends_on).toEqual({ emulator: { condition: "service_healthy" } });
});

test("the image runs as a user without privileges, sets variables that the emulator reads, and has a health check", () => {
  const [, final = ""] = dockerfile.split(/\nFROM node:24-alpine\n/);
  expect(final).toMatch(/^USER node$/m);
  expect(final).toMatch(/^RUN apk add --no-cache redis$/m);
  expect(final).toMatch(/\/emulator\/health$/m);
  const set = [...final.matchAll(/^ENV (\w+)=/gm)].map(([, name]) => name);
  expect(set.filter((name) => !variables.includes(name ?? ""))).toEqual([]);
});
