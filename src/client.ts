// biome-ignore-all assist/source/organizeImports: by topic, which compresses better than by name (ADR 7)
import { HttpClient } from "./core/http-client.js";
import type { RedisCloudOptions } from "./core/options.js";
import type { RateLimiterState } from "./core/rate-limiter.js";
import type { RawClient } from "./core/raw.js";
import { resolveOptions } from "./core/resolve-options.js";
import { Capabilities } from "./capabilities/capabilities.js";
import { Gaps } from "./facade/gaps.js";
import { Operations } from "./facade/operations.js";
import { Tasks } from "./facade/tasks.js";
import { OperationClient } from "./waiters/operation-client.js";
import { Recovery } from "./idempotency/recovery.js";
import { TaskOwnership } from "./idempotency/task-ownership.js";
import { CreateGuard } from "./idempotency/create-guard.js";
import { createDatabaseActions } from "./composed/database-actions.js";
import { RedisRules } from "./facade/acl/redis-rules.js";
import { AclRoles } from "./facade/acl/roles.js";
import { AclUsers } from "./facade/acl/users.js";
import { ActiveActivePrivateLinks } from "./facade/active-active/private-link.js";
import { PrivateLinks } from "./facade/connectivity/private-link.js";
import { Account } from "./facade/account.js";
import { CloudAccounts } from "./facade/cloud-accounts.js";
import { Users } from "./facade/users.js";
import { AgentMemory } from "./facade/agent-memory.js";
import { CostReports } from "./facade/cost-reports.js";
import { EndpointRedirections } from "./facade/endpoint-redirections.js";
import { ActiveActiveTransitGateways } from "./facade/active-active/transit-gateways.js";
import { TransitGateways } from "./facade/connectivity/transit-gateways.js";
import { ActiveActivePrivateServiceConnect } from "./facade/active-active/private-service-connect.js";
import { PrivateServiceConnect } from "./facade/connectivity/private-service-connect.js";
import { ActiveActivePeerings } from "./facade/active-active/peerings.js";
import { Peerings } from "./facade/connectivity/peerings.js";
import { DataIntegrationDrafts } from "./facade/data-integration/drafts.js";
import { DataIntegrationMonitoring } from "./facade/data-integration/monitoring.js";
import { DataIntegrationPipelines } from "./facade/data-integration/pipelines.js";
import { DataIntegrationPrivateLinks } from "./facade/data-integration/private-links.js";
import { DataIntegrationProxy } from "./facade/data-integration/proxy.js";
import { DataIntegrationWorkspaces } from "./facade/data-integration/workspaces.js";
import { EssentialsDatabases } from "./facade/essentials/databases.js";
import { EssentialsPlans } from "./facade/essentials/plans.js";
import { EssentialsSubscriptions } from "./facade/essentials/subscriptions.js";
import { Databases } from "./facade/databases.js";
import { Subscriptions } from "./facade/subscriptions.js";
import { ActiveActiveDatabases } from "./facade/active-active/databases.js";
import { ActiveActiveRegions } from "./facade/active-active/regions.js";

/**
 * Client of the Redis Cloud REST API for one pair of keys.
 *
 * @example
 * ```ts
 * const cloud = new RedisCloud(); // keys from REDIS_CLOUD_API_KEY and REDIS_CLOUD_SECRET_KEY
 * const database = await cloud.databases.create(subscriptionId, { name: "cache", datasetSizeInGb: 1 }).wait();
 * console.log(database.publicEndpoint);
 * ```
 */
