import { ConfigError } from "../core/errors.js";
import { invalidValue } from "../core/path-params.js";

/** Maximum length of a database name; that of names in access control is larger. */
const MAX_DATABASE_NAME = 40;
const NAME = /^[a-z0-9]+(-[a-z0-9]+)*$/;

/** Names of the resources of tenants: a prefix and the name of the tenant. */
export class TenantNames {
  readonly #prefix: string;

  /** @throws ConfigError if the prefix is invalid. */
  constructor(prefix: string | undefined) {
    this.#prefix = prefix ?? "tenant-";
    if (typeof this.#prefix !== "string" || !/^[a-z][a-z0-9]*-$/.test(this.#prefix))
      throw invalidValue("prefix", "be lower-case letters and digits, and end in a hyphen", prefix);
  }

  /**
   * Returns the name of a tenant's resources.
   *
   * @throws ConfigError if the tenant's name is invalid: it becomes part of a key pattern.
   */
  resourceName(tenant: string): string {
    const most = MAX_DATABASE_NAME - this.#prefix.length;
    if (typeof tenant !== "string" || !NAME.test(tenant) || tenant.length > most)
      throw invalidValue(
        "name",
        `be lower-case letters and digits, separated by hyphens, at most ${most} characters`,
        tenant,
      );
    return this.#prefix + tenant;
  }

  /** Returns the tenant to which a resource belongs; `undefined` if it belongs to none. */
  tenantOf(resourceName: string): string | undefined {
    const tenant = resourceName.startsWith(this.#prefix) ? resourceName.slice(this.#prefix.length) : "";
    return NAME.test(tenant) ? tenant : undefined;
  }
}

/** Creates the error for a tenant that exists. */
export function tenantExists(name: string): ConfigError {
  return new ConfigError(`name must not be that of an existing tenant (got "${name}").`);
}

/** Creates the error for a tenant that does not exist. */
export function tenantNotFound(name: string): ConfigError {
  return new ConfigError(`name must be that of a tenant (got "${name}").`, {
    hint: "list() returns the tenants.",
  });
}
