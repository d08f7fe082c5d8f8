import { createHash } from "node:crypto";
import { AzureManagedRedis } from "azure-managed-redis-sdk";
import {
  AzureProvider,
  type KindName,
  type Provider,
  RedisCloudProvider,
  type SecretReader,
} from "redis-cloud-ensure";
import { type IntentStore, RedisCloud } from "redis-cloud-sdk";
import { AccountIntents } from "./account-intents.js";
import { createAzureCredential } from "./azure-credential.js";
import { CredentialsError, formatSecretName, type SecretName, type Secrets } from "./secrets.js";

/** Time for which a Secret is not read again, in milliseconds: many resources use the same one. */
const FRESH_MS = 5_000;

/** Addresses of the services, for tests and clouds other than the public one. `undefined` is the public one. */
export interface Endpoints {
  redisCloudUrl?: string | undefined;
  azureUrl?: string | undefined;
  azureAuthority?: string | undefined;
}

/** Identity that workload identity gives to the pod. */
export interface WorkloadIdentity {
  tenantId: string;
  clientId: string;
  subscriptionId: string;
  tokenFile: string;
}

/** Options of {@link Accounts}. */
export interface AccountsOptions {
  secrets: Secrets;
  intents: IntentStore;
  /** Secrets for resources that name none. */
  defaults: { redisCloud: SecretName; azure: SecretName };
  workloadIdentity?: WorkloadIdentity | undefined;
  endpoints: Endpoints;
  /** Throws if this replica does not lead. Called before each change is sent. */
  assertLeading: () => void;
  /** Called after each request; `status` 0 without a response. */
  onRequest?:
    | ((provider: string, method: string, status: number, remaining: number | undefined) => void)
    | undefined;
}

interface Account {
  contents: string;
  provider: Provider;
}

/** The providers of all accounts in use. Documents of one account share a provider, and therefore its reads. */
export class Accounts {
  readonly #options: AccountsOptions;
  readonly #accounts = new Map<string, Account>();
  readonly #reads = new Map<string, { at: number; account: Promise<Account> }>();

  constructor(options: AccountsOptions) {
    this.#options = options;
    options.secrets.onChange((changed) => {
      const name = formatSecretName(changed);
      for (const key of this.#reads.keys()) if (key.endsWith(` ${name}`)) this.#reads.delete(key);
    });
  }

  /** Returns the Secret of a resource's account; `undefined` with workload identity. */
  getSecretName(kind: KindName, named: SecretName | undefined): SecretName | undefined {
    const { defaults, workloadIdentity } = this.#options;
    if (kind !== "AzureManagedRedis") return named ?? defaults.redisCloud;
    return named ?? (workloadIdentity === undefined ? defaults.azure : undefined);
  }

  /** Returns the name of the account of a resource, for messages and comparisons. */
  getName(kind: KindName, named: SecretName | undefined): string {
    const name = this.getSecretName(kind, named);
    return name === undefined ? "workload identity" : `Secret ${formatSecretName(name)}`;
  }

  /** Returns the provider of a resource. @throws CredentialsError */
  async getProvider(kind: KindName, named: SecretName | undefined): Promise<Provider> {
    const key = `${kind === "AzureManagedRedis" ? "azure" : "redis-cloud"} ${this.getName(kind, named)}`;
    const read = this.#reads.get(key);
    if (read !== undefined && Date.now() - read.at < FRESH_MS) return (await read.account).provider;
    const account =
      kind === "AzureManagedRedis" ? this.#openAzure(key, named) : this.#openRedisCloud(key, named);
    this.#reads.set(key, { at: Date.now(), account });
    account.catch(() => this.#reads.delete(key));
    return (await account).provider;
  }

  async #openRedisCloud(key: string, named: SecretName | undefined): Promise<Account> {
    const { secrets, defaults, endpoints, intents } = this.#options;
    const values = await secrets.readValues(named ?? defaults.redisCloud, ["apiKey", "secretKey"]);
    return this.#reuse(key, values, () => {
      const { apiKey = "", secretKey = "" } = values;
      const cloud: RedisCloud = new RedisCloud({
        apiKey,
        secretKey,
        baseUrl: endpoints.redisCloudUrl,
        intents: new AccountIntents({ store: intents, apiKey, readAccountId: () => readAccountId(cloud) }),
        fetch: this.#createFetch("redis-cloud"),
      });
      return new RedisCloudProvider(cloud, { readSecret: this.#readSecret });
    });
  }

  async #openAzure(key: string, named: SecretName | undefined): Promise<Account> {
    const { secrets, defaults, endpoints, workloadIdentity } = this.#options;
    const authority = endpoints.azureAuthority ?? "https://login.microsoftonline.com";
    const isByFile = named === undefined && workloadIdentity !== undefined;
    const required = ["subscriptionId", "tenantId", "clientId", "clientSecret"];
    const values: Record<string, string> = isByFile
      ? { ...workloadIdentity }
      : await secrets.readValues(named ?? defaults.azure, required);
    const { tenantId = "", clientId = "", subscriptionId = "", clientSecret = "", tokenFile = "" } = values;
    return this.#reuse(key, values, () => {
      const proof = isByFile ? { tokenFile } : { clientSecret };
      const azure = new AzureManagedRedis({
        subscriptionId,
        endpoint: endpoints.azureUrl,
        credential: createAzureCredential({ tenantId, clientId, authority, proof }),
        fetch: this.#createFetch("azure"),
      });
      return new AzureProvider(azure);
    });
  }

  /** Keeps the provider as long as its credentials are the same. */
  #reuse(key: string, values: Readonly<Record<string, string>>, create: () => Provider): Account {
    const contents = createHash("sha256").update(JSON.stringify(values)).digest("hex");
    const known = this.#accounts.get(key);
    if (known?.contents === contents) return known;
    const account = { contents, provider: create() };
    this.#accounts.set(key, account);
    return account;
  }

  readonly #readSecret: SecretReader = async (namespace, { name, key }) => {
    const values = await this.#options.secrets.readValues({ namespace, name }, [key]);
    return values[key] ?? "";
  };

  #createFetch(provider: string): typeof fetch {
    return async (input, init) => {
      const method = init?.method ?? (input instanceof Request ? input.method : "GET");
      if (method !== "GET") this.#options.assertLeading();
      try {
        const response = await fetch(input, init);
        const remaining = response.headers.get("x-rate-limit-remaining");
        this.#options.onRequest?.(
          provider,
          method,
          response.status,
          remaining === null ? undefined : Number(remaining),
        );
        return response;
      } catch (error) {
        this.#options.onRequest?.(provider, method, 0, undefined);
        throw error;
      }
    };
  }
}

async function readAccountId(cloud: RedisCloud): Promise<number> {
  const { account } = await cloud.account.get();
  if (account?.id === undefined)
    throw new CredentialsError("the service does not name the account of the API key");
  return account.id;
}
