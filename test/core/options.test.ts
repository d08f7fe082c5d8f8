import { createRequire } from "node:module";
import { ConfigError, RedisCloud, type RedisCloudOptions } from "redis-cloud-sdk";
import { afterEach, beforeEach, describe, expect, test, vi } from "vitest";
import { resolveOptions } from "../../src/core/resolve-options.js";
import { KEYS, refusal } from "./refusal.js";

const { version } = createRequire(import.meta.url)("../../package.json") as { version: string };

describe("defaults", () => {
  test("the defaults are the documented ones", () => {
    const settings = resolveOptions(KEYS, {});
    expect(settings).toMatchObject({
      credentials: KEYS,
      baseUrl: "https://api.redislabs.com/v1",
      timeoutMs: 30_000,
      retries: 4,
      waitTimeoutMs: 7_200_000,
      middleware: [],
    });
    expect(settings.rateLimiter.state()).toEqual({ limit: 400, used: 0, queued: 0 });
  });

  test("arguments replace the defaults", () => {
    const settings = resolveOptions({ ...KEYS, timeoutMs: 1, retries: 0, waitTimeoutMs: 0.5 }, {});
    expect(settings).toMatchObject({ timeoutMs: 1, retries: 0, waitTimeoutMs: 0.5 });
  });

  test("null and undefined from JavaScript mean the default", () => {
    const options = { ...KEYS, timeoutMs: undefined, retries: null } as unknown as RedisCloudOptions;
    expect(resolveOptions(options, {})).toMatchObject({ timeoutMs: 30_000, retries: 4 });
  });
});

describe("keys from the environment", () => {
  const FAMILIES: [apiKey: string, secretKey: string][] = [
    ["REDIS_CLOUD_API_KEY", "REDIS_CLOUD_SECRET_KEY"],
    ["REDIS_CLOUD_API_KEY", "REDIS_CLOUD_API_SECRET"],
    ["REDIS_CLOUD_API_ACCOUNT_KEY", "REDIS_CLOUD_API_USER_KEY"],
    ["REDISCLOUD_ACCESS_KEY", "REDISCLOUD_SECRET_KEY"],
  ];
  const URLS = ["REDIS_CLOUD_BASE_URL", "REDIS_CLOUD_API_URL", "REDISCLOUD_URL"];

  beforeEach(() => {
    for (const name of [...FAMILIES.flat(), ...URLS]) vi.stubEnv(name, undefined);
  });
  afterEach(() => {
    vi.unstubAllEnvs();
  });

  test.each(FAMILIES)("%s is paired with %s", (apiName, secretName) => {
    vi.stubEnv(apiName, "from-account");
    vi.stubEnv(secretName, "from-user");
    expect(resolveOptions({}).credentials).toEqual({ apiKey: "from-account", secretKey: "from-user" });
  });

  test.each(FAMILIES)("%s without %s is rejected, naming the missing variable", (apiName, secretName) => {
    const missing = secretName === "REDIS_CLOUD_API_SECRET" ? "REDIS_CLOUD_SECRET_KEY" : secretName;
    expect(refusal({}, { [apiName]: "x1" }).message).toBe(
      `${missing} is required because ${apiName} is set.`,
    );
    expect(refusal({}, { [secretName]: "x1" }).message).toBe(
      `${apiName} is required because ${secretName} is set.`,
    );
  });

  test("both keys come from the first family that is set", () => {
    const environment = Object.fromEntries(
      FAMILIES.flatMap(([apiName, secretName], index) => [
        [apiName, `account-${index}`],
        [secretName, `user-${index}`],
      ]),
    );
    expect(resolveOptions({}, environment).credentials).toEqual({
      apiKey: "account-1",
      secretKey: "user-0",
    });
    delete environment["REDIS_CLOUD_API_KEY"];
    delete environment["REDIS_CLOUD_SECRET_KEY"];
    delete environment["REDIS_CLOUD_API_SECRET"];
    expect(resolveOptions({}, environment).credentials).toEqual({
      apiKey: "account-2",
      secretKey: "user-2",
    });
  });

  test("a pair is never mixed from two families", () => {
    const mixed = { REDIS_CLOUD_API_KEY: "x1", REDISCLOUD_SECRET_KEY: "x2" };
    expect(refusal({}, mixed).message).toContain("REDIS_CLOUD_SECRET_KEY is required");
  });

  test("a pair is never mixed from arguments and environment", () => {
    const environment = { REDIS_CLOUD_API_KEY: "x1", REDIS_CLOUD_SECRET_KEY: "x2" };
    expect(refusal({ apiKey: "x3" }, environment).message).toContain("secretKey is required");
    expect(refusal({ secretKey: "x3" }, environment).message).toContain("apiKey is required");
    expect(resolveOptions(KEYS, environment).credentials).toEqual(KEYS);
  });

  test("an unreadable variable counts as unset", () => {
    const forbidden = new Proxy<Record<string, string>>(
      {},
      {
        get: (_, name) => {
          throw new Error(`Requires env access to ${String(name)}`);
        },
      },
    );
    expect(resolveOptions(KEYS, forbidden).baseUrl).toBe("https://api.redislabs.com/v1");
    expect(refusal({}, forbidden).message).toContain("apiKey and secretKey are required");
  });

  test("an empty variable counts as unset", () => {
    const environment = {
      REDIS_CLOUD_API_KEY: "",
      REDIS_CLOUD_SECRET_KEY: "",
      REDIS_CLOUD_BASE_URL: "",
      REDISCLOUD_ACCESS_KEY: "account",
      REDISCLOUD_SECRET_KEY: "user",
      REDISCLOUD_URL: "https://go.example/v1",
    };
    expect(resolveOptions({}, environment)).toMatchObject({
      credentials: { apiKey: "account", secretKey: "user" },
      baseUrl: "https://go.example/v1",
    });
  });

  test("an empty variable does not hide its alternative name", () => {
    const environment = {
      REDIS_CLOUD_API_KEY: "account",
      REDIS_CLOUD_SECRET_KEY: "",
      REDIS_CLOUD_API_SECRET: "user",
      REDIS_CLOUD_BASE_URL: "",
      REDIS_CLOUD_API_URL: "https://other.example",
    };
    expect(resolveOptions({}, environment)).toMatchObject({
      credentials: { apiKey: "account", secretKey: "user" },
      baseUrl: "https://other.example/v1",
    });
  });

  test.each(URLS)("%s sets the base URL, and the option takes precedence", (name) => {
    vi.stubEnv(name, "https://env.example/v1");
    expect(resolveOptions(KEYS).baseUrl).toBe("https://env.example/v1");
    expect(resolveOptions({ ...KEYS, baseUrl: "https://own.example" }).baseUrl).toBe(
      "https://own.example/v1",
    );
    expect(refusal(KEYS, { [name]: "env.example" }).message).toContain(name);
  });

  test("without any key, the error says where to get the keys", () => {
    const error = refusal({}, {});
    expect(error.message).toContain("apiKey and secretKey are required");
    expect(error.hint).toMatch(/REDIS_CLOUD_API_KEY .* REDIS_CLOUD_SECRET_KEY/);
    expect(() => new RedisCloud()).toThrow(ConfigError);
  });
});

