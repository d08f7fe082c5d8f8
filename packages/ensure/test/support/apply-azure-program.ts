import { readFileSync } from "node:fs";
import { AzureManagedRedis } from "azure-managed-redis-sdk";
import { AzureProvider, ensureAll } from "redis-cloud-ensure";
import { clientSecretCredential } from "../../../azure/src/testing/client-secret.js";
import { parseDocuments } from "../../src/document/parse.js";
import { printRequests } from "./print-requests.js";

/** Applies a file to Azure, until it is killed. */
const [file = ""] = process.argv.slice(2);
const { AZURE_ENDPOINT = "", AZURE_CLIENT_ID = "", AZURE_CLIENT_SECRET = "" } = process.env;
const azure = new AzureManagedRedis({
  subscriptionId: "11111111-2222-3333-4444-555555555555",
  endpoint: AZURE_ENDPOINT,
  fetch: printRequests,
  credential: clientSecretCredential({
    tenantId: "tenant-1",
    clientId: AZURE_CLIENT_ID,
    clientSecret: AZURE_CLIENT_SECRET,
    authority: AZURE_ENDPOINT,
  }),
});
const results = await ensureAll(parseDocuments(readFileSync(file, "utf8"), file), {
  providers: [new AzureProvider(azure)],
});
for (const result of results) if ("error" in result) throw result.error;
