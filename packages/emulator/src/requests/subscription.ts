import type {
  CustomerManagedKey,
  CustomerManagedKeyProperties,
  MaintenanceWindowSpec,
  ResourceTag,
  SubscriptionCreateRequest,
  SubscriptionMaintenanceWindowsSpec,
  SubscriptionRegionNetworkingSpec,
  SubscriptionRegionSpec,
  SubscriptionSpec,
  SubscriptionUpdateCMKRequest,
  SubscriptionUpdateRequest,
} from "redis-cloud-sdk/models";
import { subscriptionDatabase } from "./database.js";
import { fields, flag, integer, list, needed, shape, text, word } from "./shape.js";

const payment = { paymentMethod: word("credit-card", "marketplace"), paymentMethodId: integer };

const customerKey = fields<CustomerManagedKey>({ resourceName: text, region: text });
const deletionGracePeriod = word(
  "alerts-only",
  "immediate",
  "15-minutes",
  "30-minutes",
  "1-hour",
  "4-hours",
  "8-hours",
  "12-hours",
  "24-hours",
);

/** A new Pro subscription. */
export const subscriptionCreate = shape<SubscriptionCreateRequest>({
  ...payment,
  name: text,
  dryRun: flag,
  deploymentType: word("single-region", "active-active"),
  memoryStorage: word("ram", "ram-and-flash"),
  persistentStorageEncryptionType: word("cloud-provider-managed-key", "customer-managed-key"),
  persistentStorageEncryptionKeys: fields<CustomerManagedKeyProperties>({
    customerManagedKeys: list(customerKey),
    deletionGracePeriod,
  }),
  publicEndpointAccess: flag,
  redisVersion: text,
  cloudProviders: list(
    fields<SubscriptionSpec>({
      provider: word("AWS", "GCP"),
      cloudAccountId: integer,
      resourceTags: list(fields<ResourceTag>({ key: needed(text), value: needed(text) })),
      regions: list(
        fields<SubscriptionRegionSpec>({
          region: needed(text),
          multipleAvailabilityZones: flag,
          preferredAvailabilityZones: list(text),
          networking: fields<SubscriptionRegionNetworkingSpec>({
            deploymentCIDR: text,
            vpcId: text,
            subnetIds: list(text),
            securityGroupId: text,
          }),
        }),
      ),
    }),
  ),
  databases: list(subscriptionDatabase),
});

/** General changes to a subscription, or its customer-managed keys: nothing but the fields tells which. */
export const subscriptionUpdate = shape<SubscriptionUpdateRequest & SubscriptionUpdateCMKRequest>({
  ...payment,
  name: text,
  publicEndpointAccess: flag,
  customerManagedKeys: list(customerKey),
  deletionGracePeriod,
});

/** When maintenance may take place. */
export const maintenanceUpdate = shape<SubscriptionMaintenanceWindowsSpec>({
  mode: word("automatic", "manual"),
  windows: list(
    fields<MaintenanceWindowSpec>({ days: list(text), startHour: integer, durationInHours: integer }),
  ),
});
