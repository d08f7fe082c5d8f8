import type {
  CidrWhiteListUpdateRequest,
  CloudAccountCreateRequest,
  CloudAccountUpdateRequest,
  ResourceTag,
  SubscriptionResourceTagsUpdateRequest,
} from "redis-cloud-sdk/models";
import { fields, list, needed, shape, text, word } from "./shape.js";

// All four, with an update too: the service keeps none of them where it could read it.
const credentials = {
  accessKeyId: needed(text),
  accessSecretKey: needed(text),
  consolePassword: needed(text),
  consoleUsername: needed(text),
};

/** A cloud account of the customer. */
export const cloudAccountCreate = shape<CloudAccountCreateRequest>({
  ...credentials,
  name: needed(text),
  provider: word("AWS", "GCP"),
  signInLoginUrl: needed(text),
});

/** Changes to a cloud account. */
export const cloudAccountUpdate = shape<CloudAccountUpdateRequest>({
  ...credentials,
  name: text,
  signInLoginUrl: text,
});

/** Who may reach a subscription in a cloud account of the customer. */
export const allowlistUpdate = shape<CidrWhiteListUpdateRequest>({
  cidrIps: list(text),
  securityGroupIds: list(text),
});

/** Tags on the cloud resources of a subscription. A missing key or value has a refusal of its own. */
export const resourceTagsUpdate = shape<SubscriptionResourceTagsUpdateRequest>({
  resourceTags: needed(list(fields<ResourceTag>({ key: text, value: text }))),
});
