import type { Database, DatabaseCreateRequest, DatabaseUpdateRequest } from "../../generated/models.js";
import type { RedisCloud } from "../client.js";
import type { Clock } from "../core/clock.js";
import { invalidValue } from "../core/path-params.js";
import type { DatabaseIds } from "../facade/ids.js";
import { backUp } from "../gaps/backup.js";
import { TenantNames, tenantExists, tenantNotFound } from "./name.js";

/** Location of the tenants' databases. */
export interface DatabaseTenantsOptions {
  /** The Pro subscription. */
  subscriptionId: number;
  /** Start of the names of the databases. Default: `tenant-`. */
  prefix?: string | undefined;
  /** The source of time for waits for backups. Default: the system's clock. */
  clock?: Clock | undefined;
}

/** A tenant with a database. */
export interface DatabaseTenant {
  /** Name of the tenant. */
  name: string;
  /** Ids that the methods of `cloud.databases` take. */
  ids: DatabaseIds;
  /** The database; without its password, if it comes from a list. */
  database: Database;
}

/** Limits of a tenant's database. Absent limits are not changed. */
export interface DatabaseQuota {
  /** Maximum size of the data, in GB. */
  datasetSizeInGb?: number | undefined;
  /** Throughput. */
  operationsPerSecond?: number | undefined;
  /** Share of the memory limit from which an alert is sent, in percent. */
  alertAtPercent?: number | undefined;
}

/** Settings of a new tenant's database: its quota, and any other setting. */
export type DatabaseTenantSpec = Omit<DatabaseCreateRequest, "name" | "dryRun"> & DatabaseQuota;

/** Options of a deletion. */
export interface DeleteTenantOptions {
  /** Storage location of the last backup. Default: that of the database's regular backups. */
  backupPath?: string | undefined;
  /** Whether to back up first. Without a backup, the data is lost. Default: `true`. */
  backup?: boolean | undefined;
  /** Aborts the requests and waits; what has been accepted continues. */
  signal?: AbortSignal | undefined;
}

/** Tag of the databases of tenants, for cost reports and other tools. */
const TAG = "tenant";

/**
 * Tenants with a database each in one Pro subscription: separate data, limits, passwords and backups.
 *
 * A tenant is a database whose name is the prefix and the tenant's name; it also has the tag `tenant`.
 *
 * @example
 * ```ts
 * const tenants = new DatabaseTenants(cloud, { subscriptionId });
 * const { database } = await tenants.create("acme", { datasetSizeInGb: 1 });
 * ```
 */
export class DatabaseTenants {
  readonly #cloud: Pick<RedisCloud, "databases">;
  readonly #subscriptionId: number;
  readonly #names: TenantNames;
  readonly #clock: Clock | undefined;

  /** @throws `ConfigError` naming the invalid option. */
  constructor(cloud: Pick<RedisCloud, "databases">, options: DatabaseTenantsOptions) {
    this.#cloud = cloud;
    this.#subscriptionId = options.subscriptionId;
    this.#names = new TenantNames(options.prefix);
    this.#clock = options.clock;
  }

