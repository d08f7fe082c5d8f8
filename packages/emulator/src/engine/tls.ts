import {
  createHash,
  createPrivateKey,
  createPublicKey,
  type KeyObject,
  randomBytes,
  X509Certificate,
} from "node:crypto";
import { mkdir, readFile, rename, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { type IssuedCertificate, issueCertificate } from "./certificates.js";
import type { RedisSettings } from "./config.js";
import type { DesiredDatabase } from "./desired-state.js";
import { EngineError } from "./errors.js";

const NAME = "Redis Cloud emulator CA";
const DAYS_OF_AN_AUTHORITY = 3_650;
/** Clients on Apple's platforms refuse servers whose certificate is valid for longer. */
const DAYS_OF_A_SERVER = 397;
const IPV6_LOOPBACK = [...new Array<number>(15).fill(0), 1];

/**
 * The certificate authority of an engine, and the one certificate that all its servers use.
 *
 * With a data folder the authority lives on there, so that clients that trust it go on doing so.
 */
export class CertificateAuthority {
  /** PEM of the authority's certificate, for clients to trust. */
  readonly certificate: string;
  readonly #folder: string;

  private constructor(folder: string, certificate: string) {
    this.#folder = folder;
    this.certificate = certificate;
  }

  /**
   * @param keep Where the authority is kept.
   * @param folder Where the servers read their files.
   */
  static async open(keep: string, folder: string): Promise<CertificateAuthority> {
    await Promise.all([keep, folder].map((path) => mkdir(path, { recursive: true, mode: 0o700 })));
    const { certificate, key } = (await kept(keep)) ?? (await fresh(keep));
    const server = issueCertificate(
      {
        commonName: "localhost",
        days: DAYS_OF_A_SERVER,
        dnsNames: ["localhost", "*.localhost"],
        addresses: [[127, 0, 0, 1], IPV6_LOOPBACK],
      },
      { commonName: NAME, key, publicKey: createPublicKey(key) },
    );
    await writePrivately(join(folder, "server.crt"), server.certificate + certificate);
    await writePrivately(join(folder, "server.key"), pem(server.key));
    return new CertificateAuthority(folder, certificate);
  }

  /**
   * Settings with which a server speaks TLS, to its clients and to a server that it follows.
   *
   * A client must show one of the certificates, or one that one of them has signed. A certificate that is neither
   * self-signed nor an authority's is of no use without its issuer: OpenSSL follows a chain to its root.
   *
   * @throws EngineError when something is no certificate.
   */
  async settings(tls: DesiredDatabase["tls"]): Promise<RedisSettings> {
    const clients = tls?.clientCertificates ?? [];
    for (const client of clients) check(client);
    const trusted = [...clients.map((client) => client.trim()), this.certificate].join("\n");
    // Named by its content: a server reads it again because it is another file.
    const name = `trusted-${createHash("sha256").update(trusted).digest("hex").slice(0, 16)}.crt`;
    const file = join(this.#folder, name);
    await writePrivately(file, trusted);
    return {
      "tls-cert-file": join(this.#folder, "server.crt"),
      "tls-key-file": join(this.#folder, "server.key"),
      "tls-ca-cert-file": file,
      "tls-auth-clients": clients.length > 0 ? "yes" : "no",
    };
  }
}

function check(certificate: string): void {
  try {
    new X509Certificate(certificate);
  } catch {
    throw new EngineError("A client certificate is not a certificate in PEM.");
  }
}

async function kept(folder: string): Promise<IssuedCertificate | undefined> {
  try {
    const certificate = await readFile(join(folder, "authority.crt"), "utf8");
    const key = createPrivateKey(await readFile(join(folder, "authority.key"), "utf8"));
    const parsed = new X509Certificate(certificate);
    const lasts = Date.parse(parsed.validTo) > Date.now() + DAYS_OF_A_SERVER * 86_400_000;
    return lasts && parsed.checkPrivateKey(key) ? { certificate, key } : undefined;
  } catch {
    // None yet, or none that can be used: a new one is made.
    return undefined;
  }
}

async function fresh(folder: string): Promise<IssuedCertificate> {
  const authority = issueCertificate({ commonName: NAME, days: DAYS_OF_AN_AUTHORITY, authority: true });
  await writePrivately(join(folder, "authority.key"), pem(authority.key));
  await writePrivately(join(folder, "authority.crt"), authority.certificate);
  return authority;
}

function pem(key: KeyObject): string {
  return key.export({ type: "pkcs8", format: "pem" }).toString();
}

async function writePrivately(path: string, text: string): Promise<void> {
  const draft = `${path}.${randomBytes(4).toString("hex")}.tmp`;
  await writeFile(draft, text, { mode: 0o600 });
  await rename(draft, path);
}
