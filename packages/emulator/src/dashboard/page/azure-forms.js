import { cancelButton, openDialog } from "./dialog.js";
import { el } from "./dom.js";
import { actionForm, field, input, select } from "./form.js";
import { notify } from "./notices.js";
import { pageData } from "./page-data.js";

/** @typedef {import("./main.js").App} App */
/** @typedef {import("./parse-azure.js").Azure} Azure */
/** @typedef {import("./parse-azure.js").Cluster} Cluster */

/** Subscription and resource group of new clusters. */
const GROUP = "/subscriptions/00000000-0000-4000-8000-000000000001/resourceGroups/emulator";
const CLUSTER_NAME = new RegExp(pageData.azure.clusterName);
/** Some locations: the emulator accepts any. */
const LOCATIONS = ["westeurope", "northeurope", "eastus", "eastus2", "westus3", "southeastasia"];

/**
 * @param {App} app
 * @param {Azure} azure
 * @param {() => unknown} done
 */
export function openCreateCluster({ arm, live }, { clusters, skus }, done) {
  const name = input({ required: true, maxlength: "60", autofocus: true });
  const location = select(LOCATIONS);
  const sku = select(skus.map((one) => [one.name, `${one.name} (${one.sizeInGB} GB)`]));
  const access = select(["Enabled", "Disabled"]);
  const id = () => `${GROUP}/providers/Microsoft.Cache/redisEnterprise/${name.value}`;
  const check = () => {
    if (!CLUSTER_NAME.test(name.value))
      return "The name must consist of 1 to 60 letters and digits, with single hyphens between them.";
    return clusters.some((one) => one.id.toLowerCase() === id().toLowerCase())
      ? `A cluster named "${name.value}" already exists in the resource group.`
      : undefined;
  };
  openDialog("New cluster", (close) => [
    actionForm({
      fields: [
        field("Name", name, "Letters, digits and single hyphens."),
        el("div", { class: "field-row" }, field("Location", location), field("SKU", sku)),
        field("Public network access", access, "Without it, clients need a private endpoint."),
      ],
      action: "Create cluster",
      busy: "Creating…",
      others: [cancelButton(close)],
      checks: [[name, check]],
      submit: async () => {
        await arm.request("PUT", id(), {
          location: location.value,
          sku: { name: sku.value },
          properties: { publicNetworkAccess: access.value },
        });
        notify("busy", `Creating cluster ${name.value}.`);
        close();
        live.refresh();
        await done();
      },
    }),
  ]);
}

/**
 * @param {App} app
 * @param {Cluster} cluster
 * @param {() => unknown} done
 */
export function openCreateArmDatabase({ arm, live }, cluster, done) {
  const keys = select([
    ["Enabled", "Enabled"],
    ["Disabled", "Disabled: Microsoft Entra ID only"],
  ]);
  const protocol = select(pageData.azure.clientProtocol);
  const clustering = select(pageData.azure.clusteringPolicy);
  const eviction = select(pageData.azure.evictionPolicy);
  eviction.value = "VolatileLRU";
  openDialog(`New database in ${cluster.name}`, (close) => [
    actionForm({
      fields: [
        field("Access keys", keys),
        el(
          "div",
          { class: "field-row" },
          field("Client protocol", protocol),
          field("Clustering policy", clustering),
        ),
        field("Eviction policy", eviction, "Which keys Redis evicts when memory is full."),
      ],
      action: "Create database",
      busy: "Creating…",
      others: [cancelButton(close)],
      submit: async () => {
        await arm.request("PUT", `${cluster.id}/databases/default`, {
          properties: {
            accessKeysAuthentication: keys.value,
            clientProtocol: protocol.value,
            clusteringPolicy: clustering.value,
            evictionPolicy: eviction.value,
          },
        });
        notify("busy", `Creating the database of ${cluster.name}.`);
        close();
        live.refresh();
        await done();
      },
    }),
  ]);
}
