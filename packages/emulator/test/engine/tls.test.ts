import { connect } from "node:tls";
import { expect, test } from "vitest";
import { waitUntil } from "../../../../test/support/wait-until.js";
import { issueCertificate } from "../../src/engine/certificates.js";
import { createDesired, describeWithRedis, EngineFixture, getRejection } from "./fixture.js";

describeWithRedis("TLS", () => {
  const fixture = new EngineFixture();
  const ca = () => fixture.engine.certificate();

  test("a database with TLS presents a certificate of the engine's authority and rejects plain connections", async () => {
    const database = createDesired({ tls: { clientCertificates: [] } });
    await fixture.reconcile(database);
    const { key } = database;
    expect(fixture.engine.endpoint(key)).toMatchObject({ tls: true, port: database.preferredPort });
    expect(await fixture.client(key, { tls: { ca: ca() } }).set("key", "value")).toBe("OK");
    expect(await fixture.client(key, { tls: { ca: ca() }, host: "localhost" }).get("key")).toBe("value");
    const untrusting = fixture.client(key, { tls: {} });
    const errors: string[] = [];
    untrusting.on("error", ({ message }) => errors.push(message));
    await getRejection(untrusting.ping());
    expect(errors.join()).toMatch(/self-signed|unable to/);
    expect(await getRejection(fixture.client(key).ping())).toMatch(/closed|RESET/);
  });

  test("only clients with a configured or signed certificate can connect, and changes apply live", async () => {
    const client = issueCertificate({ commonName: "my client", days: 1 });
    const other = issueCertificate({ commonName: "other client", days: 1 });
    const authority = issueCertificate({ commonName: "my authority", days: 1, isAuthority: true });
    const { createPublicKey } = await import("node:crypto");
    const signed = issueCertificate(
      { commonName: "signed", days: 1 },
      { commonName: "my authority", key: authority.key, publicKey: createPublicKey(authority.key) },
    );
    const database = createDesired({
      tls: { clientCertificates: [client.certificate, authority.certificate] },
    });
    await fixture.reconcile(database);
    const { key } = database;
    const connectWith = ({ certificate, key: secret }: typeof client) =>
      fixture.client(key, {
        tls: { ca: ca(), cert: certificate, key: secret.export({ type: "pkcs8", format: "pem" }) },
      });
    expect(await connectWith(client).set("key", "value")).toBe("OK");
    expect(await connectWith(signed).get("key")).toBe("value");
    expect(await getRejection(connectWith(other).get("key"))).not.toContain("not rejected");
    expect(await getRejection(fixture.client(key, { tls: { ca: ca() } }).get("key"))).not.toContain(
      "not rejected",
    );
    await fixture.reconcile({ ...database, tls: { clientCertificates: [other.certificate] } });
    expect(await connectWith(other).get("key")).toBe("value");
    expect(await getRejection(connectWith(client).get("key"))).not.toContain("not rejected");
  });

  test("enabling and disabling TLS keeps port and data, with and without an IP filter", async () => {
    const plain = createDesired({ replication: true });
    const tls = { ...plain, tls: { clientCertificates: [] } };
    await fixture.reconcile(plain);
    const { key } = plain;
    const first = fixture.client(key);
    await first.set("key", "value");
    const pid = fixture.pid(key);
    await fixture.reconcile(tls);
    await waitUntil(() => first.status === "end");
    expect(await fixture.client(key, { tls: { ca: ca() } }).get("key")).toBe("value");
    await fixture.reconcile({ ...tls, sourceIps: ["127.0.0.1"] });
    expect(await fixture.client(key, { tls: { ca: ca() } }).get("key")).toBe("value");
    await fixture.reconcile({ ...plain, sourceIps: ["127.0.0.1"] });
    expect(await fixture.client(key).get("key")).toBe("value");
    await fixture.reconcile(plain);
    expect(await fixture.client(key).get("key")).toBe("value");
    expect([fixture.port(key), fixture.pid(key)]).toEqual([plain.preferredPort, pid]);
    // The replica followed each change.
    await fixture.client(key).set("key", "last");
    await waitUntil(
      async () => (await fixture.engine.command(key, ["GET", "key"], { server: "replica" })) === "last",
    );
  });

  test("an invalid client certificate is reported", async () => {
    const database = createDesired({ tls: { clientCertificates: ["-----BEGIN CERTIFICATE-----\nno"] } });
    await fixture.reconcile(database);
    expect(fixture.engine.endpoint(database.key)).toBeUndefined();
    expect(fixture.engine.error(database.key)).toContain("must be a PEM certificate");
  });

  test("the server certificate is accepted by a verifying client", async () => {
    const database = createDesired({ tls: { clientCertificates: [] } });
    await fixture.reconcile(database);
    const socket = connect({ port: fixture.port(database.key), host: "127.0.0.1", ca: ca() });
    await new Promise((resolve, reject) => socket.once("secureConnect", resolve).once("error", reject));
    expect(socket.authorized).toBe(true);
    expect(socket.getPeerCertificate().subjectaltname).toContain("IP Address:127.0.0.1");
    socket.destroy();
  });
});
