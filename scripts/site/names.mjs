import { readFileSync } from "node:fs";
import { PageEvent, ReflectionKind, RendererEvent } from "typedoc";

/** By the path of an entry point, what readers import. */
const ENTRIES = {
  src: "redis-cloud-sdk",
  "src/fallbacks": "redis-cloud-sdk/fallbacks",
  "src/gaps": "redis-cloud-sdk/gaps",
  "src/progress": "redis-cloud-sdk/progress",
  "src/tenants": "redis-cloud-sdk/tenants",
  "src/otel": "redis-cloud-sdk/otel",
  "src/node": "redis-cloud-sdk/node",
  "generated/models": "redis-cloud-sdk/models",
  "generated/catalog": "redis-cloud-sdk/catalog",
  "packages/emulator/src": "redis-cloud-emulator",
  "packages/fleet/src": "redis-cloud-fleet",
  "packages/azure/src": "azure-managed-redis-sdk",
  "packages/azure/generated/models": "azure-managed-redis-sdk/models",
  "packages/ensure/src": "redis-cloud-ensure",
};

/** The permalink in the heading of a section that folds: a control in a control, which screen readers skip. */
const NESTED_LINK =
  /(<summary(?:(?!<\/summary>)[\s\S])*?)<a [^>]*class="tsd-anchor-icon"(?:(?!<\/a>)[\s\S])*<\/a>/g;

/**
 * A plugin for TypeDoc: guides are listed by their headings and entry points by what readers import, not by the names
 * of files. Addresses of pages are settled by then and stay short. Headings that fold contain no further control.
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
  app.renderer.on(PageEvent.END, (page) => {
    page.contents = page.contents?.replace(NESTED_LINK, "$1");
  });
}
