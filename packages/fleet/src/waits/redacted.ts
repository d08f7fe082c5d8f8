/** Names of members whose values are replaced before a result is stored. */
type SecretName = `${string}${
  | "password"
  | "Password"
  | "secret"
  | "Secret"
  | "sasl"
  | "Sasl"
  | "token"
  | "Token"
  | "credential"
  | "Credential"
  | "apiKey"
  | "accessKey"
  | "AccessKey"}${string}`;

/** A resource whose secrets are `"[redacted]"`, as it is stored in Redis: durable waits keep no password. */
export type Redacted<T> = T extends readonly (infer Item)[]
  ? Redacted<Item>[]
  : T extends object
    ? {
        [Name in keyof T]: Name extends SecretName
          ? "[redacted]" | Extract<T[Name], boolean | null | undefined>
          : Redacted<T[Name]>;
      }
    : T;