export class RedisCloud {
  /** The account, its keys and the available options, such as regions and payment methods. */
  readonly account: Account;
  /** Members of the account. */
  readonly users: Users;
  /** Role-based access control of databases: rules, roles that combine rules, and users with a role. */
  readonly acl: {
    /** Rules: permitted commands and keys. */
    readonly redisRules: RedisRules;
    /** Roles: rules and the databases to which they apply. */
    readonly roles: AclRoles;
    /** Users who log in to databases with a role. */
    readonly users: AclUsers;
  };
  /** Cloud accounts of the customer, in which subscriptions can run. */
  readonly cloudAccounts: CloudAccounts;
  /** Pro subscriptions: the deployment and billing of databases. */
  readonly subscriptions: Subscriptions;
  /** Databases of Pro subscriptions. */
  readonly databases: Databases;
  /** Essentials: plans with a fixed size. */
  readonly essentials: {
    /** Available plans. */
    readonly plans: EssentialsPlans;
    /** Subscriptions to a plan. */
    readonly subscriptions: EssentialsSubscriptions;
    /** Databases of Essentials subscriptions. */
    readonly databases: EssentialsDatabases;
  };
  /** Private connectivity of single-region Pro subscriptions. */
  readonly connectivity: {
    /** VPC peerings. */
    readonly peerings: Peerings;
    /** Private Service Connect of Google Cloud. */
    readonly privateServiceConnect: PrivateServiceConnect;
    /** AWS PrivateLink. */
    readonly privateLink: PrivateLinks;
    /** AWS Transit Gateways. */
    readonly transitGateways: TransitGateways;
  };
  /** Active-Active subscriptions: regions, databases and the private connectivity of each region. */
  readonly activeActive: {
    /** Regions of a subscription. */
    readonly regions: ActiveActiveRegions;
    /** Methods for Active-Active databases that `cloud.databases` does not have. */
    readonly databases: ActiveActiveDatabases;
    /** VPC peerings of each region. */
    readonly peerings: ActiveActivePeerings;
    /** Private Service Connect of each region. */
    readonly privateServiceConnect: ActiveActivePrivateServiceConnect;
    /** AWS PrivateLink of each region. */
    readonly privateLink: ActiveActivePrivateLinks;
    /** AWS Transit Gateways of each region. */
    readonly transitGateways: ActiveActiveTransitGateways;
  };
  /** Memory stores of agents on databases of the account. */
  readonly agentMemory: AgentMemory;
  /** Cost reports in the FOCUS format. */
  readonly costReports: CostReports;
  /** Redirections of the endpoints of one database to another database. */
  readonly endpointRedirections: EndpointRedirections;
  /** Data integration: pipelines that keep Redis up to date with other databases. */
  readonly dataIntegration: {
    /** Workspaces, in which pipelines run, and their tasks. */
    readonly workspaces: DataIntegrationWorkspaces;
    /** PrivateLink endpoints of workspaces. */
    readonly privateLinks: DataIntegrationPrivateLinks;
    /** Drafts of pipelines. */
    readonly drafts: DataIntegrationDrafts;
    /** Pipelines and their secrets. */
    readonly pipelines: DataIntegrationPipelines;
    /** State and metrics of pipelines, and the schemas of their sources. */
    readonly monitoring: DataIntegrationMonitoring;
    /** The proxy behind the other parts: any path and any JSON. */
    readonly raw: DataIntegrationProxy;
  };
  /** Jobs that the API does not offer, each with its substitute. */
  readonly gaps: Gaps;
  /** Offer of the account, its key and the connected service: features, plans, regions, versions. */
  readonly capabilities: Capabilities;
  /** Tasks of the account. */
  readonly tasks: Tasks;
  /** Operations, whichever method or process started them. */
  readonly operations: Operations;
  /**
   * openapi-fetch client that uses the same middleware: every route, typed by the contract, without waits and paged
   * lists.
   *
   * It resolves to `{ data, error, response }` and does not throw for an error status.
   */
  readonly raw: RawClient;
  readonly #rateLimiter: { state(): RateLimiterState };

  /** @throws `ConfigError` naming the invalid option or environment variable. */
  constructor(options: RedisCloudOptions = {}) {
    const resolved = resolveOptions(options);
    const http: HttpClient = new HttpClient(resolved, (...call) => createGuard.intercept(...call));
    const operationClient = new OperationClient(http, resolved);
    const context = { http, operations: operationClient, taskOwnership: new TaskOwnership(), ...resolved };
    const createGuard = new CreateGuard(context, resolved);
    const databaseActions = createDatabaseActions(http, operationClient, resolved);
    this.account = new Account(http);
    this.users = new Users(http, operationClient);
    this.acl = {
      redisRules: new RedisRules(http, operationClient),
      roles: new AclRoles(http, operationClient),
      users: new AclUsers(http, operationClient),
    };
    this.cloudAccounts = new CloudAccounts(http, operationClient);
    this.subscriptions = new Subscriptions(http, operationClient);
    this.databases = new Databases(http, operationClient, databaseActions);
    this.essentials = {
      plans: new EssentialsPlans(http),
      subscriptions: new EssentialsSubscriptions(http, operationClient),
      databases: new EssentialsDatabases(http, operationClient, databaseActions),
    };
    this.connectivity = {
      peerings: new Peerings(operationClient),
      privateServiceConnect: new PrivateServiceConnect(operationClient),
      privateLink: new PrivateLinks(operationClient),
      transitGateways: new TransitGateways(operationClient),
    };
    this.activeActive = {
      regions: new ActiveActiveRegions(http, operationClient),
      databases: new ActiveActiveDatabases(http, operationClient),
      peerings: new ActiveActivePeerings(operationClient),
      privateServiceConnect: new ActiveActivePrivateServiceConnect(operationClient),
      privateLink: new ActiveActivePrivateLinks(operationClient),
      transitGateways: new ActiveActiveTransitGateways(operationClient),
    };
    this.agentMemory = new AgentMemory(http, operationClient);
    this.costReports = new CostReports(http, operationClient);
    this.endpointRedirections = new EndpointRedirections(http);
    this.dataIntegration = {
      workspaces: new DataIntegrationWorkspaces(http, operationClient),
      privateLinks: new DataIntegrationPrivateLinks(http, operationClient),
      drafts: new DataIntegrationDrafts(http),
      pipelines: new DataIntegrationPipelines(http, operationClient),
      monitoring: new DataIntegrationMonitoring(http),
      raw: new DataIntegrationProxy(http),
    };
    this.gaps = new Gaps();
    this.capabilities = new Capabilities(http, resolved.contract);
    this.tasks = new Tasks(http);
    this.operations = new Operations(operationClient, new Recovery(context, resolved));
    this.raw = http.raw;
    this.#rateLimiter = resolved.rateLimiter;
  }

  /** Current utilization of the rate limiter. */
  get rateLimit(): RateLimiterState {
    return this.#rateLimiter.state();
  }
}
