import { connect } from "node:tls";
import { expect, it } from "vitest";
import { issueCertificate } from "../../src/engine/certificates.js";
import { describeWithRedis, House, refusal, until, wanted } from "./fixture.js";

describeWithRedis("TLS", () => {
  const runtime = new House();
  const ca = () => runtime.engine.certificate();

  it("is spoken with a certificate of the engine's authority, and nothing else is", async () => {
    const database = wanted({ tls: { clientCertificates: [] } });
    await runtime.want(database);
    const { key } = database;
    expect(runtime.engine.endpoint(key)).toMatchObject({ tls: true, port: database.preferredPort });
    expect(await runtime.client(key, { tls: { ca: ca() } }).set("key", "value")).toBe("OK");
    expect(await runtime.client(key, { tls: { ca: ca() }, host: "localhost" }).get("key")).toBe("value");
    const untrusting = runtime.client(key, { tls: {} });
    const problems: string[] = [];
    untrusting.on("error", ({ message }) => problems.push(message));
    await refusal(untrusting.ping());
    expect(problems.join()).toMatch(/self-signed|unable to/);
    expect(await refusal(runtime.client(key).ping())).toMatch(/closed|RESET/);
  });

  it("asks for a client's certificate when there are some, and takes those alone, live", async () => {
    const own = issueCertificate({ commonName: "my client", days: 1 });
    const stranger = issueCertificate({ commonName: "somebody", days: 1 });
    const authority = issueCertificate({ commonName: "my authority", days: 1, authority: true });
    const { createPublicKey } = await import("node:crypto");
    const signed = issueCertificate(
      { commonName: "signed", days: 1 },
      { commonName: "my authority", key: authority.key, publicKey: createPublicKey(authority.key) },
    );
    const database = wanted({ tls: { clientCertificates: [own.certificate, authority.certificate] } });
    await runtime.want(database);
    const { key } = database;
    const showing = ({ certificate, key: secret }: typeof own) =>
      runtime.client(key, {
        tls: { ca: ca(), cert: certificate, key: secret.export({ type: "pkcs8", format: "pem" }) },
      });
    expect(await showing(own).set("key", "value")).toBe("OK");
    expect(await showing(signed).get("key")).toBe("value");
    expect(await refusal(showing(stranger).get("key"))).not.toContain("no refusal");
    expect(await refusal(runtime.client(key, { tls: { ca: ca() } }).get("key"))).not.toContain("no refusal");
    await runtime.want({ ...database, tls: { clientCertificates: [stranger.certificate] } });
    expect(await showing(stranger).get("key")).toBe("value");
    expect(await refusal(showing(own).get("key"))).not.toContain("no refusal");
  });

  it("is switched on and off at the same port, with the data kept, guarded or not", async () => {
    const plain = wanted({ replication: true });
    const tls = { ...plain, tls: { clientCertificates: [] } };
    await runtime.want(plain);
    const { key } = plain;
    const first = runtime.client(key);
    await first.set("key", "value");
    const pid = runtime.pid(key);
    await runtime.want(tls);
    await until(() => first.status === "end");
    expect(await runtime.client(key, { tls: { ca: ca() } }).get("key")).toBe("value");
    await runtime.want({ ...tls, sourceIps: ["127.0.0.1"] });
    expect(await runtime.client(key, { tls: { ca: ca() } }).get("key")).toBe("value");
    await runtime.want({ ...plain, sourceIps: ["127.0.0.1"] });
    expect(await runtime.client(key).get("key")).toBe("value");
    await runtime.want(plain);
    expect(await runtime.client(key).get("key")).toBe("value");
    expect([runtime.port(key), runtime.pid(key)]).toEqual([plain.preferredPort, pid]);
    // The replica came along every time.
    await runtime.client(key).set("key", "last");
    await until(
      async () => (await runtime.engine.command(key, ["GET", "key"], { to: "replica" })) === "last",
    );
  });

  it("names a client certificate that is none", async () => {
    const database = wanted({ tls: { clientCertificates: ["-----BEGIN CERTIFICATE-----\nno"] } });
    await runtime.want(database);
    expect(runtime.engine.endpoint(database.key)).toBeUndefined();
    expect(runtime.engine.problem(database.key)).toContain("not a certificate");
  });

  it("shows a certificate that a strict client takes", async () => {
    const database = wanted({ tls: { clientCertificates: [] } });
    await runtime.want(database);
    const socket = connect({ port: runtime.port(database.key), host: "127.0.0.1", ca: ca() });
    await new Promise((resolve, reject) => socket.once("secureConnect", resolve).once("error", reject));
    expect(socket.authorized).toBe(true);
    expect(socket.getPeerCertificate().subjectaltname).toContain("IP Address:127.0.0.1");
    socket.destroy();
  });
});
