import { subscriptionPath } from "./api-paths.js";
import { cancelButton, openDialog } from "./dialog.js";
import { el } from "./dom.js";
import { actionForm, checkbox, field, input, select } from "./form.js";

/** @type {readonly [value: string, label: string][]} */
const PERSISTENCE = [
  ["none", "None"],
  ["aof-every-1-second", "Append-only file, every second"],
  ["aof-every-write", "Append-only file, every write"],
  ["snapshot-every-1-hour", "Snapshot every hour"],
  ["snapshot-every-6-hours", "Snapshot every 6 hours"],
  ["snapshot-every-12-hours", "Snapshot every 12 hours"],
];

const EVICTION = [
  "volatile-lru",
  "allkeys-lru",
  "allkeys-lfu",
  "allkeys-random",
  "volatile-lfu",
  "volatile-random",
  "volatile-ttl",
  "noeviction",
];

/**
 * Opens the dialog that creates a database. In an Essentials subscription the plan determines size and replication.
 *
 * @param {import("./main.js").App} app
 * @param {import("./parse.js").Subscription} subscription
 */
export function openCreateDatabase({ api, live, startedTasks }, subscription) {
  const name = input({ required: true, maxlength: "40", autofocus: true });
  const size = input({ type: "number", value: "1", min: "0.1", step: "0.1", required: true });
  const persistence = select(PERSISTENCE);
  const eviction = select(EVICTION);
  const replication = input({ type: "checkbox" });
  const tls = input({ type: "checkbox" });
  const essentials = subscription.kind === "essentials";
  openDialog(`New database in ${subscription.name}`, (close) => [
    actionForm({
      fields: [
        el(
          "div",
          { class: "field-row" },
          field("Name", name, "Letters, digits and hyphens."),
          essentials ? undefined : field("Dataset in GB", size),
        ),
        field("Data persistence", persistence),
        field("Eviction policy", eviction, "Which keys Redis evicts when memory is full."),
        el(
          "div",
          { class: "ticks" },
          essentials ? undefined : checkbox("Replication", replication),
          checkbox("TLS", tls),
        ),
      ],
      action: "Create database",
      busy: "Creating…",
      others: [cancelButton(close)],
      submit: async () => {
        const accepted = await api.post(`${subscriptionPath(subscription)}/databases`, {
          name: name.value,
          protocol: "redis",
          dataPersistence: persistence.value,
          dataEvictionPolicy: eviction.value,
          ...(essentials ? {} : { datasetSizeInGb: size.valueAsNumber, replication: replication.checked }),
          ...(tls.checked ? { enableTls: true } : {}),
        });
        startedTasks.follow(accepted, `Creating database ${name.value}`);
        close();
        live.refresh();
      },
    }),
  ]);
}
