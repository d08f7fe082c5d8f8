/** Credentials of a customer's AWS account. Made up: the id of the access key is that of AWS's documentation. */
export const CLOUD_CREDENTIALS = {
  accessKeyId: "AKIAIOSFODNN7EXAMPLE",
  accessSecretKey: "a secret of the cloud",
  consoleUsername: "user",
  consolePassword: "a password of the console",
};

/** Request that adds this AWS account. */
export const CLOUD_ACCOUNT = {
  name: "ours",
  provider: "AWS" as const,
  signInLoginUrl: "https://123456789012.signin.aws.amazon.com/console",
  ...CLOUD_CREDENTIALS,
};
