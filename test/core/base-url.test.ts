import { describe, expect, test } from "vitest";
import { resolveOptions } from "../../src/core/resolve-options.js";
import { KEYS, refusal } from "./refusal.js";

const baseUrlOf = (baseUrl: string) => resolveOptions({ ...KEYS, baseUrl }, {}).baseUrl;
const urlRefusal = (baseUrl: unknown) => refusal({ ...KEYS, baseUrl }).message;

describe("base URL", () => {
  test.each([
    ["https://api.example", "https://api.example/v1"],
    ["https://api.example/", "https://api.example/v1"],
    ["https://api.example//", "https://api.example/v1"],
    ["https://api.example/v1", "https://api.example/v1"],
    ["https://api.example/v1/", "https://api.example/v1"],
    ["https://api.example:8443/gateway/redis/", "https://api.example:8443/gateway/redis"],
    ["HTTPS://API.Example/v1", "https://api.example/v1"],
    ["http://127.0.0.1:8080", "http://127.0.0.1:8080/v1"],
    ["http://127.9.8.7", "http://127.9.8.7/v1"],
    ["http://localhost:1", "http://localhost:1/v1"],
    ["http://api.localhost", "http://api.localhost/v1"],
    ["http://[::1]:8080", "http://[::1]:8080/v1"],
  ])("the base URL %s becomes %s", (given, resolved) => {
    expect(baseUrlOf(given)).toBe(resolved);
  });

  test.each([
    "api.redislabs.com",
    "api.redislabs.com/v1",
    "localhost:8080",
    "//api.example",
    "",
    "  ",
    "/v1",
  ])("a base URL without a scheme (%j) is rejected", (given) => {
    expect(urlRefusal(given)).toContain(`baseUrl must start with https://`);
    expect(urlRefusal(given)).toContain(JSON.stringify(given));
  });

  test.each([[5], [null], [{}]])("a base URL that is not a string (%j) is rejected", (given) => {
    expect(urlRefusal(given)).toContain("baseUrl must start with https://");
  });

  test.each(["https://", "https://a b", "https://host:port"])(
    "an invalid base URL (%j) is rejected",
    (given) => {
      expect(urlRefusal(given)).toContain("baseUrl must be a URL");
    },
  );

  test.each([
    "http://api.redislabs.com",
    "http://127.0.0.1.evil.example",
    "http://localhost.evil.example",
    "http://192.168.0.1",
    "ftp://127.0.0.1",
    "ws://localhost",
  ])("an unsafe base URL (%s) is rejected", (given) => {
    expect(urlRefusal(given)).toContain("baseUrl must use https");
    expect(urlRefusal(given)).toContain(given);
  });

  test.each(["https://api.example/v1?x=marked-secret", "https://api.example/v1#marked-secret"])(
    "a base URL with a query or fragment (%s) is rejected without showing it",
    (given) => {
      expect(urlRefusal(given)).toContain("baseUrl must not have a query or a fragment");
      expect(urlRefusal(given)).toContain("https://api.example/v1");
      expect(urlRefusal(given)).not.toContain("marked");
    },
  );

  test.each([
    "https://marked:marked@api.example/v1",
    "https://marked@api.example",
    "https://:marked@api.example",
    "https://user:mar@marked@api.example",
    "https://user:x/marked@api.example",
    "http://marked:marked@api.example",
    "s3://marked:marked@api.example",
    "marked:marked@api.example",
    "user:x@marked@api.example",
    "user:x/marked@api.example",
    "https://user:marked@",
  ])("a base URL with credentials (%s) is rejected without showing them", (given) => {
    const message = urlRefusal(given);
    expect(message).toMatch(/^baseUrl (must not contain credentials|must start with|must be a URL)/);
    expect(message).not.toContain("marked");
  });
});

describe("plain http to a named host", () => {
  const baseUrl = "http://emulator:8650";
  const variable = "REDIS_CLOUD_ALLOW_INSECURE_HTTP";

  test("plain http to a named host is allowed by the option or the variable, and the option precedes the variable", () => {
    expect(resolveOptions({ ...KEYS, baseUrl, allowInsecureHttp: true }, {}).baseUrl).toBe(`${baseUrl}/v1`);
    const environment = { REDIS_CLOUD_BASE_URL: baseUrl, [variable]: "1" };
    expect(resolveOptions(KEYS, environment).baseUrl).toBe(`${baseUrl}/v1`);
    expect(refusal({ ...KEYS, allowInsecureHttp: false }, environment).message).toContain("must use https");
  });

  test.each<[unknown, string | undefined]>([
    [undefined, undefined],
    [false, undefined],
    ["true", undefined],
    [undefined, "0"],
    [undefined, "true"],
  ])(
    "plain http to a named host is rejected with the option %j and the variable %j",
    (allowInsecureHttp, value) => {
      const environment = value === undefined ? {} : { [variable]: value };
      expect(refusal({ ...KEYS, baseUrl, allowInsecureHttp }, environment).message).toBe(
        `baseUrl must use https, except for loopback hosts or with allowInsecureHttp (got "${baseUrl}").`,
      );
    },
  );

  test("allows no other scheme", () => {
    expect(refusal({ ...KEYS, baseUrl: "ftp://emulator", allowInsecureHttp: true }).message).toContain(
      "https",
    );
  });
});
