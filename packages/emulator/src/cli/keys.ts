import { type Command, Option } from "commander";
import { KEY_NAME, ROLES } from "../state/access-records.js";
import { withTarget } from "./common-options.js";
import type { CommandContext } from "./context.js";
import { collect, createParser, withChoices } from "./option-values.js";
import { formatTable } from "./output.js";
import type { TargetOptions } from "./target.js";

/** Parses a time and returns it in ISO 8601 format. */
const parseTime = createParser("--expires", "a time such as 2030-12-31T23:59:59Z", (text) => {
  const at = Date.parse(text);
  return Number.isNaN(at) ? undefined : new Date(at).toISOString();
});

/** Adds `keys` with `list`, `create` and `delete`. */
export function addKeys(program: Command, context: CommandContext): void {
  const keys = program.command("keys").description("manage the secret keys of a running emulator");
  withTarget(keys.command("list", { isDefault: true }))
    .description("list the secret keys, without their values")
    .action((options: KeysOptions) => list(options, context));
  withTarget(keys.command("create"))
    .description("create a secret key; its value is printed once")
    .argument("<name>", KEY_NAME.rule)
    .addOption(withChoices(new Option("--role <role>", "role of the key (default: Owner)"), ROLES))
    .addOption(new Option("--expires <time>", "expiry, such as 2030-12-31T00:00:00Z").argParser(parseTime))
    .addOption(new Option("--allow <cidr>", "allowed source IP range; can be repeated").argParser(collect))
    .action((name: string, options: CreateOptions) => create(name, options, context));
  withTarget(keys.command("delete"))
    .description("delete a secret key")
    .argument("<name>", "name of the key")
    .action((name: string, options: KeysOptions) => remove(name, options, context));
}

interface KeysOptions extends TargetOptions {
  json?: boolean;
}

interface CreateOptions extends KeysOptions {
  role?: string;
  expires?: string;
  allow?: string[];
}

/** Secret key in a response of the emulator. */
interface KeyView {
  name?: string;
  role?: string | null;
  expiresAt?: string | null;
  requests?: number;
  lastUsedAt?: string | null;
  secretKey?: string;
}

async function list(options: KeysOptions, context: CommandContext): Promise<void> {
  const client = await context.client(options);
  const keys = ((await client.requestJson("GET", "/emulator/keys")) ?? []) as KeyView[];
  const rows = keys.map(({ name, role, expiresAt, requests, lastUsedAt }) => [
    name ?? "?",
    role ?? "-",
    expiresAt ?? "never",
    String(requests ?? 0),
    lastUsedAt ?? "never",
  ]);
  context
    .output(options)
    .result(keys, formatTable([["NAME", "ROLE", "EXPIRES", "REQUESTS", "LAST USED"], ...rows]));
}

async function create(name: string, options: CreateOptions, context: CommandContext): Promise<void> {
  const { role, expires, allow } = options;
  const client = await context.client(options);
  const request = { name, role, expiresAt: expires, allowedSourceIps: allow };
  const key = ((await client.requestJson("POST", "/emulator/keys", JSON.stringify(request))) ??
    {}) as KeyView;
  context
    .output(options)
    .result(key, [
      `Created secret key ${key.name ?? name} (${key.role ?? "Owner"}). Its value is shown only once:`,
      "",
      `  ${key.secretKey ?? "?"}`,
    ]);
}

async function remove(name: string, options: KeysOptions, context: CommandContext): Promise<void> {
  const client = await context.client(options);
  await client.requestJson("DELETE", `/emulator/keys/${encodeURIComponent(name)}`);
  context.output(options).result({ deleted: name }, [`Deleted secret key ${name}.`]);
}