  /**
   * Creates the database of a tenant, and waits until it is ready.
   *
   * Completes the creation of a tenant whose process exited between the creation and the tag.
   *
   * @throws `ConfigError` if the name is invalid, or the tenant exists.
   */
  async create(
    name: string,
    spec: DatabaseTenantSpec,
    { signal }: Pick<DeleteTenantOptions, "signal"> = {},
  ): Promise<DatabaseTenant> {
    const databaseName = this.#names.resourceName(name);
    const existing = await this.find(name, { signal });
    if (existing !== undefined) {
      const { databases } = this.#cloud;
      if ((await databases.tags.list(existing.ids, { signal }).find(({ key }) => key === TAG)) !== undefined)
        throw tenantExists(name);
      await databases.tags.create(existing.ids, { key: TAG, value: name }, { signal });
      return existing;
    }
    const { operationsPerSecond, alertAtPercent, ...settings } = spec;
    const quota = toSettings({ operationsPerSecond, alertAtPercent });
    const database = await this.#cloud.databases
      .create(this.#subscriptionId, { ...settings, ...quota, name: databaseName }, { signal })
      .wait({ signal });
    const tenant = this.#toTenant(name, database);
    await this.#cloud.databases.tags.create(tenant.ids, { key: TAG, value: name }, { signal });
    return tenant;
  }

  /** Lists the tenants. */
  async list({ signal }: Pick<DeleteTenantOptions, "signal"> = {}): Promise<DatabaseTenant[]> {
    const databases = await this.#cloud.databases.list(this.#subscriptionId, { signal }).all();
    return databases.flatMap((database) => {
      const name = this.#names.tenantOf(database.name);
      return name === undefined || database.activeActiveRedis ? [] : [this.#toTenant(name, database)];
    });
  }

  /** Finds a tenant, with the password of its database; `undefined` if it does not exist. */
  async find(
    name: string,
    { signal }: Pick<DeleteTenantOptions, "signal"> = {},
  ): Promise<DatabaseTenant | undefined> {
    const { databases } = this.#cloud;
    const found = await databases.findByName(this.#subscriptionId, this.#names.resourceName(name), {
      signal,
    });
    if (found === undefined || found.activeActiveRedis) return undefined;
    const { ids } = this.#toTenant(name, found);
    return this.#toTenant(name, await databases.get(ids, { signal }));
  }

  /**
   * Changes the limits of a tenant, and waits until they apply.
   *
   * @throws `ConfigError` if the quota is empty, or the tenant does not exist.
   */
  async setQuota(
    name: string,
    quota: DatabaseQuota,
    { signal }: Pick<DeleteTenantOptions, "signal"> = {},
  ): Promise<DatabaseTenant> {
    const change = toSettings(quota);
    if (Object.keys(change).length === 0) throw invalidValue("quota", "contain a limit", quota);
    const { ids } = await this.#get(name, signal);
    const database = await this.#cloud.databases.update(ids, change, { signal }).wait({ signal });
    return this.#toTenant(name, database);
  }

  /**
   * Backs up the database of a tenant, waits until the backup has succeeded, and deletes the database.
   *
   * The database is kept if the backup is refused or fails.
   *
   * @throws `ConfigError` if the tenant does not exist, `ProvisioningError` if the backup failed.
   */
  async delete(name: string, options: DeleteTenantOptions = {}): Promise<void> {
    const { backup = true, backupPath, signal } = options;
    const { ids } = await this.#get(name, signal);
    if (backup) await backUp(this.#cloud, ids, { path: backupPath, signal, clock: this.#clock });
    await this.#cloud.databases.delete(ids, { signal }).wait({ signal });
  }

  async #get(name: string, signal: AbortSignal | undefined): Promise<DatabaseTenant> {
    const tenant = await this.find(name, { signal });
    if (tenant === undefined) throw tenantNotFound(name);
    return tenant;
  }

  #toTenant(name: string, database: Database): DatabaseTenant {
    return {
      name,
      ids: { subscriptionId: this.#subscriptionId, databaseId: database.databaseId },
      database,
    };
  }
}

function toSettings({
  datasetSizeInGb,
  operationsPerSecond,
  alertAtPercent,
}: DatabaseQuota): Pick<DatabaseUpdateRequest, "datasetSizeInGb" | "throughputMeasurement" | "alerts"> {
  return {
    ...(datasetSizeInGb === undefined ? {} : { datasetSizeInGb }),
    ...(operationsPerSecond === undefined
      ? {}
      : { throughputMeasurement: { by: "operations-per-second", value: operationsPerSecond } }),
    ...(alertAtPercent === undefined ? {} : { alerts: [{ name: "dataset-size", value: alertAtPercent }] }),
  };
}
