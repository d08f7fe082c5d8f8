import {
  ACCOUNT_FIELDS,
  addAccount,
  addKey,
  getQuotas,
  KEY_FIELDS,
  listAccounts,
  listKeys,
  QUOTA_FIELDS,
  removeKey,
  setQuotas,
} from "./access.js";
import { getAzure } from "./azure.js";
import { COMMAND_FIELDS, runCommand } from "./console.js";
import {
  ACTION_FIELDS,
  actAsCustomer,
  listCustomerSide,
  OFFER_FIELDS,
  offerTransitGateway,
} from "./customer-side.js";
import type { AdminEndpoints } from "./endpoint.js";
import { addRestToken, listRestTokens, TOKEN_FIELDS } from "./rest-tokens.js";

const ACCOUNT_ID = {
  accountId: { type: "integer", description: "Another account. Default: that of the keys. Operator only." },
};

/** Endpoints for keys, accounts, quotas, databases, and the customer's side. */
export const resourceEndpoints: AdminEndpoints = {
  "GET /keys": {
    access: "owner",
    summary: "Lists the secret keys of the account, without their values.",
    status: 200,
    response: "Keys",
    handle: listKeys,
  },
  "POST /keys": {
    access: "owner",
    summary: "Creates a secret key. Only this response contains its value.",
    fields: KEY_FIELDS,
    example: { name: "pipeline-key", role: "Viewer", expiresAt: "2099-01-01T00:00:00Z" },
    status: 201,
    response: "CreatedKey",
    handle: addKey,
  },
  "DELETE /keys/{keyName}": {
    access: "owner",
    summary: "Revokes a secret key.",
    status: 204,
    handle: removeKey,
  },
  "GET /customer-side": {
    access: "owner",
    summary: "Lists the resources with a customer's side, and what the customer can do now.",
    status: 200,
    response: "CustomerSide",
    handle: listCustomerSide,
  },
  "POST /customer-side/transit-gateway-invitations": {
    access: "owner",
    summary: "Offers a transit gateway to a subscription on AWS.",
    fields: OFFER_FIELDS,
    example: { subscriptionId: 100_001 },
    status: 201,
    response: "Invitation",
    handle: offerTransitGateway,
  },
  "POST /customer-side/{kind}/{resourceId}": {
    access: "owner",
    summary: "Performs a step of the customer at the cloud provider.",
    fields: ACTION_FIELDS,
    example: { action: "accept" },
    status: 200,
    response: "CustomerItem",
    handle: actAsCustomer,
  },
  "GET /azure": {
    access: "owner",
    summary: "Lists the clusters, private endpoints and latest operations of the account in Azure.",
    status: 200,
    response: "Azure",
    handle: getAzure,
  },
  "GET /quotas": {
    access: "owner",
    summary: "Returns the quotas of the account.",
    query: ACCOUNT_ID,
    status: 200,
    response: "Quotas",
    handle: getQuotas,
  },
  "PUT /quotas": {
    access: "operator",
    summary: "Changes the given quotas of an account.",
    query: ACCOUNT_ID,
    fields: QUOTA_FIELDS,
    example: { databases: 50, memoryGb: null },
    status: 200,
    response: "Quotas",
    handle: setQuotas,
  },
  "GET /accounts": {
    access: "owner",
    summary: "Lists all accounts for the operator, otherwise only the own one.",
    status: 200,
    response: "Accounts",
    handle: listAccounts,
  },
  "POST /accounts": {
    access: "operator",
    summary: "Creates an account with a secret key. Only this response contains its keys.",
    fields: ACCOUNT_FIELDS,
    example: { name: "Second account" },
    status: 201,
    response: "CreatedAccount",
    handle: addAccount,
  },
  "POST /databases/{databaseId}/command": {
    access: "owner",
    summary: "Executes a Redis command. An error reply of Redis is a successful response with `error`.",
    fields: COMMAND_FIELDS,
    example: { argv: ["SET", "greeting", "hello"] },
    status: 200,
    response: "CommandResult",
    handle: runCommand,
  },
  "GET /databases/{databaseId}/rest-tokens": {
    access: "owner",
    summary: "Lists the tokens of a database for Redis over HTTP, without their values.",
    status: 200,
    response: "RestTokens",
    handle: listRestTokens,
  },
  "POST /databases/{databaseId}/rest-tokens": {
    access: "owner",
    summary: "Creates a token for Redis over HTTP. Only this response contains its value.",
    fields: TOKEN_FIELDS,
    example: { access: "read-only" },
    status: 201,
    response: "CreatedRestToken",
    handle: addRestToken,
  },
};
