/** What stands where a secret stood. */
export const REDACTED = "[redacted]";

/**
 * Names of fields whose value is a secret on the wire or in options.
 *
 * `key` alone is not one: tags have keys. `accessKeyId` is masked by the service but names an AWS identity.
 */
const SECRET_WORDS =
  "pass(?:word|phrase)|secret|sasl|token|credential|private[_-]?key|api[_-]?key|access[_-]?key|authorization|signature|pem";
const SECRET_NAME = new RegExp(`${SECRET_WORDS}|cert(?:ificate)?s?$`, "i");

/** Names that look like the above and are not secret. */
const PUBLIC_NAME = /^(publicCertificatePEMString|apiKeyName|hasApiKey)$/;

// Texts come from the service and may be long: no pattern may try again over what it has read before.

/** A URI, up to where a text goes on. Passwords that were not encoded may hold slashes and more. */
const URI = /\b([a-z][a-z0-9+.-]{0,30}:\/\/)([^\s"'<>]*)/gi;
/** A parameter of a query, such as the signature of a link that opens a bucket. */
const SECRET_PARAMETER = new RegExp(
  `([?&](?:[\\w.-]{0,40}(?:${SECRET_WORDS})[\\w.-]{0,40}|sig)=)[^&#\\s"'<>]*`,
  "gi",
);
/** A member of JSON, which may be cut short or stand escaped in another. */
const SECRET_MEMBER = new RegExp(
  `("[\\w-]{0,40}(?:${SECRET_WORDS}|cert(?:ificate)?s?(?=[\\\\"]))[\\w-]{0,40}\\\\{0,8}"\\s{0,9}:\\s{0,9}\\\\{0,8}")` +
    `[^"\\\\]*(?:\\\\.[^"\\\\]*)*\\\\?`,
  "gis",
);

/** A deep copy of JSON-like data in which no password, key, certificate or URI credential is left. */
export function redact(value: unknown): unknown {
  return redactAt(value, new Set());
}

/** A text in which no URI carries credentials, and no piece of JSON a secret. */
export function redactText(text: string): string {
  return text
    .replace(SECRET_MEMBER, `$1${REDACTED}`)
    .replace(SECRET_PARAMETER, `$1${REDACTED}`)
    .replace(URI, (uri: string, scheme: string, rest: string) => {
      const at = rest.lastIndexOf("@");
      return at < 0 ? uri : `${scheme}${REDACTED}${rest.slice(at)}`;
    });
}

/** `above`: the objects that this value stands in. */
function redactAt(value: unknown, ancestors: Set<object>): unknown {
  if (typeof value === "string") return redactText(value);
  if (typeof value !== "object" || value === null) return value;
  if (ancestors.has(value)) return "[circular]";
  ancestors.add(value);
  const copy = Array.isArray(value)
    ? value.map((item) => redactAt(item, ancestors))
    : Object.fromEntries(
        Object.entries(value).map(([name, inner]) => [
          name,
          isSecret(name, inner) ? REDACTED : redactAt(inner, ancestors),
        ]),
      );
  ancestors.delete(value);
  return copy;
}

function isSecret(name: string, value: unknown): boolean {
  return typeof value !== "boolean" && value !== null && SECRET_NAME.test(name) && !PUBLIC_NAME.test(name);
}
