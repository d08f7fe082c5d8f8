import type { CustomerManagedKeyAccessDetails, Subscription } from "redis-cloud-sdk/models";
import { DELETION_GRACE_PERIODS } from "../../generated/enums.js";
import type { SubscriptionRecord } from "../state/subscription-records.js";

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
  const deletionGracePeriodOptions = [...DELETION_GRACE_PERIODS];
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
