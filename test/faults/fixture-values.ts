/** Marks every secret of the fixture account, and nothing else. */
export const MARK = "MARKED";
export const KEYS = { apiKey: `A-${MARK}-account`, secretKey: `S-${MARK}-user` };
export const PASSWORD = `Str0ng!${MARK}`;
export const AWS_ACCOUNT = "123456789012";
export const AWS_ROLE = "arn:aws:iam::210987654321:role/reader";
export const CREDENTIALS = {
  accessSecretKey: `${MARK}-of-the-cloud`,
  consoleUsername: "user",
  consolePassword: `${MARK}-of-the-console`,
};
/** A model of the customer. */
export const MODEL = {
  provider: "openai",
  model: "small",
  credentials: { type: "apiKey", apiKey: `sk-${MARK}-of-the-model` },
} as const;
export const ENDPOINT = {
  gcpProjectId: "my-project",
  gcpVpcName: "my-vpc",
  gcpVpcSubnetName: "my-subnet",
  endpointConnectionName: "my-endpoint",
};
