import type { AccountState } from "../state/state.js";
import type { AdminContext, DatabaseInfo } from "./context.js";
import { readInfo } from "./overview.js";
import { formatMetrics, type Metric, type Sample } from "./prometheus.js";

const PREFIX = "redis_cloud_emulator_";

/** Number of databases that are measured at the same time. */
const BATCH_SIZE = 50;

/** Formats the metrics of the emulator and of the given accounts for Prometheus. */
export async function createMetricsText(
  accounts: readonly AccountState[],
  context: AdminContext,
): Promise<string> {
  return formatMetrics([
    ...listProcessMetrics(context),
    ...listRequestMetrics(context),
    ...listAccountMetrics(accounts),
    ...(await listDatabaseMetrics(accounts, context)),
  ]);
}

function gauge(name: string, help: string, samples: readonly Sample[]): Metric {
  return { name: PREFIX + name, type: "gauge", help, samples };
}

function counter(name: string, help: string, samples: readonly Sample[]): Metric {
  return { name: PREFIX + name, type: "counter", help, samples };
}

function listProcessMetrics({ version, engine, clock }: AdminContext): Metric[] {
  const { user, system } = process.cpuUsage();
  const startSeconds = Date.now() / 1_000 - process.uptime();
  const labels = {
    version,
    engine: engine.kind,
    engine_version: engine.version ?? "",
    clock: clock.mode,
  };
  return [
    gauge("info", "Version, engine and clock.", [{ value: 1, labels }]),
    {
      name: "process_cpu_seconds_total",
      type: "counter",
      help: "CPU time of the emulator, without its databases.",
      samples: [{ value: (user + system) / 1e6 }],
    },
    {
      name: "process_resident_memory_bytes",
      type: "gauge",
      help: "Memory of the emulator, without its databases.",
      samples: [{ value: process.memoryUsage.rss() }],
    },
    {
      name: "process_start_time_seconds",
      type: "gauge",
      help: "Start time in seconds since the epoch.",
      samples: [{ value: Math.round(startSeconds) }],
    },
  ];
}

function listRequestMetrics({ requests, faults }: AdminContext): Metric[] {
  const counts = requests.counts.list().map(({ method, route, status, ...count }) => ({
    ...count,
    labels: { method, route: route ?? "", status: status ?? "none" },
  }));
  return [
    counter(
      "requests_total",
      "Requests to the API by route of the contract and status.",
      counts.map(({ labels, requests: value }) => ({ labels, value })),
    ),
    {
      name: `${PREFIX}request_duration_seconds`,
      type: "summary",
      help: "Duration of requests to the API.",
      samples: counts.flatMap(({ labels, requests: count, durationMs }) => [
        { labels, suffix: "_sum", value: durationMs / 1_000 },
        { labels, suffix: "_count", value: count },
      ]),
    },
    gauge("faults", "Injected faults.", [{ value: faults.list().length }]),
  ];
}

function listAccountMetrics(accounts: readonly AccountState[]): Metric[] {
  const countByStatus = (list: (account: AccountState) => readonly string[]) =>
    accounts.flatMap((account) => {
      const counts = new Map<string, number>();
      for (const status of list(account)) counts.set(status, (counts.get(status) ?? 0) + 1);
      return [...counts].map(([status, value]) => ({ value, labels: { account: account.id, status } }));
    });
  return [
    gauge("accounts", "Accounts.", [{ value: accounts.length }]),
    gauge(
      "tasks",
      "Tasks that are kept, by status.",
      countByStatus(({ tasks }) => Object.values(tasks).map(({ status }) => status)),
    ),
    gauge(
      "subscriptions",
      "Pro and Essentials subscriptions by status.",
      countByStatus(({ subscriptions, essentials }) =>
        [...Object.values(subscriptions), ...Object.values(essentials)].map(({ status }) => status),
      ),
    ),
    gauge(
      "databases",
      "Databases by status.",
      countByStatus(({ databases }) => Object.values(databases).map(({ status }) => status)),
    ),
  ];
}

async function listDatabaseMetrics(
  accounts: readonly AccountState[],
  { engine }: AdminContext,
): Promise<Metric[]> {
  const databases = accounts.flatMap((account) =>
    Object.values(account.databases).map(({ id, view }) => ({
      id,
      labels: { account: account.id, database: id, name: view.name },
    })),
  );
  const measured: { labels: Sample["labels"]; info: DatabaseInfo | null }[] = [];
  for (let at = 0; at < databases.length; at += BATCH_SIZE) {
    const batch = databases.slice(at, at + BATCH_SIZE);
    const infos = await Promise.all(
      batch.map(async ({ id, labels }) => ({
        labels,
        info: engine.endpoint(id) === null ? null : await readInfo(id, engine),
      })),
    );
    measured.push(...infos);
  }
  const read = (field: keyof DatabaseInfo) =>
    measured.flatMap(({ labels, info }) =>
      info === null ? [] : [{ ...(labels === undefined ? {} : { labels }), value: info[field] }],
    );
  return [
    gauge(
      "database_up",
      "Whether a database accepts connections.",
      measured.map(({ labels, info }) => ({
        ...(labels === undefined ? {} : { labels }),
        value: info === null ? 0 : 1,
      })),
    ),
    gauge("database_memory_used_bytes", "Memory that a database's process uses.", read("usedMemoryBytes")),
    gauge("database_memory_limit_bytes", "Memory limit of a database's process.", read("maxMemoryBytes")),
    gauge("database_clients", "Connected clients.", read("connectedClients")),
    gauge("database_keys", "Keys.", read("keys")),
    counter("database_commands_total", "Commands since the process started.", read("totalCommands")),
  ];
}
