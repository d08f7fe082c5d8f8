import { escapeHtml } from "../html/text.js";
import { MARKS } from "./markdown.js";
import type { UseCaseReport } from "./results.js";

/** Renders the section of the use cases in `coverage/index.html`. */
export function useCaseSection({ providers, useCases }: UseCaseReport): string {
  const header = ["Use case", ...providers.map(({ title }) => title), "Missing"];
  const rows = useCases.map(({ id, title, results }) => {
    const verdicts = results.map(({ verdict, steps }) => {
      const proven = steps.filter(({ state }) => state === "proven").length;
      return `${MARKS[verdict]} ${verdict}, ${proven} of ${steps.length}`;
    });
    const missing = results.flatMap((result) =>
      result.missing.map((it) => {
        const provider = providers.find(({ name }) => name === result.provider)?.title;
        return escapeHtml(`${provider}: ${it}`);
      }),
    );
    const cells = [`${id} ${title}`, ...verdicts].map((it) => `<td>${escapeHtml(it)}</td>`);
    return `<tr>${cells.join("")}<td>${missing.join("<br>")}</td></tr>`;
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
