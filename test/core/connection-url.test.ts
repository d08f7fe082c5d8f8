import { ConfigError, connectionUrl, isReadyDatabase } from "redis-cloud-sdk";
import type { ActiveActiveDatabase, Database, FixedDatabase } from "redis-cloud-sdk/models";
import { describe, expect, expectTypeOf, test } from "vitest";

const READY = {
  status: "active",
  protocol: "redis",
  publicEndpoint: "public.example.test:12000",
  privateEndpoint: "private.example.test:12000",
  security: { enableDefaultUser: true, enableTls: false, password: "p@ss/w:rd#1" },
};

describe("connectionUrl", () => {
  test("a ready database has a URL whose password any URL parser reads back", () => {
    const url = connectionUrl(READY);
    expect(url).toBe("redis://default:p%40ss%2Fw%3Ard%231@public.example.test:12000");
    expect(decodeURIComponent(new URL(url).password)).toBe(READY.security.password);
  });

  test("a database that requires TLS has a rediss URL, unless the option says otherwise", () => {
    const database = { ...READY, security: { ...READY.security, enableTls: true } };
    expect(connectionUrl(database)).toMatch(/^rediss:\/\//);
    expect(connectionUrl(database, { tls: false })).toMatch(/^redis:\/\//);
    expect(connectionUrl(READY, { tls: true })).toMatch(/^rediss:\/\//);
  });

  test("an ACL user and the private endpoint are taken from the options", () => {
    const user = { name: "app@eu", password: "Secret:1" };
    const security = { enableDefaultUser: false, password: "" };
    expect(connectionUrl({ ...READY, security }, { user, private: true })).toBe(
      "redis://app%40eu:Secret%3A1@private.example.test:12000",
    );
  });

  test("a database that is being updated keeps its URL", () => {
    expect(connectionUrl({ ...READY, status: "active-change-pending" })).toBe(connectionUrl(READY));
  });

  test("a region of an Active-Active database has a URL", () => {
    const { status: _status, protocol: _protocol, ...region } = READY;
    expect(connectionUrl(region)).toBe(connectionUrl(READY));
  });

  test.each([
    ["pending", { status: "pending" }, 'database.status must be "active"', '(got "pending")'],
    ["being deleted", { status: "delete-pending" }, "database.status must be", '(got "delete-pending")'],
    ["speaking Memcached", { protocol: "memcached" }, "database.protocol must be", '(got "memcached")'],
    [
      "without an endpoint",
      { publicEndpoint: null, privateEndpoint: null },
      "database.publicEndpoint",
      "null",
    ],
    ["without public access", { publicEndpoint: undefined }, "database.publicEndpoint", "undefined"],
    ["of a list", { security: { enableTls: false } }, "database.security.password", "must be present"],
    [
      "without default user",
      { security: { enableDefaultUser: false, password: "x" } },
      "default user must be enabled",
      "disabled",
    ],
    [
      "of Essentials without default user",
      { security: { defaultUserEnabled: false } },
      "default user must be enabled",
      "disabled",
    ],
    ["of several regions", { security: undefined }, "crdbDatabases", "without security"],
  ])("a database %s has no URL, and the error says why", (_state, change, ...texts) => {
    const getUrl = () => connectionUrl({ ...READY, ...change } as never);
    expect(getUrl).toThrow(ConfigError);
    for (const text of texts) expect(getUrl).toThrow(text);
  });

  test("the error for a missing endpoint names the option for the other", () => {
    expect(() => connectionUrl({ ...READY, publicEndpoint: null })).toThrow(
      expect.objectContaining({ hint: expect.stringContaining("private: true") }),
    );
    expect(() => connectionUrl({ ...READY, privateEndpoint: null }, { private: true })).toThrow(
      expect.objectContaining({ hint: expect.stringContaining("private: false") }),
    );
  });

  test("a user without a password is rejected, and no error contains a password", () => {
    const user = { name: "", password: "Secret-1" };
    expect(() => connectionUrl(READY, { user })).toThrow("user must have a name");
    expect(() => connectionUrl(READY, { user: { name: "app", password: "" } })).toThrow(
      "user must have a name",
    );
    expect(() => connectionUrl(READY, { user })).not.toThrow("Secret-1");
  });
});

describe("isReadyDatabase", () => {
  test("a database is ready once it is active and has its endpoints and its password", () => {
    expect(isReadyDatabase(READY)).toBe(true);
    for (const change of [{ status: "pending" }, { publicEndpoint: null }, { security: {} }])
      expect(isReadyDatabase({ ...READY, ...change })).toBe(false);
  });

  test("the types of all databases are accepted, and a ready one has its fields", () => {
    expectTypeOf<Database>().toExtend<Parameters<typeof connectionUrl>[0]>();
    expectTypeOf<FixedDatabase>().toExtend<Parameters<typeof connectionUrl>[0]>();
    expectTypeOf<ActiveActiveDatabase["crdbDatabases"][number]>().toExtend<
      Parameters<typeof connectionUrl>[0]
    >();
    const check = (database: Database) => {
      if (!isReadyDatabase(database)) return;
      expectTypeOf(database.publicEndpoint).toEqualTypeOf<string>();
      expectTypeOf(database.security.password).toEqualTypeOf<string>();
    };
    expect(check).toBeInstanceOf(Function);
  });
});
