import { cancelButton, openDialog } from "./dialog.js";
import { el } from "./dom.js";
import { actionForm, field, input, select } from "./form.js";
import { checkDatabaseName, DATABASE_NAME_HINT } from "./names.js";
import { pageData } from "./page-data.js";
import { listIn } from "./parse-value.js";

/** Regions offered until the emulator's list is loaded. */
const FALLBACK = { AWS: ["us-east-1"], GCP: ["us-central1"] };

/**
 * Opens the dialog that creates a Pro subscription. The service requires a first database. The
 * dialog stays open until the task is completed.
 *
 * @param {import("./main.js").App} app
 */
export function openCreateSubscription({ api, live, startedTasks }) {
  const name = input({ value: "my-subscription", required: true, maxlength: "100", autofocus: true });
  const provider = select(["AWS", "GCP"], { onchange: () => drawRegions() });
  const region = select(["us-east-1"]);
  const database = input({
    value: "cache",
    required: true,
    maxlength: String(pageData.databaseName.maxLength),
  });
  const size = input({ type: "number", value: "1", min: "0.1", step: "0.1", required: true });
  /** @type {any[]} */
  let regions = [];
  const drawRegions = () => {
    const selected = /** @type {"AWS" | "GCP"} */ (provider.value);
    const listed = regions.filter((one) => one?.provider === selected).map((one) => String(one?.name));
    const names = listed.length > 0 ? listed : FALLBACK[selected];
    region.replaceChildren(...names.map((one) => el("option", { value: one }, one)));
  };
  const load = async () => {
    regions = listIn(await api.get("/v1/regions"), "regions");
    drawRegions();
  };
  // Ignore errors: the fallback region is enough to create a subscription.
  load().catch(() => {});

  const dialog = openDialog("New subscription", (close) => [
    actionForm({
      fields: [
        field("Name", name),
        el("div", { class: "field-row" }, field("Provider", provider), field("Region", region)),
        el(
          "fieldset",
          {},
          el("legend", {}, "First database"),
          el(
            "div",
            { class: "field-row" },
            field("Database name", database, DATABASE_NAME_HINT),
            field("Dataset in GB", size),
          ),
        ),
      ],
      action: "Create subscription",
      busy: "Creating…",
      others: [cancelButton(close, "Close")],
      checks: [
        [name, () => (name.value.trim() === "" ? "The name must not be blank." : undefined)],
        [database, () => checkDatabaseName(database.value, [])],
      ],
      submit: async () => {
        const accepted = await api.post("/v1/subscriptions", {
          name: name.value,
          cloudProviders: [{ provider: provider.value, regions: [{ region: region.value }] }],
          databases: [{ name: database.value, protocol: "redis", datasetSizeInGb: size.valueAsNumber }],
        });
        live.refresh();
        await startedTasks.finish(accepted, `Creating subscription ${name.value}`, () => dialog.open);
        close();
      },
    }),
  ]);
  name.select();
}
