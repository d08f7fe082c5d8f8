import { ApiError, toMessage } from "./api.js";
import { databasePath } from "./api-paths.js";
import { copyText } from "./clipboard.js";
import { formatConnectionStrings } from "./connection-strings.js";
import { el, setAttribute, setText, show } from "./dom.js";
import { notify } from "./notices.js";

/** @typedef {import("./parse.js").Database} Database */

const CLIENTS = ["redis-cli", "node-redis", "REDIS_URL"];

/**
 * Creates the panel with connection strings of a database. The password is fetched when the user reveals or copies it,
 * and kept only while it is shown.
 *
 * @param {import("./main.js").App} app
 */
export function createConnectPanel({ api, store }) {
  /** @type {Database | undefined} */
  let database;
  /** @type {string | undefined} */
  let shownPassword;
  const fetchPassword = async () => {
    if (database === undefined) throw new ApiError(0, "The database no longer exists.");
    const response = await api.get(databasePath(database, store.subscriptions));
    // The endpoint of an Active-Active database is that of its first region, which may have its own password.
    const { security } = response?.crdbDatabases?.[0] ?? response ?? {};
    const password = security?.password;
    if (typeof password !== "string") throw new ApiError(0, "The database has no password to show.");
    return password;
  };

  const blocks = CLIENTS.map((name) => {
    const code = el("pre", {
      class: "code",
      role: "group",
      tabindex: "0",
      "aria-label": `Connect with ${name}`,
    });
    const button = el(
      "button",
      { type: "button", class: "button button-plain", onclick: () => copy(name) },
      "Copy",
      el("span", { class: "visually-hidden" }, ` for ${name}, with the password`),
    );
    return { name, code, element: el("div", { class: "connect" }, el("h3", {}, name), button, code) };
  });
  const reveal = el("button", {
    type: "button",
    class: "button button-plain",
    onclick: async () => {
      try {
        shownPassword = shownPassword === undefined ? await fetchPassword() : undefined;
        draw();
      } catch (error) {
        notify("bad", toMessage(error));
      }
    },
  });
  /** @param {string} name */
  const copy = async (name) => {
    const endpoint = database?.endpoint;
    if (!endpoint) return;
    try {
      const password = shownPassword ?? (await fetchPassword());
      const text = formatConnectionStrings(endpoint, password).find((one) => one.name === name)?.text ?? "";
      if (await copyText(text)) notify("good", `Copied for ${name}, with the password.`);
      else notify("bad", "The browser blocked copying. Reveal the password and copy it manually.");
    } catch (error) {
      notify("bad", toMessage(error));
    }
  };
  const certificate = el(
    "p",
    { class: "quiet" },
    "TLS is on: get the CA certificate from GET /v1/subscriptions/…/databases/…/certificate and save it as redis_ca.pem.",
  );
  const unavailable = el("p", { class: "quiet" });
  const strings = el(
    "div",
    {},
    blocks.map((block) => block.element),
    certificate,
  );
  const element = el(
    "section",
    { class: "panel", "aria-labelledby": "connect-title" },
    el("div", { class: "panel-head" }, el("h2", { id: "connect-title" }, "Connect"), reveal),
    strings,
    unavailable,
  );

  const draw = () => {
    const endpoint = database?.endpoint ?? null;
    show(strings, endpoint !== null);
    show(reveal, endpoint !== null);
    show(unavailable, endpoint === null);
    if (endpoint === null) {
      const why =
        store.health?.engine === "none"
          ? "This emulator runs without an engine, so its databases cannot be connected to."
          : "Connection strings appear once the database is active.";
      setText(unavailable, database?.error ?? why);
      return;
    }
    show(certificate, endpoint.tls);
    setText(reveal, shownPassword === undefined ? "Reveal password" : "Hide password");
    setAttribute(reveal, "aria-pressed", shownPassword === undefined ? "false" : "true");
    const texts = formatConnectionStrings(endpoint, shownPassword);
    for (const { name, code } of blocks) setText(code, texts.find((one) => one.name === name)?.text ?? "");
  };
  return {
    element,
    /** @param {Database} now */
    update(now) {
      database = now;
      draw();
    },
    leave() {
      shownPassword = undefined;
      draw();
    },
  };
}
