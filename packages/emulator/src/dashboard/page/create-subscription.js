import { cancelButton, openDialog } from "./dialog.js";
import { el } from "./dom.js";
import { actionForm, field, input, select } from "./form.js";
import { checkDatabaseName, DATABASE_NAME_HINT } from "./names.js";
import { pageData } from "./page-data.js";

/**
 * Opens the dialog that creates a Pro subscription. The service requires a first database. The
 * dialog stays open until the task is completed.
 *
 * @param {import("./main.js").App} app
 */
export function openCreateSubscription({ api, live, startedTasks }) {
  const name = input({ value: "my-subscription", required: true, maxlength: "100", autofocus: true });
  const provider = select([...new Set(pageData.regions.map((one) => one.provider))], {
    onchange: () => drawRegions(),
  });
  const region = select([]);
  const database = input({
    value: "cache",
    required: true,
    maxlength: String(pageData.databaseName.maxLength),
  });
  const size = input({ type: "number", value: "1", min: "0.1", step: "0.1", required: true });
  const drawRegions = () => {
    const offered = pageData.regions.filter((one) => one.provider === provider.value);
    region.replaceChildren(...offered.map(({ name: value }) => el("option", { value }, value)));
  };
  drawRegions();

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
