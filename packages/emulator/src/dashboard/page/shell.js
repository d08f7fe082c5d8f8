import { createAccessView } from "./access-view.js";
import { createAzureView } from "./azure-view.js";
import { createBehaviorView } from "./behavior-view.js";
import { brand } from "./brand.js";
import { createDatabaseView } from "./database-view.js";
import { createDatabasesView } from "./databases-view.js";
import { el, setAttribute, setText, show } from "./dom.js";
import { formatTime } from "./format.js";
import { createRequestsView } from "./requests-view.js";
import { PAGES, parseHash } from "./routes.js";
import { isFinished } from "./store.js";
import { createTasksView } from "./tasks-view.js";
import { getTheme, onSystemTheme, toggleTheme } from "./theme.js";

/** @typedef {import("./main.js").App} App */
/** @typedef {{ element: HTMLElement, title: string, update: () => void, leave?: () => void }} View */

/**
 * Creates the frame around the views: header, navigation, connection state and the error banner.
 *
 * @param {App} app
 * @param {() => void} signOut
 */
export function createShell(app, signOut) {
  const { store, live } = app;
  const main = el("main", { id: "main", tabindex: "-1" });
  const accountName = el("span", { class: "account-name" });
  const clock = el("a", { class: "pill clock-pill", href: "#/tasks" });
  const connectionText = el("span");
  const connection = el(
    "span",
    { class: "pill connection", role: "status" },
    el("span", { class: "chip-mark", "aria-hidden": "true" }),
    connectionText,
  );
  const theme = el("button", {
    type: "button",
    class: "icon-button",
    onclick: () => {
      toggleTheme();
      drawTheme();
    },
  });
  const drawTheme = () => {
    const dark = getTheme() === "dark";
    setText(theme, dark ? "☀" : "☾");
    setAttribute(theme, "aria-label", dark ? "Use the light theme" : "Use the dark theme");
    setAttribute(theme, "title", dark ? "Light theme" : "Dark theme");
  };
  onSystemTheme(drawTheme);

  const badges = new Map(PAGES.map(([page]) => [page, el("span", { class: "badge", hidden: true })]));
  const links = PAGES.map(([page, label]) =>
    el("a", { href: `#/${page}`, "data-page": page }, label, badges.get(page)),
  );
  const bannerText = el("p");
  const banner = el(
    "div",
    { class: "banner", role: "alert", hidden: true },
    el("span", { class: "banner-mark", "aria-hidden": "true" }, "!"),
    bannerText,
    el("button", { type: "button", class: "button button-plain", onclick: live.retry }, "Retry now"),
  );
  const element = el(
    "div",
    { class: "shell" },
    el(
      "header",
      { class: "top" },
      el(
        "div",
        { class: "top-row" },
        brand(),
        accountName,
        el("span", { class: "spacer" }),
        clock,
        connection,
        theme,
        el("button", { type: "button", class: "button button-quiet", onclick: signOut }, "Sign out"),
      ),
      el("nav", { class: "tabs", "aria-label": "Main" }, links),
    ),
    banner,
    main,
  );

  /** @type {View | undefined} */
  let view;
  /** @type {Map<string, View>} */
  const views = new Map();
  /** @param {boolean} first */
  const openView = (first) => {
    const { page, id } = parseHash(location.hash);
    view?.leave?.();
    const next =
      page === "database" ? createDatabaseView(app, id) : (views.get(page) ?? createView(page, app));
    // Create a new database view on each visit, so that no password stays in a view that was left.
    if (page !== "database") views.set(page, next);
    view = next;
    view.update();
    main.replaceChildren(view.element);
    for (const link of links) {
      const here = link.dataset["page"] === (page === "database" ? "databases" : page);
      setAttribute(link, "aria-current", here ? "page" : null);
    }
    document.title = `${view.title} – Redis Cloud emulator`;
    scrollTo(0, 0);
    // Screen readers announce the focused heading, and with it the page that was opened.
    const card = page === "databases" && id > 0 ? document.getElementById(`subscription-${id}`) : null;
    card?.scrollIntoView();
    const heading = card ?? view.element.querySelector("h1");
    if (!first) heading?.focus({ preventScroll: true });
  };
  const onHash = () => openView(false);

  const drawConnection = () => {
    const { connection: now } = store;
    setAttribute(
      connection,
      "data-tone",
      now.state === "live" ? "good" : now.state === "waiting" ? "bad" : "busy",
    );
    setText(
      connectionText,
      now.state === "live" ? "Live" : now.state === "waiting" ? "Reconnecting" : "Connecting",
    );
  };
  const update = () => {
    setText(accountName, store.accountName);
    const { health } = store;
    show(clock, health !== undefined);
    if (health !== undefined) {
      setText(clock, health.mode === "manual" ? `Clock: ${formatTime(health.now)}` : `${health.mode} clock`);
      setAttribute(clock, "data-mode", health.mode);
    }
    drawConnection();
    // Before the first overview, the view itself shows the error.
    const error = store.ready ? store.error : undefined;
    show(banner, error !== undefined);
    if (error !== undefined)
      setText(bannerText, `${error} The data shown may be outdated. Retrying automatically.`);
    drawBadge("tasks", store.tasks.filter((task) => !isFinished(task)).length, "unfinished");
    const faults = store.faults.filter(({ left }) => left !== 0).length;
    drawBadge("requests", faults, faults === 1 ? "active fault" : "active faults");
    view?.update();
    if (view !== undefined) document.title = `${view.title} – Redis Cloud emulator`;
  };
  /**
   * @param {import("./routes.js").Page} page
   * @param {number} count
   * @param {string} what
   */
  const drawBadge = (page, count, what) => {
    const badge = badges.get(page);
    if (badge === undefined) return;
    show(badge, count > 0);
    const text = `${count}${what}`;
    if (badge.dataset["text"] === text) return;
    badge.dataset["text"] = text;
    badge.title = `${count} ${what}`;
    badge.replaceChildren(String(count), el("span", { class: "visually-hidden" }, ` ${what}`));
  };

  const stopWatching = store.onChange(update);
  addEventListener("hashchange", onHash);
  drawTheme();
  return {
    element,
    start() {
      update();
      openView(true);
      main.querySelector("h1")?.focus({ preventScroll: true });
    },
    stop() {
      view?.leave?.();
      stopWatching();
      removeEventListener("hashchange", onHash);
    },
  };
}

/**
 * @param {import("./routes.js").Page} page
 * @param {App} app
 * @returns {View}
 */
function createView(page, app) {
  if (page === "azure") return createAzureView(app);
  if (page === "tasks") return createTasksView(app);
  if (page === "requests") return createRequestsView(app);
  if (page === "behavior") return createBehaviorView(app);
  if (page === "access") return createAccessView(app);
  return createDatabasesView(app);
}
