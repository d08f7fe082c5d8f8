import type {
  PrivateLinkActiveActiveConnectionsDisassociateRequest,
  PrivateLinkActiveActiveCreateRequest,
  PrivateLinkActiveActivePrincipalsCreateRequest,
  PrivateLinkActiveActivePrincipalsDeleteRequest,
  PrivateLinkConnectionDisassociate,
  PrivateLinkConnectionsDisassociateRequest,
  PrivateLinkCreateRequest,
  PrivateLinkPrincipalsCreateRequest,
  PrivateLinkPrincipalsDeleteRequest,
} from "redis-cloud-sdk/models";
import { fields, list, needed, shape, text, word } from "./shape.js";

const type = word(
  "aws_account",
  "organization",
  "organization_unit",
  "iam_role",
  "iam_user",
  "service_principal",
);

/** A link comes with its first principal. */
export const privateLinkCreate = shape<PrivateLinkCreateRequest & PrivateLinkActiveActiveCreateRequest>({
  shareName: needed(text),
  principal: needed(text),
  type: needed(type),
  alias: text,
});

export const principalCreate = shape<
  PrivateLinkPrincipalsCreateRequest & PrivateLinkActiveActivePrincipalsCreateRequest
>({ principal: needed(text), type, alias: text });

/** The body of a DELETE. */
export const principalDelete = shape<
  PrivateLinkPrincipalsDeleteRequest & PrivateLinkActiveActivePrincipalsDeleteRequest
>({ principal: needed(text) });

/** `principalId` is what reading the link calls `ownerId`. */
export const disassociate = shape<
  PrivateLinkConnectionsDisassociateRequest & PrivateLinkActiveActiveConnectionsDisassociateRequest
>({
  connections: needed(
    list(
      fields<PrivateLinkConnectionDisassociate>({
        associationId: needed(text),
        connectionId: text,
        principalId: needed(text),
        type: needed(text),
      }),
    ),
  ),
});
