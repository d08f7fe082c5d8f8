/** What stands where a secret stood. */
export const REDACTED = "[redacted]";

/**
 * Names of fields whose value is a secret on the wire or in options.
 *
 * `key` alone is not one: tags have keys. `accessKeyId` is masked by the service but names an AWS identity.
 */
const SECRET_NAME =
  /pass(word|phrase)|secret|sasl|token|credential|private_?key|api_?key|access_?key|authorization|cert(ificate)?s?$|pem/i;

/** Names that look like the above and are not secret. */
const PUBLIC_NAME = /^(publicCertificatePEMString|apiKeyName|hasApiKey)$/;

const URI_CREDENTIALS = /\b([a-z][a-z0-9+.-]*:\/\/)[^\s/@"']+@/gi;

/** A deep copy of JSON-like data in which no password, key, certificate or URI credential is left. */
export function redact(value: unknown): unknown {
  return redactAt(value, new WeakSet());
}

/** A text in which no URI carries credentials. */
export function redactText(text: string): string {
  return text.replace(URI_CREDENTIALS, `$1${REDACTED}@`);
}

function redactAt(value: unknown, seen: WeakSet<object>): unknown {
  if (typeof value === "string") return redactText(value);
  if (typeof value !== "object" || value === null) return value;
  if (seen.has(value)) return "[circular]";
  seen.add(value);
  if (Array.isArray(value)) return value.map((item) => redactAt(item, seen));
  return Object.fromEntries(
    Object.entries(value).map(([name, inner]) => [
      name,
      isSecret(name, inner) ? REDACTED : redactAt(inner, seen),
    ]),
  );
}

function isSecret(name: string, value: unknown): boolean {
  return typeof value !== "boolean" && value !== null && SECRET_NAME.test(name) && !PUBLIC_NAME.test(name);
}
