/** Replacement for a secret. */
export const REDACTED = "[redacted]";

/**
 * Names of fields whose value is a secret on the wire or in options.
 *
 * Not `key` alone, because tags have keys. `accessKeyId` matches: the service masks it, but it identifies an AWS user.
 */
const SECRET_WORDS =
  "pass(?:word|phrase)|secret|sasl|token|credential|private[_-]?key|api[_-]?key|access[_-]?key|authorization|signature|pem";
const SECRET_NAME = new RegExp(`${SECRET_WORDS}|cert(?:ificate)?s?$`, "i");

/** Names that match the pattern above but are not secret. */
const PUBLIC_NAME = /^(publicCertificatePEMString|apiKeyName|hasApiKey)$/;

// Texts come from the service and may be long: the patterns must not backtrack over what they have matched.

/** A URI, up to the next delimiter of the text. Unencoded passwords may contain slashes and other characters. */
const URI = /\b([a-z][a-z0-9+.-]{0,30}:\/\/)([^\s"'<>]*)/gi;
/** A query parameter, such as the signature of a presigned URL. */
const SECRET_PARAMETER = new RegExp(
  `([?&](?:[\\w.-]{0,40}(?:${SECRET_WORDS})[\\w.-]{0,40}|sig)=)[^&#\\s"'<>]*`,
  "gi",
);
/** A member of a JSON text, which may be truncated or escaped within another string. */
const SECRET_MEMBER = new RegExp(
  `("[\\w-]{0,40}(?:${SECRET_WORDS}|cert(?:ificate)?s?(?=[\\\\"]))[\\w-]{0,40}\\\\{0,8}"\\s{0,9}:\\s{0,9}\\\\{0,8}")` +
    `[^"\\\\]*(?:\\\\.[^"\\\\]*)*\\\\?`,
  "gis",
);

/** Maximum depth of data that is copied. The service's responses have fewer than 20 levels. */
export const MAX_DEPTH = 100;

/** Returns a deep copy of JSON-like data without passwords, keys, certificates and URI credentials. Cuts off data nested deeper than 100 levels. */
export function redact(value: unknown): unknown {
  return redactWith(value, redactText);
}

/** Redacts data with a given function for texts, which member names and values are. */
export function redactWith(value: unknown, redactString: (text: string) => string): unknown {
  return redactAt(value, new Set(), redactString);
}

/** Redacts credentials in URIs and secrets in JSON fragments of a string. */
export function redactText(text: string): string {
  return text
    .replace(SECRET_MEMBER, `$1${REDACTED}`)
    .replace(SECRET_PARAMETER, `$1${REDACTED}`)
    .replace(URI, (uri: string, scheme: string, rest: string) => {
      const at = rest.lastIndexOf("@");
      return at < 0 ? uri : `${scheme}${REDACTED}${rest.slice(at)}`;
    });
}

/** @param ancestors - Objects that contain this value. */
function redactAt(value: unknown, ancestors: Set<object>, redactString: (text: string) => string): unknown {
  if (typeof value === "string") return redactString(value);
  if (typeof value === "number") return redactString(String(value)) === String(value) ? value : REDACTED;
  if (typeof value !== "object" || value === null) return value;
  if (ancestors.has(value)) return "[circular]";
  if (ancestors.size >= MAX_DEPTH) return "[nested too deep]";
  ancestors.add(value);
  const copy = Array.isArray(value)
    ? value.map((item) => redactAt(item, ancestors, redactString))
    : Object.fromEntries(
        Object.entries(value).map(([name, inner]) => [
          redactString(name),
          isSecret(name, inner) ? REDACTED : redactAt(inner, ancestors, redactString),
        ]),
      );
  ancestors.delete(value);
  return copy;
}

/** Checks whether a member's value is a secret, by its name. */
export function isSecret(name: string, value: unknown): boolean {
  return typeof value !== "boolean" && value !== null && SECRET_NAME.test(name) && !PUBLIC_NAME.test(name);
}
