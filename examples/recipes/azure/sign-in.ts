// A user of Microsoft Entra ID who logs in to a database: the object id is the name, the token the password.
import { clientSecretCredential } from "azure-managed-redis-sdk/testing";

/** Gets a token for Redis. Programs of yours use `@azure/identity`, or the adapter of their Redis client for it. */
export async function signIn(): Promise<{ username: string; password: string }> {
  const { AZURE_TENANT_ID = "", AZURE_CLIENT_ID = "", AZURE_CLIENT_SECRET = "" } = process.env;
  const credential = clientSecretCredential({
    tenantId: AZURE_TENANT_ID,
    clientId: AZURE_CLIENT_ID,
    clientSecret: AZURE_CLIENT_SECRET,
    authority: process.env["AZURE_ENDPOINT"],
  });
  const { token: password = "" } = (await credential.getToken("https://redis.azure.com/.default")) ?? {};
  const claims = Buffer.from(password.split(".")[1] ?? "", "base64url").toString();
  const { oid: username } = JSON.parse(claims) as { oid: string };
  return { username, password };
}
