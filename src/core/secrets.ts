import type { Credentials } from "./credentials.js";
import { clean } from "./error-fields.js";
import { parseJson } from "./json.js";
import { isSecret, MAX_DEPTH, REDACTED, redactWith } from "./redact.js";

/** Minimum length of a value that is redacted wherever it occurs: shorter ones are parts of ordinary words. */
const MIN_SECRET_LENGTH = 6;

/** Maximum length of a text in which escaped secrets are recognized, and of the body of an error. */
export const MAX_TEXT_LENGTH = 1024 * 1024;

/** Maximum number of times that a text is escaped: JSON in JSON, in a URL, in XML. */
const MAX_ESCAPE_LEVELS = 4;

/** An escaped character of JSON, a URL or XML. */
const ESCAPE =
  /\\u([0-9a-f]{4})|\\x([0-9a-f]{2})|\\([^ux])|((?:%[0-9a-f]{2})+)|&#x([0-9a-f]{1,6});|&#([0-9]{1,7});|&(amp|lt|gt|quot|apos);/gi;
const NAMED: Readonly<Record<string, string>> = {
  n: "\n",
  r: "\r",
  t: "\t",
  amp: "&",
  lt: "<",
  gt: ">",
  quot: '"',
  apos: "'",
};

/** Credentials of a URI: user and password. */
const URI_USERINFO = /:\/\/([^\s"'<>]*)@/;

/** Maximum number of changes whose secrets are recognized in the responses to later requests. */
const MAX_REMEMBERED_BODIES = 32;

/** The secrets that a client has sent: its keys, and those of its latest changes. */
export class SentSecrets {
  readonly #credentials: Credentials;
  readonly #bodies: unknown[] = [];

  constructor(credentials: Credentials) {
    this.#credentials = credentials;
  }

  /** Remembers the body of a change, because the polls of its task may return an error that quotes it. */
  remember(body: unknown): void {
    if (this.#bodies.at(-1) === body) return;
    this.#bodies.push(body);
    if (this.#bodies.length > MAX_REMEMBERED_BODIES) this.#bodies.shift();
  }

  /** Creates the redactor for texts that may quote a request with this body. */
  createRedactor(body?: unknown): SecretRedactor {
    return new SecretRedactor(this.#credentials, [body, ...this.#bodies]);
  }
}

/**
 * Redacts the keys and the secret values of a request from texts that others wrote: in plain, in the escaped forms of
 * JSON, URLs and XML, and cut off at the end of the text.
 *
 * Collects the values with the first text, because most calls need none.
 */
export class SecretRedactor {
  readonly #keys: readonly string[];
  readonly #bodies: readonly unknown[];
  #secrets: readonly string[] | undefined;

  /** @param bodies - Bodies of requests: JSON text or data. */
  constructor({ apiKey, secretKey }: Credentials, bodies: readonly unknown[]) {
    this.#keys = [apiKey, secretKey];
    this.#bodies = bodies;
  }

  /** Removes the known secrets. */
  readonly hide = (text: string): string => {
    this.#secrets ??= toSecrets([
      ...this.#keys,
      ...this.#bodies.flatMap((body) => collectSecrets(typeof body === "string" ? parseJson(body) : body)),
    ]);
    return text.length > MAX_TEXT_LENGTH ? hidePlain(text, this.#secrets) : hideSecrets(text, this.#secrets);
  };

  /** Redacts data of a response, which may quote the request. */
  redact(value: unknown): unknown {
    return redactWith(value, this.hide);
  }

  /** Removes the known secrets, what looks like a secret, and control characters. */
  readonly clean = (text: string): string => clean(this.hide(text));
}

/** Selects the values to hide: also each line of a certificate, and each value as a form encodes its spaces. */
function toSecrets(values: readonly string[]): string[] {
  const lines = values.flatMap((value) => [value, value.replaceAll(" ", "+"), ...value.split(/[\r\n]+/)]);
  return [...new Set(lines.map((value) => value.trim()))]
    .filter((value) => value.length >= MIN_SECRET_LENGTH && !/^-----[A-Z ]+-----$/.test(value))
    .sort((one, other) => other.length - one.length);
}

function hideSecrets(text: string, secrets: readonly string[]): string {
  const plain = hidePlain(text, secrets);
  return /[\\%&]/.test(plain) ? hideEscaped(plain, secrets) : plain;
}

function hidePlain(text: string, secrets: readonly string[]): string {
  const hidden = secrets.reduce((rest, secret) => rest.replaceAll(secret, REDACTED), text);
  // A text that was cut off may end with the first part of a value.
  const end = hidden.trimEnd().replace(/(?:…|\.{3})$/, "");
  for (const secret of secrets) {
    for (let length = Math.min(secret.length - 1, end.length); length >= MIN_SECRET_LENGTH; length -= 1)
      if (end.endsWith(secret.slice(0, length))) return end.slice(0, -length) + REDACTED;
  }
  return hidden;
}

/** Redacts each word with an escaped secret, or the whole text if a secret has several words. */
function hideEscaped(text: string, secrets: readonly string[]): string {
  const hidden = text.replace(/\S+/g, (word) => (containsEscaped(word, secrets) ? REDACTED : word));
  return containsEscaped(hidden, secrets) ? REDACTED : hidden;
}

function containsEscaped(text: string, secrets: readonly string[]): boolean {
  let escaped = text;
  for (let depth = 0; depth < MAX_ESCAPE_LEVELS; depth += 1) {
    const decoded = escaped.replace(ESCAPE, toCharacters);
    if (decoded === escaped) return false;
    if (secrets.some((secret) => decoded.includes(secret))) return true;
    escaped = decoded;
  }
  return false;
}

function toCharacters(
  all: string,
  unit?: string,
  byte?: string,
  character?: string,
  ...rest: (string | undefined)[]
): string {
  const [bytes, hex, decimal, name] = rest;
  if (character !== undefined) return NAMED[character] ?? character;
  if (name !== undefined) return NAMED[name.toLowerCase()] ?? all;
  const digits = unit ?? byte;
  if (digits !== undefined) return String.fromCharCode(Number.parseInt(digits, 16));
  try {
    if (bytes !== undefined) return decodeURIComponent(bytes);
    return String.fromCodePoint(Number.parseInt(hex ?? decimal ?? "", hex === undefined ? 10 : 16));
  } catch {
    return all;
  }
}

/** Collects the values of members with a secret name, and the passwords of URIs. */
function collectSecrets(body: unknown): string[] {
  const found: string[] = [];
  const visit = (value: unknown, isInSecret: boolean, depth: number) => {
    if (typeof value === "object" && value !== null && depth < MAX_DEPTH) {
      // The `type` of credentials is a word like any other.
      for (const [name, inner] of Object.entries(value))
        visit(inner, name !== "type" && (isInSecret || isSecret(name, inner)), depth + 1);
      return;
    }
    if (typeof value !== "string" && typeof value !== "number") return;
    if (isInSecret) found.push(String(value));
    const userinfo = URI_USERINFO.exec(String(value))?.[1];
    if (userinfo !== undefined) found.push(userinfo, userinfo.slice(userinfo.indexOf(":") + 1));
  };
  visit(body, false, 0);
  return found;
}
