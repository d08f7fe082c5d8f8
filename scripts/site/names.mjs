import { readFileSync } from "node:fs";
import { IndexEvent, PageEvent, ReflectionKind, RendererEvent } from "typedoc";

/** By the path of an entry point, what readers import. */
const ENTRIES = {
  src: "redis-cloud-sdk",
  "src/fallbacks": "redis-cloud-sdk/fallbacks",
  "src/gaps": "redis-cloud-sdk/gaps",
  "src/progress": "redis-cloud-sdk/progress",
  "src/tenants": "redis-cloud-sdk/tenants",
  "src/otel": "redis-cloud-sdk/otel",
  "src/node": "redis-cloud-sdk/node",
  "src/raw": "redis-cloud-sdk/raw",
  "generated/models": "redis-cloud-sdk/models",
  "generated/catalog": "redis-cloud-sdk/catalog",
  "generated/data-integration/models": "redis-cloud-sdk/data-integration/models",
  "generated/data-integration/catalog": "redis-cloud-sdk/data-integration/catalog",
  "packages/emulator/src": "redis-cloud-emulator",
  "packages/fleet/src": "redis-cloud-fleet",
  "packages/azure/src": "azure-managed-redis-sdk",
  "packages/azure/src/testing": "azure-managed-redis-sdk/testing",
  "packages/azure/generated/models": "azure-managed-redis-sdk/models",
  "packages/azure/generated/catalog": "azure-managed-redis-sdk/catalog",
  "packages/ensure/src": "redis-cloud-ensure",
  "packages/operator/src": "redis-cloud-operator",
};

/**
 * Weights of the words of a call, such as those of `databases.create()`, and of the title of a guide: what a reader looks
 * for is rarely a type. Few pages have these fields, which makes the index count each of them for little.
 */
const WEIGHTS = { call: 600, title: 5_000 };

/** The permalink in the heading of a section that folds: a control in a control, which screen readers skip. */
const NESTED_LINK =
  /(<summary(?:(?!<\/summary>)[\s\S])*?)<a [^>]*class="tsd-anchor-icon"(?:(?!<\/a>)[\s\S])*<\/a>/g;

/**
 * A plugin for TypeDoc: guides are listed by their headings and entry points by what readers import, not by the names
 * of files. Addresses of pages are settled by then and stay short. Headings that fold contain no further control. The
 * search finds a method by its own words and those of its noun, and a guide by its title.
 *
 * @param {import("typedoc").Application} app
 */
export function load(app) {
  app.renderer.on(RendererEvent.BEGIN, ({ project }) => {
    for (const document of project.documents ?? []) {
      const file = project.files.getReflectionPath(document);
      const heading = file && /^# (.+)$/m.exec(readFileSync(file, "utf8"))?.[1];
      if (heading) document.name = heading;
    }
    for (const entry of project.getReflectionsByKind(ReflectionKind.Module)) {
      entry.name = ENTRIES[entry.name] ?? entry.name;
    }
  });
  app.renderer.on(IndexEvent.PREPARE_INDEX, (event) => {
    Object.assign(event.searchFieldWeights, WEIGHTS);
    for (const [index, { kind, name, parent }] of event.searchResults.entries()) {
      if (kind === ReflectionKind.Method)
        event.searchFields[index] = { call: toWords(`${parent?.name} ${name}`) };
      // What follows a comma is not the guide's subject.
      if (kind === ReflectionKind.Document) event.searchFields[index] = { title: name.split(",")[0] };
    }
  });
  app.renderer.on(PageEvent.END, (page) => {
    page.contents = page.contents?.replace(NESTED_LINK, "$1");
  });
}

/** Separates the words of names in camel case. */
function toWords(names) {
  return names.replace(/(?<=[a-z])(?=[A-Z])/g, " ");
}
