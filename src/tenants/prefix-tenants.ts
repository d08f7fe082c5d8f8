import type { AclRole } from "../../generated/models.js";
import type { RedisCloud } from "../client.js";
import type { Clock } from "../core/clock.js";
import { generatePassword } from "../core/password.js";
import { invalidValue } from "../core/path-params.js";
import type { DatabaseIds } from "../facade/ids.js";
import { backUp } from "../gaps/backup.js";
import { type CommandClient, toSendCommand } from "../gaps/command.js";
import type { DeleteTenantOptions } from "./database-tenants.js";
import { deleteKeys, type KeyUsage, measureKeys } from "./keys.js";
import { TenantNames, tenantExists, tenantNotFound } from "./name.js";

/** Client whose database tenants share. */
export type PrefixTenantsClient = Pick<RedisCloud, "acl" | "databases">;

/** The database that tenants share. */
export interface PrefixTenantsOptions extends DatabaseIds {
  /** Start of the names of rules, roles and users. Default: `tenant-`. */
  prefix?: string | undefined;
  /**
   * Commands that tenants may run, in the syntax of Redis ACLs. Default: all but dangerous commands and those that
   * concern the keys, scripts or channels of other tenants.
   */
  commands?: string | undefined;
  /** The source of time for waits for backups. Default: the system's clock. */
  clock?: Clock | undefined;
}

/** A tenant of a shared database. */
export interface PrefixTenant {
  /** Name of the tenant. */
  name: string;
  /** Start of the names of its keys and channels. */
  keyPrefix: string;
  /** Database user; `undefined` if its creation or deletion was interrupted. */
  username: string | undefined;
}

/** A new tenant of a shared database. */
export interface NewPrefixTenant extends PrefixTenant {
  username: string;
  /** Password of the database user. It cannot be read again. */
  password: string;
}

/** Limits of a tenant of a shared database. */
export interface KeyQuota {
  /** Maximum number of keys. */
  maxKeys?: number | undefined;
  /** Maximum memory of its keys, in bytes. */
  maxBytes?: number | undefined;
}

/** Use of a shared database by a tenant, and whether the tenant is limited to reading and deleting. */
export interface QuotaResult extends KeyUsage {
  /** Whether the tenant is above its quota and may only read and delete. */
  isReadOnly: boolean;
}

/** Options of the deletion of a tenant of a shared database. */
export interface DeletePrefixTenantOptions extends DeleteTenantOptions {
  /** Connection of a user who may run `SCAN` and `UNLINK`: deletes the tenant's keys. Default: they are kept. */
  client?: CommandClient | undefined;
}

/** `SCAN`, `RANDOMKEY`, `DBSIZE` and tracking show keys of others; functions, scripts and channels are shared. */
const COMMANDS =
  "+@all -@dangerous -@admin -scan -randomkey -dbsize -pubsub -function -script -client|tracking";
/** Commands withheld from a tenant above its quota: it can still delete. */
const READ_ONLY = "-@write +del +unlink +getdel";

/**
 * Tenants that share a database: each has a rule, a role and a user, and can only use keys and channels that start with
 * its name and a colon.
 *
 * Cheaper than a database each, but they share its throughput, and a backup contains all of them.
 *
 * @example
 * ```ts
 * const tenants = new PrefixTenants(cloud, { subscriptionId, databaseId });
 * const { username, password, keyPrefix } = await tenants.create("acme");
 * ```
 */
export class PrefixTenants {
  readonly #cloud: PrefixTenantsClient;
  readonly #ids: DatabaseIds;
  readonly #names: TenantNames;
  readonly #commands: string;
  readonly #clock: Clock | undefined;

  /** @throws `ConfigError` naming the invalid option. */
  constructor(cloud: PrefixTenantsClient, options: PrefixTenantsOptions) {
    const { subscriptionId, databaseId, prefix, commands = COMMANDS, clock } = options;
    this.#cloud = cloud;
    this.#ids = { subscriptionId, databaseId };
    this.#names = new TenantNames(prefix);
    if (!/^[+-]\S+( [+-]\S+)*$/.test(commands))
      throw invalidValue("commands", "be words that start with + or -, separated by spaces", commands);
    this.#commands = commands;
    this.#clock = clock;
  }

