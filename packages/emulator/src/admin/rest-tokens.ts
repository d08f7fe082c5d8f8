import { issueToken } from "../redis-http/tokens.js";
import type { RestToken } from "../state/state.js";
import { checkFields, readObject } from "./body.js";
import type { AdminCall } from "./context.js";
import { AdminError, adminJson } from "./error.js";

const accessField = {
  accepts: (value: unknown) => value === "full" || value === "read-only",
  expected: `"full" or "read-only"`,
};

/** Tokens of one database: none needs more, and each is kept for good. */
const MAX_TOKENS_PER_DATABASE = 100;

/** Makes a token for Redis over HTTP of a database, and shows it with the address, this once. */
export async function addRestToken(call: AdminCall): Promise<Response> {
  const { account, request, context } = call;
  const databaseId = requireDatabaseId(call);
  const body = await readObject(request);
  checkFields(body, { access: accessField });
  if (listTokens(call).length >= MAX_TOKENS_PER_DATABASE) {
    throw new AdminError(
      409,
      `Database ${databaseId} has ${MAX_TOKENS_PER_DATABASE} tokens already.`,
      "Use one of them.",
    );
  }
  const { access: tokenAccess = "full" } = body as { access?: RestToken["access"] };
  const { token, record } = issueToken(databaseId, tokenAccess, context.clock.now());
  context.change({ type: "rest-token-added", accountId: account.id, token: record });
  const url = new URL(`/redis/${databaseId}`, request.url).href;
  return adminJson(201, { url, token, access: tokenAccess });
}

/** The tokens of a database and their use, without the tokens themselves. */
export function listRestTokens(call: AdminCall): Response {
  return adminJson(
    200,
    listTokens(call).map(({ access, createdAt, usage }) => ({
      access,
      createdAt: new Date(createdAt).toISOString(),
      ...usage,
    })),
  );
}

function listTokens(call: AdminCall): RestToken[] {
  const databaseId = requireDatabaseId(call);
  return Object.values(call.account.restTokens).filter((token) => token.databaseId === databaseId);
}

function requireDatabaseId({ account, path: [id = ""] }: AdminCall): string {
  if (/^\d{1,15}$/.test(id) && account.databases[Number(id)] !== undefined) return id;
  throw new AdminError(
    404,
    `There is no database ${JSON.stringify(id.slice(0, 40))}.`,
    "GET /emulator/overview lists them.",
  );
}
