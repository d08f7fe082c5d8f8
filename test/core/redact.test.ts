import { redact } from "redis-cloud-sdk";
import { describe, expect, test } from "vitest";
import { redactText } from "../../src/core/redact.js";

const GONE = "[redacted]";

describe("names", () => {
  test.each([
    "password",
    "globalPassword",
    "consolePassword",
    "defaultUserPassword",
    "memcachedPassword",
    "passphrase",
    "accessSecretKey",
    "secretKey",
    "apiKey",
    "api_key",
    "apiSecret",
    "x-api-key",
    "x-api-secret-key",
    "Authorization",
    "saslPassword",
    "saslUsername",
    "privateKey",
    "private_key",
    "accessKeyId",
    "awsAccessKey",
    "token",
    "sessionToken",
    "credentials",
    "clientSslCertificate",
    "clientTlsCertificates",
    "certificate",
    "clientCert",
    "PASSWORD",
  ])("a field %s is redacted", (name) => {
    expect(redact({ [name]: "marked", other: 1 })).toEqual({ [name]: GONE, other: 1 });
    expect(redact({ [name]: ["marked"] })).toEqual({ [name]: GONE });
    expect(redact({ [name]: { inner: "marked" } })).toEqual({ [name]: GONE });
  });

  test.each([
    ["key", "cost-center"],
    ["tagKey", "team"],
    ["value", "payments"],
    ["subscriptionId", 7],
    ["databaseId", 51_000_000],
    ["taskId", "5f0e2f4e-0000-4000-8000-000000000001"],
    ["accountId", 1001],
    ["name", "cache"],
    ["publicCertificatePEMString", "-----BEGIN CERTIFICATE-----"],
    ["apiKeyName", "portal"],
    ["tlsClientAuthentication", "clientAuthenticationRequired"],
    ["enableTls", true],
    ["publicEndpoint", "redis-1.c1.us-east-1-1.ec2.cloud.redislabs.com:12000"],
  ])("a field %s is not redacted", (name, value) => {
    expect(redact({ [name]: value })).toEqual({ [name]: value });
  });

  test("flags that tell whether a secret exists, and null, are not redacted", () => {
    expect(redact({ hasPassword: true, certificate: false, password: null })).toEqual({
      hasPassword: true,
      certificate: false,
      password: null,
    });
  });
});

describe("shapes", () => {
  test("redacts at any depth in objects and lists without changing the original", () => {
    const original = {
      databases: [{ security: { password: "marked", sourceIps: ["0.0.0.0/0"] } }, [[{ secret: "marked" }]]],
    };
    const copy = structuredClone(original);
    expect(redact(original)).toEqual({
      databases: [{ security: { password: GONE, sourceIps: ["0.0.0.0/0"] } }, [[{ secret: GONE }]]],
    });
    expect(original).toEqual(copy);
  });

  test("circular references are cut", () => {
    const parent: Record<string, unknown> = { name: "parent", password: "marked" };
    parent["self"] = parent;
    parent["children"] = [{ parent }];
    expect(redact(parent)).toEqual({
      name: "parent",
      password: GONE,
      self: "[circular]",
      children: [{ parent: "[circular]" }],
    });
  });

  test("an object that is referenced twice is not a circular reference", () => {
    const region = { name: "us-east-1" };
    expect(redact({ first: region, second: region, all: [region, region] })).toEqual({
      first: region,
      second: region,
      all: [region, region],
    });
  });

  test.each([[undefined], [null], [7], [true], ["plain text"], [[]], [{}]])(
    "%j is returned unchanged",
    (value) => {
      expect(redact(value)).toEqual(value);
    },
  );
});

describe("strings", () => {
  test.each([
    ["redis://default:marked@host:12000/0", `redis://${GONE}@host:12000/0`],
    ["rediss://:marked@host", `rediss://${GONE}@host`],
    ["ftp://user:marked@files.example/dump.rdb", `ftp://${GONE}@files.example/dump.rdb`],
    ["https://marked@host", `https://${GONE}@host`],
    ["redis://user:mar@marked@host", `redis://${GONE}@host`],
    ["redis://user:x/marked@host", `redis://${GONE}@host`],
    ["S3+FTP://user:marked@host", `S3+FTP://${GONE}@host`],
    [
      "cannot reach redis://u:marked@a and redis://v:marked@b",
      `cannot reach redis://${GONE}@a and redis://${GONE}@b`,
    ],
    ['{"uri":"redis://u:marked@a","next":"b@c"}', `{"uri":"redis://${GONE}@a","next":"b@c"}`],
  ])("credentials are removed from %s", (text, shown) => {
    expect(redactText(text)).toBe(shown);
    expect(redact([text])).toEqual([shown]);
  });

  test.each([
    ['{"password":"marked","id":1}', `{"password":"${GONE}","id":1}`],
    ['{"security": {"password" : "mar\\"ked"}}', `{"security": {"password" : "${GONE}"}}`],
    ['{"databaseId":1,"password":"marked and cut sho', `{"databaseId":1,"password":"${GONE}`],
    ['{"password":"marked\\', `{"password":"${GONE}`],
    ['"{\\"apiKey\\":\\"marked\\"}"', `"{\\"apiKey\\":\\"${GONE}"`],
    ['{"tags":[{"key":"team","value":"a"}]}', '{"tags":[{"key":"team","value":"a"}]}'],
    [
      "https://b.example/dump?X-Amz-Signature=marked&x=1",
      `https://b.example/dump?X-Amz-Signature=${GONE}&x=1`,
    ],
    ["https://b.example/dump?sv=1&sig=marked", `https://b.example/dump?sv=1&sig=${GONE}`],
    ["?user=a&password=marked&x=1", `?user=a&password=${GONE}&x=1`],
  ])("values of secrets are removed from %s", (text, shown) => {
    expect(redactText(text)).toBe(shown);
  });

  test.each([
    "https://api.redislabs.com/v1/tasks",
    "write to someone@example.com, see https://example.com/help",
    "the password is too weak",
    "password: must not be empty",
    "GET /subscriptions/{subscriptionId} returned 404",
    "a token or secret was not given",
  ])("%s is returned unchanged", (text) => {
    expect(redactText(text)).toBe(text);
  });

  test("long strings are redacted in linear time", () => {
    // Each of these took minutes with a pattern that tries again from every letter.
    for (const unit of [
      "a.",
      "a+",
      "://",
      "a://",
      "a:",
      "&a",
      "?sig",
      '"',
      '\\"',
      "\\",
      '"password":"',
      "password=",
      "redis://a:",
    ]) {
      const text = unit.repeat(200_000);
      expect(redactText(text).length).toBeGreaterThan(0);
    }
    expect(redactText(`{"password":"${"x".repeat(5_000_000)}`)).toBe(`{"password":"${GONE}`);
    expect(redactText(`redis://${"x".repeat(5_000_000)}@host`)).toBe(`redis://${GONE}@host`);
  });
});