  /**
   * Creates the rule, the role and the user of a tenant, and waits until the user can connect.
   *
   * Completes an interrupted creation: a rule and a role without a user are used.
   *
   * @param password - Password of the user. Default: generated.
   * @throws `ConfigError` if the name is invalid, or the tenant exists.
   */
  async create(
    name: string,
    // The service requires a symbol in the password of an ACL user.
    password: string = generatePassword().replace(/(?<=^.{16})/, "-"),
    { signal }: Pick<DeleteTenantOptions, "signal"> = {},
  ): Promise<NewPrefixTenant> {
    const { redisRules, roles, users } = this.#cloud.acl;
    const resourceName = this.#names.resourceName(name);
    if ((await users.findByName(resourceName, { signal })) !== undefined) throw tenantExists(name);
    const redisRule = this.#pattern(name);
    const rule = await redisRules.findByName(resourceName, { signal });
    if (rule === undefined)
      await redisRules.create({ name: resourceName, redisRule }, { signal }).wait({ signal });
    const grant = { ruleName: resourceName, databases: [this.#ids] };
    if ((await roles.findByName(resourceName, { signal })) === undefined)
      await roles.create({ name: resourceName, redisRules: [grant] }, { signal }).wait({ signal });
    await users.create({ name: resourceName, role: resourceName, password }, { signal }).wait({ signal });
    return { name, keyPrefix: getKeyPrefix(name), username: resourceName, password };
  }

  /** Lists the tenants of the database, including those whose creation or deletion was interrupted. */
  async list({ signal }: Pick<DeleteTenantOptions, "signal"> = {}): Promise<PrefixTenant[]> {
    const roles = await this.#cloud.acl.roles.list({ signal }).all();
    return roles.flatMap((role) => {
      const name = this.#names.tenantOf(role.name);
      if (name === undefined || !this.#isForDatabase(role)) return [];
      return [{ name, keyPrefix: getKeyPrefix(name), username: role.users[0]?.name }];
    });
  }

  /**
   * Measures the keys of a tenant.
   *
   * @param client - Connection of a user who may run `SCAN` and `MEMORY USAGE`.
   */
  measure(name: string, client: CommandClient): Promise<KeyUsage> {
    this.#names.resourceName(name);
    return measureKeys(toSendCommand(client), getKeyPrefix(name));
  }

  /**
   * Measures the keys of a tenant. Above its quota, the tenant may only read and delete, until it is called again below
   * the quota. The service itself has no limits within a database, so call it regularly.
   *
   * @param client - Connection of a user who may run `SCAN` and `MEMORY USAGE`.
   * @throws `ConfigError` if the quota is empty, or the tenant does not exist.
   */
  async enforceQuota(
    name: string,
    quota: KeyQuota,
    client: CommandClient,
    { signal }: Pick<DeleteTenantOptions, "signal"> = {},
  ): Promise<QuotaResult> {
    const { maxKeys = Infinity, maxBytes = Infinity } = quota;
    if (!(maxKeys >= 0 && maxBytes >= 0) || (maxKeys === Infinity && maxBytes === Infinity))
      throw invalidValue("quota", "contain maxKeys or maxBytes, not negative", quota);
    const { redisRules } = this.#cloud.acl;
    const resourceName = this.#names.resourceName(name);
    const rule = await redisRules.findByName(resourceName, { signal });
    if (rule === undefined) throw tenantNotFound(name);
    const usage = await this.measure(name, client);
    const isReadOnly = usage.keys > maxKeys || usage.bytes > maxBytes;
    const redisRule = this.#pattern(name, isReadOnly ? READ_ONLY : undefined);
    if (rule.acl !== redisRule)
      await redisRules.update(rule.id, { name: resourceName, redisRule }, { signal }).wait({ signal });
    return { ...usage, isReadOnly };
  }

  /**
   * Backs up the database, waits until the backup has succeeded, and deletes the user, the role, the rule and, if there
   * is a connection, the keys of a tenant. Call it again after an interruption.
   *
   * The tenant is kept if the backup is refused or fails.
   *
   * @throws `ConfigError` if the tenant does not exist, `ProvisioningError` if the backup failed.
   */
  async delete(name: string, options: DeletePrefixTenantOptions = {}): Promise<void> {
    const { backup = true, backupPath, signal, client } = options;
    const { redisRules, roles, users } = this.#cloud.acl;
    const resourceName = this.#names.resourceName(name);
    const send = client === undefined ? undefined : toSendCommand(client);
    const user = await users.findByName(resourceName, { signal });
    const role = await roles.findByName(resourceName, { signal });
    const rule = await redisRules.findByName(resourceName, { signal });
    if (rule === undefined) throw tenantNotFound(name);
    if (backup) await backUp(this.#cloud, this.#ids, { path: backupPath, signal, clock: this.#clock });
    if (user !== undefined) await users.delete(user.id, { signal }).wait({ signal });
    if (send !== undefined) await deleteKeys(send, getKeyPrefix(name));
    if (role !== undefined) await roles.delete(role.id, { signal }).wait({ signal });
    await redisRules.delete(rule.id, { signal }).wait({ signal });
  }

  #pattern(name: string, restriction?: string): string {
    const prefix = getKeyPrefix(name);
    return [this.#commands, restriction, `~${prefix}*`, `&${prefix}*`]
      .filter((it) => it !== undefined)
      .join(" ");
  }

  #isForDatabase({ redisRules }: AclRole): boolean {
    return redisRules.some(({ databases }) =>
      databases.some(({ databaseId }) => databaseId === this.#ids.databaseId),
    );
  }
}

/** Tenants' names contain no colon, so no prefix is the start of another. */
function getKeyPrefix(name: string): string {
  return `${name}:`;
}
