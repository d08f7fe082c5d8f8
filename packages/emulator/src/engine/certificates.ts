import { createHash, generateKeyPairSync, type KeyObject, randomBytes, sign } from "node:crypto";

/** A certificate and the key that belongs to it. */
export interface IssuedCertificate {
  readonly certificate: string;
  readonly key: KeyObject;
}

/** Contents of a certificate. */
export interface CertificateSubject {
  readonly commonName: string;
  readonly days: number;
  /** DNS names and IP addresses of a server. */
  readonly dnsNames?: readonly string[];
  readonly addresses?: readonly (readonly number[])[];
  /** Whether it may sign other certificates. */
  readonly isAuthority?: boolean;
}

/** Name and keys of the signer. */
export interface CertificateIssuer {
  readonly commonName: string;
  readonly key: KeyObject;
  readonly publicKey: KeyObject;
}

const DAY_MS = 86_400_000;
const ORGANIZATION = "redis-cloud-emulator";
const OID = {
  organization: "55040a",
  commonName: "550403",
  ecdsaWithSha256: "2a8648ce3d040302",
  basicConstraints: "551d13",
  keyUsage: "551d0f",
  extendedKeyUsage: "551d25",
  subjectAltName: "551d11",
  subjectKey: "551d0e",
  authorityKey: "551d23",
  serverAuth: "2b06010505070301",
  clientAuth: "2b06010505070302",
};

/**
 * Creates a key and an X.509 certificate, signed by the issuer or self-signed.
 *
 * Node can parse certificates but not create them. One fixed profile (P-256, SHA-256, version 3) takes thirty lines
 * of DER; the available libraries would load an injection container and its polyfill into every process that imports
 * the emulator.
 */
export function issueCertificate(subject: CertificateSubject, issuer?: CertificateIssuer): IssuedCertificate {
  const { privateKey, publicKey } = generateKeyPairSync("ec", { namedCurve: "P-256" });
  const signer = issuer ?? { commonName: subject.commonName, key: privateKey, publicKey };
  const now = Date.now();
  const algorithm = sequence(oid(OID.ecdsaWithSha256));
  const body = sequence(
    encodeTagged(0xa0, integer(2)),
    // Serial numbers must be positive and have at least 64 random bits.
    encodeTagged(0x02, Buffer.concat([Buffer.of(0x01), randomBytes(15)])),
    algorithm,
    name(signer.commonName),
    // Valid since yesterday, because the clock of a container may be behind.
    sequence(time(now - DAY_MS), time(now + subject.days * DAY_MS)),
    name(subject.commonName),
    spki(publicKey),
    encodeTagged(0xa3, sequence(...extensions(subject, publicKey, signer.publicKey))),
  );
  const der = sequence(body, algorithm, bits(sign("sha256", body, signer.key)));
  const text = der.toString("base64").replace(/.{64}/g, "$&\n").trimEnd();
  return {
    certificate: `-----BEGIN CERTIFICATE-----\n${text}\n-----END CERTIFICATE-----\n`,
    key: privateKey,
  };
}

function extensions(subject: CertificateSubject, own: KeyObject, signer: KeyObject): Buffer[] {
  const { isAuthority = false, dnsNames = [], addresses = [] } = subject;
  const names = [
    ...dnsNames.map((dns) => encodeTagged(0x82, Buffer.from(dns))),
    ...addresses.map((address) => encodeTagged(0x87, Buffer.from(address))),
  ];
  return [
    extension(OID.basicConstraints, sequence(...(isAuthority ? [TRUE, integer(0)] : [])), true),
    // A certificate authority signs certificates and revocation lists; other certificates sign handshakes.
    extension(
      OID.keyUsage,
      isAuthority ? encodeTagged(0x03, Buffer.of(1, 0x06)) : encodeTagged(0x03, Buffer.of(7, 0x80)),
      true,
    ),
    extension(OID.subjectKey, octets(keyId(own))),
    extension(OID.authorityKey, sequence(encodeTagged(0x80, keyId(signer)))),
    // A replica is a TLS client of its source.
    ...(isAuthority
      ? []
      : [extension(OID.extendedKeyUsage, sequence(oid(OID.serverAuth), oid(OID.clientAuth)))]),
    ...(names.length === 0 ? [] : [extension(OID.subjectAltName, sequence(...names))]),
  ];
}

function extension(id: string, value: Buffer, critical = false): Buffer {
  return sequence(oid(id), ...(critical ? [TRUE] : []), octets(value));
}

function name(commonName: string): Buffer {
  return sequence(attribute(OID.organization, ORGANIZATION), attribute(OID.commonName, commonName));
}

function attribute(id: string, text: string): Buffer {
  return encodeTagged(0x31, sequence(oid(id), encodeTagged(0x0c, Buffer.from(text))));
}

function keyId(key: KeyObject): Buffer {
  return createHash("sha1").update(spki(key)).digest();
}

function spki(key: KeyObject): Buffer {
  return key.export({ type: "spki", format: "der" });
}

/** Encodes a time as RFC 5280 requires: two-digit years until 2049, four-digit years from 2050. */
function time(ms: number): Buffer {
  const digits = `${new Date(ms).toISOString().replace(/\D/g, "").slice(0, 14)}Z`;
  return digits < "2050"
    ? encodeTagged(0x17, Buffer.from(digits.slice(2)))
    : encodeTagged(0x18, Buffer.from(digits));
}

const TRUE = encodeTagged(0x01, Buffer.of(0xff));

function integer(value: number): Buffer {
  return encodeTagged(0x02, Buffer.of(value));
}

function oid(hex: string): Buffer {
  return encodeTagged(0x06, Buffer.from(hex, "hex"));
}

function octets(value: Buffer): Buffer {
  return encodeTagged(0x04, value);
}

function bits(value: Buffer): Buffer {
  return encodeTagged(0x03, Buffer.concat([Buffer.of(0), value]));
}

function sequence(...parts: readonly Buffer[]): Buffer {
  return encodeTagged(0x30, Buffer.concat(parts));
}

function encodeTagged(tag: number, value: Buffer): Buffer {
  const { length } = value;
  const size =
    length < 0x80 ? [length] : length < 0x100 ? [0x81, length] : [0x82, length >> 8, length & 0xff];
  return Buffer.concat([Buffer.of(tag, ...size), value]);
}
