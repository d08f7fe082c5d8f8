import type {
  ACLUser,
  AccountUser,
  AclRole,
  ActiveActiveDatabase,
  ActiveActiveVpcPeering,
  CidrAllowlist,
  CloudAccount,
  CostReport,
  Database,
  EndpointsRedirectionResponse,
  FixedDatabase,
  FixedSubscription,
  MemoryStoreResponse,
  PrivateLink,
  PrivateServiceConnectEndpoint,
  PrivateServiceConnectService,
  RedisRule,
  Subscription,
  TransitGateway,
  TransitGatewayInvitation,
  VpcPeering,
} from "../../generated/models.js";
import type { WorkspaceResources } from "./workspace-kinds.js";

/** Resource types by kind. */
export interface Resources extends WorkspaceResources {
  subscription: Subscription;
  database: Database;
  activeActiveDatabase: ActiveActiveDatabase;
  essentialsSubscription: FixedSubscription;
  essentialsDatabase: FixedDatabase;
  redisRule: RedisRule;
  aclRole: AclRole;
  aclUser: ACLUser;
  user: AccountUser;
  cloudAccount: CloudAccount;
  peering: VpcPeering;
  activeActivePeering: ActiveActiveVpcPeering;
  transitGateway: TransitGateway;
  activeActiveTransitGateway: TransitGateway;
  transitGatewayInvitation: TransitGatewayInvitation;
  activeActiveTransitGatewayInvitation: TransitGatewayInvitation;
  privateServiceConnect: PrivateServiceConnectService;
  activeActivePrivateServiceConnect: PrivateServiceConnectService;
  privateServiceConnectEndpoint: PrivateServiceConnectEndpoint;
  activeActivePrivateServiceConnectEndpoint: PrivateServiceConnectEndpoint;
  privateLink: PrivateLink;
  activeActivePrivateLink: PrivateLink;
  endpointRedirection: EndpointsRedirectionResponse;
  memoryStore: MemoryStoreResponse;
  costReport: CostReport;
  cidrAllowlist: CidrAllowlist;
}

/** A kind of resource that can be waited for. */
export type ResourceKind = keyof Resources;

/** End condition of a wait: the resource is ready, the resource is gone, or only the task has completed. */
export type WaitTarget = ResourceKind | `${ResourceKind} gone` | "done";

/** Result of a wait. */
export type OutcomeValue<O extends WaitTarget> = O extends ResourceKind ? Resources[O] : undefined;
