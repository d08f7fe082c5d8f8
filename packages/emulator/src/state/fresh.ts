import { digest } from "./demo-keys.js";
import type { AccountState, EmulatorState } from "./state.js";

/** Initial values of a new account. */
export interface AccountSeed {
  apiKey: string;
  secretKey: string;
  name: string;
  now: number;
}

/** Creates the state of an emulator with one empty account. */
export function createInitialState(seed: AccountSeed, randomSeed: number): EmulatorState {
  return {
    version: 1,
    at: seed.now,
    // The ranges in which IDs of the service were observed.
    next: { subscription: 100_001, database: 51_000_001, log: 1, event: 1, task: 1, small: 101 },
    random: randomSeed | 0,
    scheduledEvents: [],
    jobs: [],
    accounts: [createFreshAccount(1001, seed)],
  };
}

/** Creates an empty account. */
export function createFreshAccount(id: number, { apiKey, secretKey, name, now }: AccountSeed): AccountState {
  const options = { billing: true, emailAlerts: true, operationalEmails: true, mfaEnabled: false };
  const signUp = new Date(now).toISOString();
  return {
    id,
    name,
    createdAt: now,
    apiKeyDigest: digest(apiKey),
    keys: [
      {
        name: "emulator-demo-key",
        secretDigest: digest(secretKey),
        createdAt: now,
        userId: 50_001,
        allowedSourceIps: ["0.0.0.0/0"],
      },
    ],
    restTokens: {},
    usage: { windowStart: now, requests: 0 },
    paymentMethods: [
      {
        id: 7001,
        type: "Visa",
        creditCardEndsWith: 4242,
        nameOnCard: "Demo Owner",
        expirationMonth: 12,
        expirationYear: new Date(now).getUTCFullYear() + 5,
        links: [],
      },
    ],
    users: {
      50001: {
        id: 50_001,
        name: "Demo Owner",
        email: "owner@emulator.invalid",
        role: "Owner",
        signUp,
        userType: "Local",
        hasApiKey: true,
        options,
      },
      50002: {
        id: 50_002,
        name: "Demo Viewer",
        email: "viewer@emulator.invalid",
        role: "Viewer",
        signUp,
        userType: "Local",
        hasApiKey: false,
        options: { ...options, billing: false },
      },
    },
    tasks: {},
    taskIds: [],
    queue: [],
    working: [],
    logs: [],
    // Sessions are those of the console, which the emulator lacks, so the owner's first sign-in remains the only one.
    sessionLogs: [
      {
        id: "1",
        time: signUp,
        user: "owner@emulator.invalid",
        userAgent: "redis-cloud-emulator",
        ipAddress: "127.0.0.1",
        userRole: "Owner",
        type: "Login",
        action: "Sign in",
      },
    ],
    subscriptions: {},
    databases: {},
    redisRules: Object.fromEntries(
      [
        // With two spaces, as recorded from the service.
        { id: 11, name: "Full-Access", acl: "+@all  ~*" },
        { id: 12, name: "Read-Write", acl: "+@all -@dangerous ~*" },
        { id: 13, name: "Read-Only", acl: "+@read ~*" },
      ].map((rule) => [rule.id, { ...rule, isDefault: true, status: "active", change: 0 }]),
    ),
    aclRoles: {},
    aclUsers: {},
    peerings: {},
    transitGateways: {},
    tgwInvitations: {},
    pscServices: {},
    pscEndpoints: {},
    privateLinks: {},
    privateLinkPrincipals: {},
    essentials: {},
    // The account of the service itself, which always exists.
    cloudAccounts: {
      1: { id: 1, name: "Redis Internal Resources", provider: "AWS", status: "active", change: 0 },
    },
    redirections: {},
    memoryStores: {},
    costReports: [],
    pastCharges: [],
    workspaces: {},
    workspaceEndpoints: {},
    pipelines: {},
  };
}
