import type {
  ActiveActivePscEndpointCreateRequest,
  ActiveActivePscEndpointUpdateRequest,
  PscEndpointCreateRequest,
  PscEndpointUpdateRequest,
} from "redis-cloud-sdk/models";
import { needed, shape, text, word } from "./shape.js";

/** The side of the customer, who is at GCP. */
export const pscEndpointCreate = shape<PscEndpointCreateRequest & ActiveActivePscEndpointCreateRequest>({
  gcpProjectId: needed(text),
  gcpVpcName: needed(text),
  gcpVpcSubnetName: needed(text),
  endpointConnectionName: needed(text),
});

/** A decision, or other values of the customer's side. */
export const pscEndpointUpdate = shape<PscEndpointUpdateRequest & ActiveActivePscEndpointUpdateRequest>({
  action: word("accept", "reject"),
  gcpProjectId: text,
  gcpVpcName: text,
  gcpVpcSubnetName: text,
  endpointConnectionName: text,
});
