import { subscriptionPath } from "./api-paths.js";
import { cancelButton, openDialog } from "./dialog.js";
import { el } from "./dom.js";
import { actionForm, checkbox, field, input, select } from "./form.js";
import { formatName } from "./format.js";
import { checkDatabaseName, DATABASE_NAME_HINT } from "./names.js";
import { pageData } from "./page-data.js";

/**
 * Opens the dialog that creates a database. In an Essentials subscription the plan determines size and replication, in an
 * Active-Active one the database has all regions. The dialog stays open until the task is completed.
 *
 * @param {import("./main.js").App} app
 * @param {import("./parse.js").Subscription} subscription
 */
export function openCreateDatabase({ api, live, store, startedTasks }, subscription) {
  const name = input({ required: true, maxlength: String(pageData.databaseName.maxLength), autofocus: true });
  const size = input({ type: "number", value: "1", min: "0.1", step: "0.1", required: true });
  const persistence = select(pageData.dataPersistence.map((value) => [value, formatName(value)]));
  const eviction = select(pageData.dataEvictionPolicy);
  eviction.value = "volatile-lru";
  const replication = input({ type: "checkbox" });
  const tls = input({ type: "checkbox" });
  const { plan, isActiveActive, regions } = subscription;
  const essentials = subscription.kind === "essentials";
  const siblings = () =>
    [...store.databases.values()].flatMap((one) => (one.subscriptionId === subscription.id ? one.name : []));
  const dialog = openDialog(`New database in ${subscription.name}`, (close) => [
    actionForm({
      fields: [
        el(
          "div",
          { class: "field-row" },
          field("Name", name, DATABASE_NAME_HINT),
          essentials ? undefined : field("Dataset in GB", size),
        ),
        isActiveActive ? el("p", { class: "hint" }, `Active-Active in ${regions.join(", ")}.`) : undefined,
        plan?.supportsPersistence === false ? undefined : field("Data persistence", persistence),
        field("Eviction policy", eviction, "Which keys Redis evicts when memory is full."),
        el(
          "div",
          { class: "ticks" },
          essentials || isActiveActive ? undefined : checkbox("Replication", replication),
          plan?.supportsTls === false ? undefined : checkbox("TLS", tls),
        ),
      ],
      action: "Create database",
      busy: "Creating…",
      others: [cancelButton(close, "Close")],
      checks: [[name, () => checkDatabaseName(name.value, siblings())]],
      submit: async () => {
        const accepted = await api.post(`${subscriptionPath(subscription)}/databases`, {
          name: name.value,
          protocol: "redis",
          ...(plan?.supportsPersistence === false ? {} : { dataPersistence: persistence.value }),
          dataEvictionPolicy: eviction.value,
          ...(essentials ? {} : { datasetSizeInGb: size.valueAsNumber }),
          ...(essentials || isActiveActive ? {} : { replication: replication.checked }),
          ...(isActiveActive ? { localThroughputMeasurement: regions.map(toThroughput) } : {}),
          ...(tls.checked ? { enableTls: true } : {}),
        });
        live.refresh();
        await startedTasks.finish(accepted, `Creating database ${name.value}`, () => dialog.open);
        close();
      },
    }),
  ]);
}

/**
 * Returns the throughput that the service requires for each region of an Active-Active database.
 *
 * @param {string} region
 */
function toThroughput(region) {
  return { region, writeOperationsPerSecond: 1_000, readOperationsPerSecond: 1_000 };
}
