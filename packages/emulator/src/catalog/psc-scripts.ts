import type {
  PrivateServiceConnectScript,
  PrivateServiceConnectServiceAttachment,
} from "redis-cloud-sdk/models";
import type { PscEndpointRecord, PscServiceRecord } from "../state/network-records.js";

/**
 * Renders the scripts that a customer runs on GCP to create or delete an endpoint. They show the commands for addresses
 * and forwarding rules in comments and exit with an error, because there is no service to connect to.
 */
export function renderPscScript(
  verb: "create" | "delete",
  endpoint: PscEndpointRecord,
  service: PscServiceRecord,
): PrivateServiceConnectScript {
  const commands = listCommands(verb, endpoint, toServiceAttachment(endpoint, service));
  const why = "This endpoint is emulated: there is nothing to connect to.";
  const comments = commands.map((command) => `# ${command}`);
  return {
    bash: ["#!/bin/bash", ...comments, `echo "${why}" >&2`, "exit 1", ""].join("\n"),
    powershell: [...comments, `Write-Error "${why}"`, "exit 1", ""].join("\r\n"),
  };
}

/** Returns the service attachment that Terraform needs to create the endpoint. */
export function toServiceAttachment(
  { id, endpointConnectionName }: PscEndpointRecord,
  { connectionHostName, serviceAttachmentName }: PscServiceRecord,
): PrivateServiceConnectServiceAttachment {
  return {
    name: serviceAttachmentName,
    dnsRecord: `${connectionHostName}.`,
    ipAddressName: `${endpointConnectionName}-${id}-psc-static-ip`,
    forwardingRuleName: `${endpointConnectionName}-${id}`,
  };
}

function listCommands(
  verb: "create" | "delete",
  { gcpProjectId, gcpVpcName, gcpVpcSubnetName }: PscEndpointRecord,
  { name, ipAddressName, forwardingRuleName }: PrivateServiceConnectServiceAttachment,
): string[] {
  const project = `--project=${gcpProjectId}`;
  if (verb === "delete") {
    return [
      `gcloud compute forwarding-rules delete ${forwardingRuleName} ${project}`,
      `gcloud compute addresses delete ${ipAddressName} ${project}`,
    ];
  }
  return [
    `gcloud compute addresses create ${ipAddressName} ${project} --subnet=${gcpVpcSubnetName}`,
    `gcloud compute forwarding-rules create ${forwardingRuleName} ${project} --network=${gcpVpcName} ` +
      `--address=${ipAddressName} --target-service-attachment=${name}`,
  ];
}
