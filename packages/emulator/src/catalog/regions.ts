import type { Region } from "redis-cloud-sdk/models";

const AWS = [
  "us-east-1",
  "us-east-2",
  "us-west-1",
  "us-west-2",
  "ca-central-1",
  "sa-east-1",
  "eu-west-1",
  "eu-west-2",
  "eu-west-3",
  "eu-central-1",
  "eu-north-1",
  "ap-south-1",
  "ap-southeast-1",
  "ap-southeast-2",
  "ap-northeast-1",
];
const GCP = [
  "us-central1",
  "us-east1",
  "us-east4",
  "us-west1",
  "europe-west1",
  "europe-west2",
  "europe-west4",
  "asia-east1",
  "asia-northeast1",
  "asia-southeast1",
];

/** Regions that subscriptions can be deployed in. The service has more. */
export const regions: readonly Region[] = [
  ...AWS.map((name, index) => ({ id: index + 1, name, provider: "AWS" })),
  ...GCP.map((name, index) => ({ id: index + 101, name, provider: "GCP" })),
];
