import { ConfigError } from "./errors.js";
import { formatType } from "./path-params.js";

/** API key and secret key of a caller. Never part of an enumerable property or a message. */
export interface Credentials {
  apiKey: string;
  secretKey: string;
}

/** The value of an option or variable, with its name for messages. */
type OptionValue = { name: string; value: string | undefined };

/** Treats an empty value as unset, because shells and CI systems pass unset variables as empty. */
export function toOptionValue(name: string, value: string | undefined): OptionValue {
  return { name, value: value === "" ? undefined : value };
}

/** Validates the keys of a pair. */
export function checkKeyPair(apiKey: OptionValue, secretKey: OptionValue): Credentials {
  const pair = { apiKey: checkKey(apiKey, secretKey), secretKey: checkKey(secretKey, apiKey) };
  if (pair.apiKey === pair.secretKey) {
    throw new ConfigError(
      `${apiKey.name} and ${secretKey.name} must be two different keys (got the same value).`,
    );
  }
  // API keys start with A and secret keys with S. Only if both look like the other kind are they swapped.
  if (/^S[0-9a-z]{40,}$/.test(pair.apiKey) && /^A[0-9a-z]{40,}$/.test(pair.secretKey)) {
    throw new ConfigError(`${apiKey.name} and ${secretKey.name} look swapped.`, {
      hint: "The API key (account key) starts with A, the secret key (user key) with S.",
    });
  }
  return pair;
}

/** Validates a key. Its value never appears in a message. */
function checkKey({ name, value }: OptionValue, other: OptionValue): string {
  if (value === undefined && other.value === undefined) {
    throw new ConfigError(`${name} and ${other.name} are both required (both are empty).`);
  }
  if (value === undefined) {
    throw new ConfigError(`${name} is required because ${other.name} is set.`);
  }
  if (typeof value !== "string")
    throw new ConfigError(`${name} must be a string (got ${formatType(value)}).`);
  const index = value.search(/[^\x21-\x7e]|^["'`]/);
  if (index >= 0) {
    throw new ConfigError(
      `${name} must contain only printable ASCII characters without spaces or quotes (position ${index + 1}).`,
      { hint: "Copy the key again." },
    );
  }
  return value;
}
