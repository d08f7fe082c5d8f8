import { issueToken } from "../redis-http/tokens.js";
import type { RestToken } from "../state/access-records.js";
import { TOKEN_ACCESS } from "../state/access-records.js";
import { checkFields, type Fields, readObject } from "./body.js";
import type { AdminCall } from "./context.js";
import { AdminError, adminJson } from "./error.js";

/** Fields of a new token. */
export const TOKEN_FIELDS: Fields = {
  access: {
    schema: { enum: TOKEN_ACCESS, default: "full" },
    accepts: (value) => TOKEN_ACCESS.some((access) => access === value),
    expected: TOKEN_ACCESS.map((access) => `"${access}"`).join(" or "),
  },
};

/** Maximum number of tokens per database; tokens are never deleted. */
const MAX_TOKENS_PER_DATABASE = 100;

/** Creates a token for Redis over HTTP. The token is returned in this response only. */
export async function addRestToken(call: AdminCall): Promise<Response> {
  const { account, request, context } = call;
  const databaseId = requireDatabaseId(call);
  const body = await readObject(request);
  checkFields(body, TOKEN_FIELDS);
  if (listTokens(call).length >= MAX_TOKENS_PER_DATABASE) {
    throw new AdminError(
      409,
      `A database is limited to ${MAX_TOKENS_PER_DATABASE} tokens (database ${databaseId}).`,
      "Reuse an existing token.",
    );
  }
  const { access: tokenAccess = "full" } = body as { access?: RestToken["access"] };
  const { token, record } = issueToken(databaseId, tokenAccess, context.clock.now());
  context.change({ type: "rest-token-added", accountId: account.id, token: record });
  const url = new URL(`/redis/${databaseId}`, request.url).href;
  return adminJson(201, { url, token, access: tokenAccess });
}

/** Lists the tokens of a database with their usage, without their values. */
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
    `Database ${JSON.stringify(id.slice(0, 40))} not found.`,
    "GET /emulator/overview lists the databases.",
  );
}
