import { ApiError, toMessage } from "./api.js";
import { databasePath } from "./api-paths.js";
import { copyText } from "./clipboard.js";
import { formatConnectionStrings } from "./connection-strings.js";
import { formatEndpoint } from "./database-row.js";
import { el, setAttribute, setText, show } from "./dom.js";
import { notify } from "./notices.js";
import { listIn } from "./parse-value.js";

/** @typedef {import("./parse.js").Database} Database */

const CLIENTS = ["redis-cli", "node-redis", "REDIS_URL"];

/**
 * Creates the panel with connection strings of a database. The password is fetched when the user reveals or copies it,
 * and kept only while it is shown.
 *
 * @param {import("./main.js").App} app
 */
export function createConnectPanel({ api, arm, store }) {
  /** @type {Database | undefined} */
  let database;
  /** Region of an Active-Active database. */
  let region = "";
  /** @type {string | undefined} */
  let shownPassword;
  const fetchPassword = async () => {
    if (database === undefined) throw new ApiError(0, "The database no longer exists.");
    const password = database.armId === "" ? await readPassword(database) : await readAccessKey(database);
    if (typeof password !== "string") throw new ApiError(0, "The database has no password to show.");
    return password;
  };
  /** @param {Database} of */
  const readPassword = async (of) => {
    const response = await api.get(databasePath(of, store.subscriptions));
    // Each region of an Active-Active database may have its own password.
    const regions = listIn(response?.crdbDatabases);
    const { security } = regions.find((one) => one?.region === region) ?? regions[0] ?? response ?? {};
    return security?.password;
  };
  /** @param {Database} of */
  const readAccessKey = async ({ armId }) => (await arm.request("POST", `${armId}/listKeys`))?.primaryKey;
  const getEndpoint = () =>
    database?.regions.find((one) => one.region === region)?.endpoint ?? database?.endpoint ?? null;

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
    const endpoint = getEndpoint();
    if (endpoint === null) return;
    try {
      const password = shownPassword ?? (await fetchPassword());
      const text = formatConnectionStrings(endpoint, password).find((one) => one.name === name)?.text ?? "";
      if (await copyText(text)) notify("good", `Copied for ${name}, with the password.`);
      else notify("bad", "The browser blocked copying. Reveal the password and copy it manually.");
    } catch (error) {
      notify("bad", toMessage(error));
    }
  };
  const certificate = el("p", { class: "quiet" });
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
    const endpoint = getEndpoint();
    const hasPassword = database?.hasAccessKeys ?? true;
    const isShown = endpoint !== null && hasPassword;
    show(strings, isShown);
    show(reveal, isShown);
    show(unavailable, !isShown);
    if (endpoint !== null && !hasPassword) {
      setText(
        unavailable,
        `Access keys are disabled. Users of Microsoft Entra ID connect to ${formatEndpoint(endpoint)} with their object ID as user name and a token as password, if an access policy assignment grants them access.`,
      );
      return;
    }
    if (endpoint === null) {
      const why =
        store.health?.engine === "none"
          ? "This emulator runs without an engine, so its databases cannot be connected to."
          : "Connection strings appear once the database is active.";
      setText(unavailable, database?.error ?? why);
      return;
    }
    show(certificate, endpoint.tls);
    const isArm = database !== undefined && database.armId !== "";
    const noun = isArm ? "access key" : "password";
    const source = isArm ? "GET /emulator/certificate" : "GET /v1/subscriptions/…/databases/…/certificate";
    setText(certificate, `TLS is on: get the CA certificate from ${source} and save it as redis_ca.pem.`);
    setText(reveal, shownPassword === undefined ? `Reveal ${noun}` : `Hide ${noun}`);
    setAttribute(reveal, "aria-pressed", shownPassword === undefined ? "false" : "true");
    const texts = formatConnectionStrings(endpoint, shownPassword);
    for (const { name, code } of blocks) setText(code, texts.find((one) => one.name === name)?.text ?? "");
  };
  return {
    element,
    /**
     * @param {Database} now
     * @param {string} nowRegion Region of an Active-Active database; otherwise empty.
     */
    update(now, nowRegion) {
      if (region !== nowRegion) shownPassword = undefined;
      database = now;
      region = nowRegion;
      draw();
    },
    leave() {
      shownPassword = undefined;
      draw();
    },
  };
}
