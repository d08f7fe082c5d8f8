import { createHash, generateKeyPairSync, type KeyObject, randomBytes, sign } from "node:crypto";

/** A certificate and the key that belongs to it. */
export interface IssuedCertificate {
  readonly certificate: string;
  readonly key: KeyObject;
}

/** What a certificate says. */
export interface Subject {
  readonly commonName: string;
  readonly days: number;
  /** Names and addresses of a server. */
  readonly dnsNames?: readonly string[];
  readonly addresses?: readonly (readonly number[])[];
  /** May sign others. */
  readonly authority?: boolean;
}

/** Who signs. */
export interface Issuer {
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
 * Makes a key and an X.509 certificate for it, signed by the issuer or by itself.
 *
 * Node can read certificates and not write them. One small, fixed profile (P-256, SHA-256, version 3) is thirty
 * lines of DER; the libraries for it bring an injection container and its polyfill into every process that
 * imports the emulator.
 */
export function issueCertificate(subject: Subject, issuer?: Issuer): IssuedCertificate {
  const { privateKey, publicKey } = generateKeyPairSync("ec", { namedCurve: "P-256" });
  const signer = issuer ?? { commonName: subject.commonName, key: privateKey, publicKey };
  const now = Date.now();
  const algorithm = sequence(oid(OID.ecdsaWithSha256));
  const body = sequence(
    tagged(0xa0, integer(2)),
    // Positive and not small, as the rules for serial numbers ask.
    tagged(0x02, Buffer.concat([Buffer.of(0x01), randomBytes(15)])),
    algorithm,
    name(signer.commonName),
    // From a day ago: the clock of a container may be behind.
    sequence(time(now - DAY_MS), time(now + subject.days * DAY_MS)),
    name(subject.commonName),
    spki(publicKey),
    tagged(0xa3, sequence(...extensions(subject, publicKey, signer.publicKey))),
  );
  const der = sequence(body, algorithm, bits(sign("sha256", body, signer.key)));
  const text = der.toString("base64").replace(/.{64}/g, "$&\n").trimEnd();
  return {
    certificate: `-----BEGIN CERTIFICATE-----\n${text}\n-----END CERTIFICATE-----\n`,
    key: privateKey,
  };
}

function extensions(subject: Subject, own: KeyObject, signer: KeyObject): Buffer[] {
  const { authority = false, dnsNames = [], addresses = [] } = subject;
  const names = [
    ...dnsNames.map((dns) => tagged(0x82, Buffer.from(dns))),
    ...addresses.map((address) => tagged(0x87, Buffer.from(address))),
  ];
  return [
    extension(OID.basicConstraints, sequence(...(authority ? [YES, integer(0)] : [])), true),
    // An authority signs certificates and lists of revoked ones; everybody else signs handshakes.
    extension(
      OID.keyUsage,
      authority ? tagged(0x03, Buffer.of(1, 0x06)) : tagged(0x03, Buffer.of(7, 0x80)),
      true,
    ),
    extension(OID.subjectKey, octets(keyId(own))),
    extension(OID.authorityKey, sequence(tagged(0x80, keyId(signer)))),
    // A server that follows another one is a client of it.
    ...(authority
      ? []
      : [extension(OID.extendedKeyUsage, sequence(oid(OID.serverAuth), oid(OID.clientAuth)))]),
    ...(names.length === 0 ? [] : [extension(OID.subjectAltName, sequence(...names))]),
  ];
}

function extension(id: string, value: Buffer, critical = false): Buffer {
  return sequence(oid(id), ...(critical ? [YES] : []), octets(value));
}

function name(commonName: string): Buffer {
  return sequence(attribute(OID.organization, ORGANIZATION), attribute(OID.commonName, commonName));
}

function attribute(id: string, text: string): Buffer {
  return tagged(0x31, sequence(oid(id), tagged(0x0c, Buffer.from(text))));
}

function keyId(key: KeyObject): Buffer {
  return createHash("sha1").update(spki(key)).digest();
}

function spki(key: KeyObject): Buffer {
  return key.export({ type: "spki", format: "der" });
}

/** Two digits of the year until 2049, four after that: so says the standard. */
function time(ms: number): Buffer {
  const digits = `${new Date(ms).toISOString().replace(/\D/g, "").slice(0, 14)}Z`;
  return digits < "2050" ? tagged(0x17, Buffer.from(digits.slice(2))) : tagged(0x18, Buffer.from(digits));
}

const YES = tagged(0x01, Buffer.of(0xff));

function integer(value: number): Buffer {
  return tagged(0x02, Buffer.of(value));
}

function oid(hex: string): Buffer {
  return tagged(0x06, Buffer.from(hex, "hex"));
}

function octets(value: Buffer): Buffer {
  return tagged(0x04, value);
}

function bits(value: Buffer): Buffer {
  return tagged(0x03, Buffer.concat([Buffer.of(0), value]));
}

function sequence(...parts: readonly Buffer[]): Buffer {
  return tagged(0x30, Buffer.concat(parts));
}

function tagged(tag: number, value: Buffer): Buffer {
  const { length } = value;
  const size =
    length < 0x80 ? [length] : length < 0x100 ? [0x81, length] : [0x82, length >> 8, length & 0xff];
  return Buffer.concat([Buffer.of(tag, ...size), value]);
}
