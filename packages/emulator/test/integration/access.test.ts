import { spawnSync } from "node:child_process";
import { readFileSync } from "node:fs";
import { join } from "node:path";
import type { DatabaseCertificate } from "redis-cloud-sdk/models";
import { expect, test } from "vitest";
import { emptyFolder } from "../../../../test/support/temp-folder.js";
import { waitUntil } from "../../../../test/support/wait-until.js";
import { describeWithRedis, getRejection } from "../engine/fixture.js";
import { Cloud, type DatabaseRef, PASSWORD } from "./cloud.js";

describeWithRedis("database access", () => {
  const cloud = new Cloud();

  /** Creates an ACL rule, a role with it on a database, and a user through the API. */
  async function grant(name: string, rule: string, database: DatabaseRef, regions?: string[]) {
    const [, subscriptionId] = /subscriptions\/(\d+)/.exec(database.path) ?? [];
    await cloud.api.done("POST /acl/redisRules", { name: `${name}-rule`, redisRule: rule });
    const databases = [
      { subscriptionId: Number(subscriptionId), databaseId: database.id, ...(regions && { regions }) },
    ];
    const role = { name: `${name}-role`, redisRules: [{ ruleName: `${name}-rule`, databases }] };
    const roleId = await cloud.api.done("POST /acl/roles", role);
    const userId = await cloud.api.done("POST /acl/users", { name, role: role.name, password: PASSWORD });
    return { roleId, userId, role };
  }

  test("ACL rules, roles and users of the API apply to Redis immediately", async () => {
    const database = await cloud.pro();
    const other = await cloud.pro();
    await (await cloud.io(database)).set("cache:1", "one");
    const { roleId, userId } = await grant("reader", "+@read ~cache:*", database);
    const reader = await cloud.io(database, { username: "reader" });
    expect(await reader.get("cache:1")).toBe("one");
    expect(await getRejection(reader.get("other"))).toMatch(/^NOPERM/);
    expect(await getRejection(reader.set("cache:1", "two"))).toMatch(/^NOPERM/);
    expect(await getRejection((await cloud.io(other, { username: "reader" })).get("cache:1"))).toMatch(
      /WRONGPASS/,
    );

    // Changes of the role apply to its user: another database, and a rule of the service.
    const [, subscriptionId] = /subscriptions\/(\d+)/.exec(database.path) ?? [];
    const full = {
      ruleName: "Full-Access",
      databases: [{ subscriptionId: Number(subscriptionId), databaseId: other.id }],
    };
    await cloud.api.done(`PUT /acl/roles/${roleId}`, { redisRules: [full] });
    expect(await (await cloud.io(other, { username: "reader" })).set("any", "thing")).toBe("OK");
    expect(await getRejection((await cloud.io(database, { username: "reader" })).get("cache:1"))).toMatch(
      /WRONGPASS/,
    );

    await cloud.api.done(`PUT /acl/users/${userId}`, { password: "An0ther-one" });
    expect(await getRejection((await cloud.io(other, { username: "reader" })).ping())).toMatch(/WRONGPASS/);
    const renewed = await cloud.io(other, { username: "reader", password: "An0ther-one" });
    expect(await renewed.get("any")).toBe("thing");
    await cloud.api.done(`DELETE /acl/users/${userId}`);
    await waitUntil(() => renewed.status === "end");
  });

  test("a rule that Redis rejects ends with an error, its reason is logged, and its user cannot log in", async () => {
    const place = await cloud.pro();
    const { userId } = await grant("refused", "+@nonsense ~*", place);
    const findRule = async () => {
      const { redisRules } = (await cloud.api.send("GET /acl/redisRules")).body as {
        redisRules: { id: number; name: string; status: string }[];
      };
      return redisRules.find(({ name }) => name === "refused-rule");
    };
    await waitUntil(async () => (await findRule())?.status === "error");
    expect((await cloud.api.send(`GET /acl/users/${userId}`)).body["status"]).toBe("error");
    const { entries } = (await cloud.api.send("GET /logs")).body as { entries: { description: string }[] };
    expect(entries.map(({ description }) => description)).toContainEqual(
      expect.stringMatching(
        /^ACL rule refused-rule failed: ACL_REDIS_RULE_INVALID_CATEGORY_RULE_PATTERN: ERR .*'\+@nonsense'/,
      ),
    );
    expect(await getRejection((await cloud.io(place, { username: "refused" })).ping())).toMatch(/WRONGPASS/);

    const corrected = { name: "refused-rule", redisRule: "+@read ~*" };
    await cloud.api.done(`PUT /acl/redisRules/${(await findRule())?.id}`, corrected);
    expect(await (await cloud.io(place, { username: "refused" })).get("key")).toBeNull();
    expect((await findRule())?.status).toBe("active");
    expect((await cloud.api.send(`GET /acl/users/${userId}`)).body["status"]).toBe("active");
  });

  test("a changed password is pending in the API while a script keeps Redis busy, and in force once it is active", async () => {
    const place = await cloud.pro();
    const { userId } = await grant("rotated", "+@all ~*", place);
    const inside = await cloud.io(place);
    const script = getRejection(inside.eval("while true do end", 0));
    const other = await cloud.io(place);
    await waitUntil(async () => (await getRejection(other.get("key"))).startsWith("BUSY"));
    await cloud.api.done(`PUT ${place.path}`, { password: "An0ther-one" });
    await cloud.api.done(`PUT /acl/users/${userId}`, { password: "An0ther-one" });
    const userStatus = async () => (await cloud.api.send(`GET /acl/users/${userId}`)).body["status"];
    const listStatuses = async (kind: "redisRules" | "roles") => {
      const records = (await cloud.api.send(`GET /acl/${kind}`)).body[kind] as {
        name: string;
        status: string;
      }[];
      return records.filter(({ name }) => name.startsWith("rotated-")).map(({ status }) => status);
    };
    await waitUntil(async () => (await cloud.show(place)).status === "active-change-pending");
    expect(await userStatus()).toBe("pending");
    expect(await listStatuses("redisRules")).toEqual(["pending"]);
    expect(await listStatuses("roles")).toEqual(["pending"]);
    // The rotation closes both connections, perhaps before their last replies were sent.
    await getRejection(other.script("KILL"));
    expect(await script).toMatch(/killed|closed/i);
    await waitUntil(async () => (await cloud.show(place)).status === "active");
    expect(await userStatus()).toBe("active");
    expect([await listStatuses("redisRules"), await listStatuses("roles")]).toEqual([["active"], ["active"]]);
    expect(await getRejection((await cloud.io(place)).ping())).toMatch(/WRONGPASS/);
    expect(await getRejection((await cloud.io(place, { username: "rotated" })).ping())).toMatch(/WRONGPASS/);
    expect(await (await cloud.io(place, { password: "An0ther-one" })).ping()).toBe("PONG");
  });

  test("a role can combine a read rule and a write rule on one database", async () => {
    const database = await cloud.pro();
    const [, subscriptionId] = /subscriptions\/(\d+)/.exec(database.path) ?? [];
    const databases = [{ subscriptionId: Number(subscriptionId), databaseId: database.id }];
    await cloud.api.done("POST /acl/redisRules", { name: "reads", redisRule: "+@read ~shared:*" });
    await cloud.api.done("POST /acl/redisRules", { name: "writes", redisRule: "+@write ~own:*" });
    const redisRules = ["reads", "writes"].map((ruleName) => ({ ruleName, databases }));
    await cloud.api.done("POST /acl/roles", { name: "both", redisRules });
    await cloud.api.done("POST /acl/users", { name: "worker", role: "both", password: PASSWORD });
    const worker = await cloud.io(database, { username: "worker" });
    expect(await worker.get("shared:1")).toBeNull();
    expect(await worker.set("own:1", "1")).toBe("OK");
    expect(await getRejection(worker.set("shared:1", "1"))).toMatch(/^NOPERM/);
  });

  test("TLS uses the certificate from the API and requires client certificates when enabled", async () => {
    const folder = emptyFolder();
    const database = await cloud.pro({ enableTls: true });
    const { body } = await cloud.api.send<DatabaseCertificate>(`GET ${database.path}/certificate`);
    const ca = body.publicCertificatePEMString ?? "";
    const { host, port } = await cloud.address(database);
    expect(await (await cloud.io(database, { tls: { ca } })).set("key", "value")).toBe("OK");
    expect(await getRejection((await cloud.io(database)).get("key"))).not.toContain("not rejected");
    expect(await getRejection((await cloud.io(database, { tls: {} })).get("key"))).not.toContain(
      "not rejected",
    );

    const own = selfSigned("client", folder);
    const stranger = selfSigned("stranger", folder);
    await cloud.api.done(`PUT ${database.path}`, {
      clientTlsCertificates: [{ publicCertificatePEMString: own.cert }],
    });
    expect(await (await cloud.io(database, { tls: { ca, ...own } })).get("key")).toBe("value");
    expect(
      await getRejection((await cloud.io(database, { tls: { ca, ...stranger } })).get("key")),
    ).not.toContain("not rejected");
    expect(await getRejection((await cloud.io(database, { tls: { ca } })).get("key"))).not.toContain(
      "not rejected",
    );
    await cloud.api.done(`PUT ${database.path}`, { enableTls: false });
    expect(await cloud.address(database)).toEqual({ host, port });
    expect(await (await cloud.io(database)).get("key")).toBe("value");
  });

  test("clients outside the source IP list are rejected", async () => {
    const database = await cloud.pro();
    const inside = await cloud.io(database);
    await inside.set("key", "value");
    await cloud.api.done(`PUT ${database.path}`, { sourceIp: ["192.0.2.0/24"] });
    await waitUntil(() => inside.status === "end");
    expect(await getRejection((await cloud.io(database)).get("key"))).toMatch(/closed|RESET/);
    await cloud.api.done(`PUT ${database.path}`, { sourceIp: ["192.0.2.0/24", "127.0.0.1/32"] });
    expect(await (await cloud.io(database)).get("key")).toBe("value");
  });

  test("a database without public endpoints accepts clients on this machine, without a password if it has none", async () => {
    const parent = await cloud.api.done("POST /subscriptions", {
      name: "private",
      publicEndpointAccess: false,
      cloudProviders: [{ provider: "AWS", regions: [{ region: "us-east-1" }] }],
      databases: [{ name: "first", protocol: "redis", datasetSizeInGb: 0.1, replication: false }],
    });
    const databases = `/subscriptions/${parent}/databases`;
    const settings = { name: "open", datasetSizeInGb: 0.5, replication: false, password: "" };
    const id = await cloud.api.done(`POST ${databases}`, settings);
    const database = { id, path: `${databases}/${id}` };
    const { publicEndpoint, privateEndpoint } = await cloud.show(database);
    expect(publicEndpoint).toBeNull();
    const [host = "", port] = privateEndpoint?.split(":") ?? [];
    const open = cloud.ioAt({ host, port: Number(port) }, { password: "" });
    expect(await open.set("key", "value")).toBe("OK");

    await cloud.api.done(`PUT ${database.path}`, { password: PASSWORD });
    const unknown = cloud.ioAt({ host, port: Number(port) }, { password: "" });
    expect(await getRejection(unknown.get("key"))).toMatch(/^NOAUTH/);
    expect(await cloud.ioAt({ host, port: Number(port) }).get("key")).toBe("value");
  });

  test("a redirection stops the traffic of its source database until it is resumed", async () => {
    const [source, target] = [await cloud.pro(), await cloud.pro()];
    const address = await cloud.address(source);
    const inside = await cloud.io(source);
    await inside.set("key", "value");
    const { status } = await cloud.api.send("POST /endpoint-redirections", {
      sourceDatabaseId: source.id,
      targetDatabaseId: target.id,
      endpointTargetType: "public",
      migrationProtection: true,
    });
    expect(status).toBe(200);
    await waitUntil(() => inside.status === "end");
    expect(await getRejection(cloud.ioAt(address).get("key"))).not.toContain("not rejected");
    expect((await cloud.api.send(`GET ${source.path}/traffic`)).body).toMatchObject({
      trafficStatus: "stopped",
    });
    expect((await cloud.api.send(`POST ${source.path}/traffic/resume`)).status).toBe(204);
    expect((await cloud.api.send(`GET ${source.path}/traffic`)).body).toMatchObject({
      trafficStatus: "active",
    });
    expect(await cloud.ioAt(address).get("key")).toBe("value");
  });
});

/** Creates a client certificate with OpenSSL. */
function selfSigned(name: string, folder: string): { cert: string; key: string } {
  const [cert, key] = [join(folder, `${name}.crt`), join(folder, `${name}.key`)];
  const curve = ["-newkey", "ec", "-pkeyopt", "ec_paramgen_curve:prime256v1", "-nodes"];
  const files = ["-keyout", key, "-out", cert];
  const subject = ["-subj", `/CN=${name}`, "-days", "1"];
  const { status } = spawnSync("openssl", ["req", "-x509", ...curve, ...files, ...subject]);
  if (status !== 0) throw new Error("openssl made no certificate");
  return { cert: readFileSync(cert, "utf8"), key: readFileSync(key, "utf8") };
}
