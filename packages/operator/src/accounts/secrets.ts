import type { KubernetesClient } from "../kubernetes/client.js";
import { SECRETS, type Secret } from "../kubernetes/objects.js";

/** Name and namespace of a Secret. */
export interface SecretName {
  namespace: string;
  name: string;
}

/** A Secret or a credential in it that cannot be used. The message names it, and never a value. */
export class CredentialsError extends Error {
  override readonly name = "CredentialsError";
}

/** Version of a Secret that does not exist. */
const ABSENT = "absent";

/** Formats the name of a Secret, also as its key in maps. */
export function formatSecretName({ namespace, name }: SecretName): string {
  return `${namespace}/${name}`;
}

/** Reads Secrets by name. A read that finds another version than the one before it reports a change. */
export class Secrets {
  readonly #client: KubernetesClient;
  /** Last version seen. Values are not kept. */
  readonly #versions = new Map<string, string>();
  readonly #listeners = new Set<(name: SecretName) => void>();

  constructor(client: KubernetesClient) {
    this.#client = client;
  }

  /** Adds a listener for Secrets that have appeared, changed or disappeared. */
  onChange(listener: (name: SecretName) => void): void {
    this.#listeners.add(listener);
  }

  /** Reads the values of a Secret. @throws CredentialsError if the Secret or a required key is missing. */
  async readValues(name: SecretName, required: readonly string[]): Promise<Record<string, string>> {
    const place = `Secret ${formatSecretName(name)}`;
    const secret = await this.#client.find<Secret>(SECRETS, name.namespace, name.name);
    this.#note(name, secret?.metadata.resourceVersion);
    if (secret === undefined) throw new CredentialsError(`${place} does not exist`);
    const values = Object.fromEntries(
      Object.entries(secret.data ?? {}).map(([key, value]) => [
        key,
        Buffer.from(value, "base64")
          .toString("utf8")
          .replace(/\r?\n$/, ""),
      ]),
    );
    const missing = required.filter((key) => !values[key]);
    if (missing.length > 0) throw new CredentialsError(`${place} must have ${missing.join(" and ")}`);
    return values;
  }

  /** Reads the version of a Secret, not its values. */
  async check(name: SecretName): Promise<void> {
    this.#note(name, await this.#client.findVersion(SECRETS, name.namespace, name.name));
  }

  /** Forgets the versions of all other Secrets. @param names - As {@link formatSecretName} formats them. */
  keepOnly(names: { has(name: string): boolean }): void {
    for (const name of this.#versions.keys()) if (!names.has(name)) this.#versions.delete(name);
  }

  #note(name: SecretName, version = ABSENT): void {
    const key = formatSecretName(name);
    const before = this.#versions.get(key);
    this.#versions.set(key, version);
    if (before === undefined || before === version) return;
    for (const listener of this.#listeners) listener(name);
  }
}
