import {
  createHash,
  createPrivateKey,
  createPublicKey,
  type KeyObject,
  randomBytes,
  X509Certificate,
} from "node:crypto";
import { mkdir, mkdtemp, readFile, rename, rm, writeFile } from "node:fs/promises";
import { isIP } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { type IssuedCertificate, issueCertificate } from "./certificates.js";
import type { RedisSettings } from "./config.js";
import type { DesiredDatabase } from "./desired-state.js";
import { EngineError } from "./errors.js";

const NAME = "Redis Cloud emulator CA";
const AUTHORITY_VALIDITY_DAYS = 3_650;
/** Apple's platforms reject server certificates that are valid for longer. */
const SERVER_VALIDITY_DAYS = 397;
const IPV6_LOOPBACK = [...new Array<number>(15).fill(0), 1];

/** Certificate chain and private key of a server, in PEM. */
export interface ServerIdentity {
  readonly certificate: string;
  readonly key: string;
}

/** Certificates of a server for its clients, and those that it expects of them. */
export interface TlsIdentity extends ServerIdentity {
  /** PEM certificates of which a client presents one, or one that is signed by them. */
  readonly trusted: readonly string[];
  readonly requiresCertificate: boolean;
}

/**
 * Certificate authority of an engine, and the certificate that all its servers share.
 *
 * With a data folder the authority is persisted, so that clients continue to trust it.
 */
export class CertificateAuthority {
  /** PEM certificate of the authority, for clients to trust. */
  readonly certificate: string;
  /** Certificate chain and key that servers on this machine share. */
  readonly identity: ServerIdentity;
  readonly #folder: string;

  private constructor(folder: string, certificate: string, identity: ServerIdentity) {
    this.#folder = folder;
    this.certificate = certificate;
    this.identity = identity;
  }

  /** Creates an authority that no file keeps, for a server without an engine. */
  static async createTemporary(names: readonly string[]): Promise<CertificateAuthority> {
    const folder = await mkdtemp(join(tmpdir(), "rce-tls-"));
    try {
      return await CertificateAuthority.open(join(folder, "authority"), folder, names);
    } finally {
      await rm(folder, { recursive: true, force: true });
    }
  }

  /**
   * @param authorityFolder Folder of the authority's certificate and key.
   * @param folder Folder of the servers' certificate files.
   * @param names Host names and addresses besides those of this machine.
   */
  static async open(
    authorityFolder: string,
    folder: string,
    names: readonly string[] = [],
  ): Promise<CertificateAuthority> {
    await Promise.all([authorityFolder, folder].map((path) => mkdir(path, { recursive: true, mode: 0o700 })));
    const { certificate, key } =
      (await loadAuthority(authorityFolder)) ?? (await createAuthority(authorityFolder));
    const server = issueCertificate(
      {
        commonName: "localhost",
        days: SERVER_VALIDITY_DAYS,
        dnsNames: ["localhost", "*.localhost", ...names.filter((name) => isIP(name) === 0)],
        addresses: [[127, 0, 0, 1], IPV6_LOOPBACK, ...names.filter((name) => isIP(name) !== 0).map(toBytes)],
      },
      { commonName: NAME, key, publicKey: createPublicKey(key) },
    );
    const identity = { certificate: server.certificate + certificate, key: toPem(server.key) };
    await writePrivateFile(join(folder, "server.crt"), identity.certificate);
    await writePrivateFile(join(folder, "server.key"), identity.key);
    return new CertificateAuthority(folder, certificate, identity);
  }

  /**
   * Creates the identity of a database for its clients.
   *
   * A client must present one of the client certificates, or one signed by them. A certificate that is neither
   * self-signed nor an authority requires its issuer, because OpenSSL verifies the chain up to the root.
   *
   * @throws EngineError if a client certificate is invalid.
   */
  createIdentity({ clientCertificates }: NonNullable<DesiredDatabase["tls"]>): TlsIdentity {
    for (const client of clientCertificates) assertCertificate(client);
    return {
      ...this.identity,
      trusted: [...clientCertificates.map((client) => client.trim()), this.certificate],
      requiresCertificate: clientCertificates.length > 0,
    };
  }

  /**
   * Creates the TLS settings of a server, for clients that connect to it directly and for its replication source.
   *
   * @throws EngineError if a client certificate is invalid.
   */
  async createSettings(tls: DesiredDatabase["tls"]): Promise<RedisSettings> {
    const identity = this.createIdentity(tls ?? { clientCertificates: [] });
    const trusted = identity.trusted.join("\n");
    // Named by its content, because a server only reloads the certificates if the file name changes.
    const name = `trusted-${createHash("sha256").update(trusted).digest("hex").slice(0, 16)}.crt`;
    const file = join(this.#folder, name);
    await writePrivateFile(file, trusted);
    return {
      "tls-cert-file": join(this.#folder, "server.crt"),
      "tls-key-file": join(this.#folder, "server.key"),
      "tls-ca-cert-file": file,
      "tls-auth-clients": identity.requiresCertificate ? "yes" : "no",
    };
  }
}

/** Converts an IP address to its bytes. */
function toBytes(address: string): number[] {
  if (isIP(address) === 4) return address.split(".").map(Number);
  // The URL parser expands an embedded IPv4 address, and normalizes the groups.
  const [head = "", tail] = new URL(`http://[${address}]`).hostname.slice(1, -1).split("::");
  const groups = (text = "") => text.split(":").filter((group) => group !== "");
  const [start, end] = [groups(head), groups(tail)];
  const zeros = new Array<string>(8 - start.length - end.length).fill("0");
  return [...start, ...zeros, ...end].flatMap((group) => {
    const value = Number.parseInt(group, 16);
    return [value >> 8, value & 0xff];
  });
}

function assertCertificate(certificate: string): void {
  try {
    new X509Certificate(certificate);
  } catch {
    throw new EngineError("A client certificate must be a PEM certificate.");
  }
}

async function loadAuthority(folder: string): Promise<IssuedCertificate | undefined> {
  try {
    const certificate = await readFile(join(folder, "authority.crt"), "utf8");
    const key = createPrivateKey(await readFile(join(folder, "authority.key"), "utf8"));
    const parsed = new X509Certificate(certificate);
    const isLongLived = Date.parse(parsed.validTo) > Date.now() + SERVER_VALIDITY_DAYS * 86_400_000;
    return isLongLived && parsed.checkPrivateKey(key) ? { certificate, key } : undefined;
  } catch {
    // Missing or unusable: the caller creates a new one.
    return undefined;
  }
}

async function createAuthority(folder: string): Promise<IssuedCertificate> {
  const authority = issueCertificate({ commonName: NAME, days: AUTHORITY_VALIDITY_DAYS, isAuthority: true });
  await writePrivateFile(join(folder, "authority.key"), toPem(authority.key));
  await writePrivateFile(join(folder, "authority.crt"), authority.certificate);
  return authority;
}

function toPem(key: KeyObject): string {
  return key.export({ type: "pkcs8", format: "pem" }).toString();
}

async function writePrivateFile(path: string, text: string): Promise<void> {
  const draft = `${path}.${randomBytes(4).toString("hex")}.tmp`;
  await writeFile(draft, text, { mode: 0o600 });
  await rename(draft, path);
}