describe("keys", () => {
  test.each([null, "the-secret", 7, () => undefined, []])(
    "options of another type are rejected without their value",
    (options) => {
      const rule = /^options must be an object \(got (null|a \w+)\)\.$/;
      expect(() => new RedisCloud(options as never)).toThrow(rule);
      expect(() => new RedisCloud(options as never)).toThrow(ConfigError);
    },
  );

  test.each([
    ["a space", "abc def", 4],
    ["a tab", "\tabc", 1],
    ["a line feed", "abcdef\n", 7],
    ["a carriage return", "abcdef\r\n", 7],
    ["an accent", "abcdéf", 5],
    ["a fixed space", "abc\u00a0", 4],
    ["a null character", "ab\u0000", 3],
    ["the quotes of an environment file", '"abcdef"', 1],
    ["an apostrophe around it", "'abcdef'", 1],
  ])("a key with %s is rejected by position, without showing any of its characters", (_, key, position) => {
    for (const name of ["apiKey", "secretKey"]) {
      const { message } = refusal({ ...KEYS, [name]: key });
      expect(message).toBe(
        `${name} must contain only printable ASCII characters without spaces or quotes (position ${position}).`,
      );
    }
  });

  test("equal keys are rejected", () => {
    const error = refusal({ apiKey: "the-same", secretKey: "the-same" });
    expect(error.message).toContain("apiKey and secretKey must be two different keys");
    expect(error.message).not.toContain("the-same");
  });

  test("swapped keys are rejected if their forms are recognizable", () => {
    const accountKey = `A${"3qcymrvqpn9rrgdt40sv5f9yfxob26vx64hwddh8vminqnkgfq".slice(0, 50)}`;
    const userKey = `S${"3s8ecrrnaguqkmwfvealoe3sn25zqs4wc4lwgo4rb0ud3qm77c".slice(0, 50)}`;
    const error = refusal({ apiKey: userKey, secretKey: accountKey });
    expect(error.message).toContain("apiKey and secretKey look swapped");
    expect(error.message).not.toContain(userKey);
    expect(error.message).not.toContain(accountKey);
    expect(resolveOptions({ apiKey: accountKey, secretKey: userKey }, {}).credentials.apiKey).toBe(
      accountKey,
    );
    // Only one of them looks swapped: keys of unknown forms are accepted.
    expect(resolveOptions({ apiKey: userKey, secretKey: "other" }, {}).credentials.apiKey).toBe(userKey);
  });

  test.each([[5], [{}], [true], [null]])("keys that are not strings (%j) are rejected", (apiKey) => {
    expect(refusal({ apiKey, secretKey: "user-key" }).message).toMatch(/^apiKey must be a string \(got \w+/);
  });

  test("two empty keys are rejected as missing and not replaced from the environment", () => {
    const environment = { REDIS_CLOUD_API_KEY: "x1", REDIS_CLOUD_SECRET_KEY: "x2" };
    expect(refusal({ apiKey: "", secretKey: "" }, environment).message).toContain(
      "apiKey and secretKey are both required",
    );
  });
});

describe("numbers", () => {
  const ODD: [value: unknown, shown: string][] = [
    [Number.NaN, "NaN"],
    [-1, "-1"],
    [Number.POSITIVE_INFINITY, "Infinity"],
    ["5", '"5"'],
    [{}, "an object"],
    [true, "true"],
  ];

  test.each(["timeoutMs", "waitTimeoutMs"])("%s must be a positive number", (name) => {
    for (const [value, shown] of [...ODD, [0, "0"], [0n, "0n"]]) {
      expect(refusal({ ...KEYS, [name]: value }).message).toBe(
        `${name} must be a positive number of milliseconds (got ${shown}).`,
      );
    }
  });

  test("retries must be a non-negative integer", () => {
    for (const [value, shown] of [...ODD, [1.5, "1.5"]]) {
      expect(refusal({ ...KEYS, retries: value }).message).toBe(
        `retries must be a non-negative integer (got ${shown}).`,
      );
    }
  });

  test("the numbers of a call are validated before sending", async () => {
    const fetch = vi.fn<() => Promise<Response>>();
    const cloud = new RedisCloud({ ...KEYS, fetch });
    for (const options of [{ timeoutMs: 0 }, { timeoutMs: "1" }, { retries: -1 }, { retries: Number.NaN }]) {
      await expect(cloud.account.get(options as { timeoutMs: number })).rejects.toThrow(ConfigError);
    }
    expect(fetch).not.toHaveBeenCalled();
  });
});

test("a clock without its methods is rejected", () => {
  const clock = { now: () => 0 } as never;
  expect(refusal({ ...KEYS, clock }).message).toBe("clock must be a Clock (got an object without sleep()).");
});

describe("user agent", () => {
  const platform = `node/${process.versions.node}`;

  test("the user agent contains the SDK, its version and the platform", () => {
    expect(resolveOptions(KEYS, {}).userAgent).toBe(`redis-cloud-sdk/${version} (${platform})`);
  });

  test("the user agent starts with the caller's", () => {
    expect(resolveOptions({ ...KEYS, userAgent: "portal/2.1" }, {}).userAgent).toBe(
      `portal/2.1 redis-cloud-sdk/${version} (${platform})`,
    );
  });

  test.each(["portal\n2", "portal\r\nx-evil: 1", "porträt"])(
    "the user agent %j is rejected because it is not valid in a header",
    (userAgent) => {
      expect(refusal({ ...KEYS, userAgent }).message).toContain(
        `userAgent must contain only printable ASCII characters (got ${JSON.stringify(userAgent)})`,
      );
    },
  );

  test.each([
    ["deno/2.1", { Deno: { version: { deno: "2.1" } } }],
    ["bun/1.2", { process: { versions: { node: "22", bun: "1.2" } } }],
    ["workerd", { process: undefined, navigator: { userAgent: "Cloudflare-Workers" } }],
    ["web", { process: undefined, navigator: { userAgent: "Mozilla/5.0" } }],
  ])("names the runtime %s", (name, globals) => {
    for (const [key, value] of Object.entries(globals)) vi.stubGlobal(key, value);
    try {
      expect(resolveOptions(KEYS).userAgent).toBe(`redis-cloud-sdk/${version} (${name})`);
    } finally {
      vi.unstubAllGlobals();
    }
  });

  test("an unreadable environment counts as empty", () => {
    const denied = {
      get env(): never {
        throw new Error("permission denied");
      },
    };
    vi.stubGlobal("process", denied);
    try {
      expect(() => resolveOptions({})).toThrow("apiKey and secretKey are required");
      expect(resolveOptions(KEYS).baseUrl).toBe("https://api.redislabs.com/v1");
    } finally {
      vi.unstubAllGlobals();
    }
  });
});
