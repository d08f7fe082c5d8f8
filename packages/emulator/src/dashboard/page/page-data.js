/**
 * Values of the emulator, which sends them with the page.
 *
 * @type {import("../page-data.js").PageData}
 */
export const pageData = JSON.parse(document.getElementById("page-data")?.textContent ?? "");
