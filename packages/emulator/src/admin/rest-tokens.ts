import { issueToken } from "../redis-http/tokens.js";
import type { RestToken } from "../state/state.js";
import { checkFields, readObject } from "./body.js";
import type { AdminCall } from "./context.js";
import { AdminError, adminJson } from "./error.js";

const access = {
  holds: (value: unknown) => value === "full" || value === "read-only",
  expected: `"full" or "read-only"`,
};

/** Tokens of one database: none needs more, and each is kept for good. */
const MAX = 100;

/** Makes a token for Redis over HTTP of a database, and shows it with the address, this once. */
export async function addRestToken(call: AdminCall): Promise<Response> {
  const { account, request, context } = call;
  const databaseId = databaseOf(call);
  const body = await readObject(request);
  checkFields(body, { access });
  if (tokensOf(call).length >= MAX) {
    throw new AdminError(409, `Database ${databaseId} has ${MAX} tokens already.`, "Use one of them.");
  }
  const { access: wish = "full" } = body as { access?: RestToken["access"] };
  const { token, record } = issueToken(databaseId, wish, context.clock.now());
  context.change({ type: "rest-token-added", accountId: account.id, token: record });
  const url = new URL(`/redis/${databaseId}`, request.url).href;
  return adminJson(201, { url, token, access: wish });
}

/** The tokens of a database and their use, without the tokens themselves. */
export function listRestTokens(call: AdminCall): Response {
  return adminJson(
    200,
    tokensOf(call).map(({ access, createdAt, usage }) => ({
      access,
      createdAt: new Date(createdAt).toISOString(),
      ...usage,
    })),
  );
}

function tokensOf(call: AdminCall): RestToken[] {
  const databaseId = databaseOf(call);
  return Object.values(call.account.restTokens).filter((token) => token.databaseId === databaseId);
}

function databaseOf({ account, path: [id = ""] }: AdminCall): string {
  if (/^\d{1,15}$/.test(id) && account.databases[Number(id)] !== undefined) return id;
  throw new AdminError(
    404,
    `There is no database ${JSON.stringify(id.slice(0, 40))}.`,
    "GET /emulator/overview lists them.",
  );
}
