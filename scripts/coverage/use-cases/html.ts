import { escapeHtml } from "../html/text.js";
import { MARKS } from "./markdown.js";
import type { UseCaseReport } from "./results.js";

/** Renders the section of the use cases in `coverage/index.html`. */
export function useCaseSection({ providers, useCases }: UseCaseReport): string {
  const header = ["Use case", ...providers.map(({ title }) => title), "Steps", "Missing"];
  const rows = useCases.map(({ id, title, verdict, steps, missing }) => {
    const proven = steps.filter(({ state }) => state === "proven").length;
    const results = providers.map(({ planned }) =>
      planned === undefined ? `${MARKS[verdict]} ${verdict}` : "planned",
    );
    const cells = [`${id} ${title}`, ...results, `${proven} of ${steps.length}`].map(
      (it) => `<td>${escapeHtml(it)}</td>`,
    );
    return `<tr>${cells.join("")}<td>${missing.map(escapeHtml).join("<br>")}</td></tr>`;
  });
  return `<section aria-labelledby="use-cases">
<h2 id="use-cases">Use cases</h2>
<div class="card"><table>
<thead><tr>${header.map((it) => `<th scope="col">${escapeHtml(it)}</th>`).join("")}</tr></thead>
<tbody>
${rows.join("\n")}
</tbody></table></div>
</section>`;
}
