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

/** Reads values of a Secret. @throws CredentialsError if the Secret or a required key is missing. */
export async function readSecretValues(
  client: KubernetesClient,
  { namespace, name }: SecretName,
  required: readonly string[],
): Promise<Record<string, string>> {
  const place = `Secret ${namespace}/${name}`;
  const secret = await client.find<Secret>(SECRETS, namespace, name);
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
