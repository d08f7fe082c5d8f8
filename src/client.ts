import { HttpClient } from "./core/http-client.js";
import { type RedisCloudOptions, resolveOptions } from "./core/options.js";
import type { RateLimiterState } from "./core/rate-limiter.js";
import type { RawClient } from "./core/raw.js";
import { Account } from "./facade/account.js";
import { RedisRules } from "./facade/acl/redis-rules.js";
import { AclRoles } from "./facade/acl/roles.js";
import { AclUsers } from "./facade/acl/users.js";
import { ActiveActiveDatabases } from "./facade/active-active/databases.js";
import { ActiveActivePeerings } from "./facade/active-active/peerings.js";
import { ActiveActivePrivateLinks } from "./facade/active-active/private-link.js";
import { ActiveActivePrivateServiceConnect } from "./facade/active-active/private-service-connect.js";
import { ActiveActiveRegions } from "./facade/active-active/regions.js";
import { ActiveActiveTransitGateways } from "./facade/active-active/transit-gateways.js";
import { CloudAccounts } from "./facade/cloud-accounts.js";
import { Peerings } from "./facade/connectivity/peerings.js";
import { PrivateLinks } from "./facade/connectivity/private-link.js";
import { PrivateServiceConnect } from "./facade/connectivity/private-service-connect.js";
import { TransitGateways } from "./facade/connectivity/transit-gateways.js";
import { CostReports } from "./facade/cost-reports.js";
import { DataIntegration } from "./facade/data-integration.js";
import { Databases } from "./facade/databases.js";
import { EndpointRedirections } from "./facade/endpoint-redirections.js";
import { EssentialsDatabases } from "./facade/essentials/databases.js";
import { EssentialsPlans } from "./facade/essentials/plans.js";
import { EssentialsSubscriptions } from "./facade/essentials/subscriptions.js";
import { Operations } from "./facade/operations.js";
import { Subscriptions } from "./facade/subscriptions.js";
import { Tasks } from "./facade/tasks.js";
import { Users } from "./facade/users.js";
import { CreateGuard } from "./idempotency/create-guard.js";
import { Recovery } from "./idempotency/recovery.js";
import { TaskOwnership } from "./idempotency/task-ownership.js";
import { OperationClient } from "./waiters/operation-client.js";

/**
 * The Redis Cloud REST API: one client for one pair of keys.
 *
 * @example
 * ```ts
 * const cloud = new RedisCloud(); // keys from REDIS_CLOUD_API_KEY and REDIS_CLOUD_SECRET_KEY
 * const database = await cloud.databases.create(subscriptionId, { name: "cache", datasetSizeInGb: 1 }).wait();
 * console.log(database.publicEndpoint);
 * ```
 */
export class RedisCloud {
  /** The account, its keys and what can be chosen from. */
  readonly account: Account;
  /** Members of the account. */
  readonly users: Users;
  /** Role-based access control of databases: rules, roles made of rules, users that have a role. */
  readonly acl: {
    /** What commands and keys a role may use. */
    readonly redisRules: RedisRules;
    /** Which rules apply to which databases. */
    readonly roles: AclRoles;
    /** Who signs in to databases, with which role. */
    readonly users: AclUsers;
  };
  /** Your own cloud accounts, for subscriptions that run in them. */
  readonly cloudAccounts: CloudAccounts;
  /** Pro subscriptions: where databases run, and who pays. */
  readonly subscriptions: Subscriptions;
  /** Databases of Pro subscriptions. */
  readonly databases: Databases;
  /** Essentials: plans of fixed size. */
  readonly essentials: {
    /** What can be subscribed to. */
    readonly plans: EssentialsPlans;
    /** Subscriptions to a plan. */
    readonly subscriptions: EssentialsSubscriptions;
    /** Databases of Essentials subscriptions. */
    readonly databases: EssentialsDatabases;
  };
  /** Private ways into single-region Pro subscriptions. */
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
  /** Active-Active subscriptions: their regions and databases, and the private ways into each region. */
  readonly activeActive: {
    /** Regions of a subscription. */
    readonly regions: ActiveActiveRegions;
    /** What `cloud.databases` cannot do for them. */
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
  /** Cost reports in the FOCUS format. */
  readonly costReports: CostReports;
  /** Redirections of the endpoints of one database to another. */
  readonly endpointRedirections: EndpointRedirections;
  /** Data integration workspaces, behind a proxy. */
  readonly dataIntegration: DataIntegration;
  /** Tasks of the account, as the service keeps them. */
  readonly tasks: Tasks;
  /** Long work, whichever method or process started it. */
  readonly operations: Operations;
  /**
   * openapi-fetch behind the same layers: every route, typed by the contract, without waits and listings.
   *
   * It answers `{ data, error, response }` and does not throw for a status.
   */
  readonly raw: RawClient;
  readonly #rateLimiter: { state(): RateLimiterState };

  /** @throws `ConfigError` naming the option or environment variable that is wrong, before anything is sent. */
  constructor(options: RedisCloudOptions = {}) {
    const resolved = resolveOptions(options);
    const http: HttpClient = new HttpClient(resolved, (...call) => createGuard.intercept(...call));
    const operationClient = new OperationClient(http, resolved);
    const context = { http, operations: operationClient, taskOwnership: new TaskOwnership(), ...resolved };
    const createGuard = new CreateGuard(context, resolved);
    this.account = new Account(http);
    this.users = new Users(http, operationClient);
    this.acl = {
      redisRules: new RedisRules(http, operationClient),
      roles: new AclRoles(http, operationClient),
      users: new AclUsers(http, operationClient),
    };
    this.cloudAccounts = new CloudAccounts(http, operationClient);
    this.subscriptions = new Subscriptions(http, operationClient);
    this.databases = new Databases(http, operationClient);
    this.essentials = {
      plans: new EssentialsPlans(http),
      subscriptions: new EssentialsSubscriptions(http, operationClient),
      databases: new EssentialsDatabases(http, operationClient),
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
    this.costReports = new CostReports(http, operationClient);
    this.endpointRedirections = new EndpointRedirections(http);
    this.dataIntegration = new DataIntegration(http);
    this.tasks = new Tasks(http);
    this.operations = new Operations(operationClient, new Recovery(context, resolved));
    this.raw = http.raw;
    this.#rateLimiter = resolved.rateLimiter;
  }

  /** How full the request budget is. */
  get rateLimit(): RateLimiterState {
    return this.#rateLimiter.state();
  }
}
