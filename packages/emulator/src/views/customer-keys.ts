import type { CustomerManagedKeyAccessDetails, Subscription } from "redis-cloud-sdk/models";
import type { SubscriptionRecord } from "../state/subscription-records.js";

const GRACE_PERIODS = [
  "alerts-only",
  "immediate",
  "15-minutes",
  "30-minutes",
  "1-hour",
  "4-hours",
  "8-hours",
  "12-hours",
  "24-hours",
];

/** Shows the encryption of a subscription: the key type, and the identities that need access to customer-managed keys. */
export function viewEncryption(subscription: SubscriptionRecord): Partial<Subscription> {
  const { customerKeys } = subscription;
  if (customerKeys === undefined) return { persistentStorageEncryptionType: "cloud-provider-managed-key" };
  const { deletionGracePeriod } = customerKeys;
  return {
    persistentStorageEncryptionType: "customer-managed-key",
    ...(deletionGracePeriod === undefined ? {} : { deletionGracePeriod }),
    customerManagedKeyAccessDetails: viewAccessDetails(subscription),
  };
}

function viewAccessDetails({ id, cloud }: SubscriptionRecord): CustomerManagedKeyAccessDetails {
  const deletionGracePeriodOptions = GRACE_PERIODS;
  if (cloud[0]?.provider === "GCP") {
    return {
      redisServiceAccount: `subscription-${id}@redis-emulator.iam.gserviceaccount.invalid`,
      googlePredefinedRoles: ["roles/cloudkms.cryptoKeyEncrypterDecrypter", "roles/cloudkms.viewer"],
      googleCustomPermissions: [
        "cloudkms.cryptoKeys.get",
        "cloudkms.cryptoKeyVersions.useToDecrypt",
        "cloudkms.cryptoKeyVersions.useToEncrypt",
      ],
      deletionGracePeriodOptions,
    };
  }
  const redisIamRole = `arn:aws:iam::000000000000:role/redis-emulator-${id}`;
  return {
    redisIamRole,
    requiredKeyPolicyStatements: {
      Statement: [
        {
          Effect: "Allow",
          Principal: { AWS: redisIamRole },
          Action: ["kms:Encrypt", "kms:Decrypt", "kms:ReEncrypt*", "kms:GenerateDataKey*", "kms:DescribeKey"],
          Resource: "*",
        },
      ],
    },
    deletionGracePeriodOptions,
  };
}
