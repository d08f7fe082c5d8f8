import { Api, ApiError } from "./api.js";
import { brand } from "./brand.js";
import { el, setText, show } from "./dom.js";
import { actionForm, field, input } from "./form.js";
import { readHealth } from "./parse.js";

/** @typedef {import("./session.js").Keys} Keys */

/** Printed in the README and good on this machine only: see `src/keys.ts`. */
const DEMO = {
  apiKey: "Aemulated0account0key0of0the0demonstration0account",
  secretKey: "Semulated0user0key0of0the0demonstration0account0",
};

/**
 * The form that asks for the keys.
 *
 * @param {(keys: Keys) => void} onSignedIn
 * @param {string} [reason]
 */
export function createSignIn(onSignedIn, reason) {
  const apiKey = input({ name: "account-key", required: true, autocapitalize: "off", maxlength: "200" });
  const secretKey = input({ name: "user-key", type: "password", required: true, maxlength: "200" });
  const facts = el("p", { class: "sign-in-facts" }, "Looking for the emulator…");
  const demo = el(
    "div",
    { class: "sign-in-demo", hidden: true },
    el("p", {}, "This emulator has its demonstration account, for this machine only."),
    el(
      "button",
      { type: "button", class: "button button-plain", onclick: () => fillDemo() },
      "Use the demo keys",
    ),
  );

  /** @param {Keys} keys */
  const verifyKeys = async (keys) => {
    try {
      await new Api(keys).get("/emulator/overview");
    } catch (error) {
      if (error instanceof ApiError && error.status === 401) {
        apiKey.focus();
        throw new ApiError(401, "These keys do not open an account.", "Check both of them.");
      }
      throw error;
    }
    onSignedIn(keys);
  };
  const form = actionForm({
    label: "Sign in",
    fields: [
      field("Account key", apiKey, "Sent as x-api-key."),
      field("User key", secretKey, "Sent as x-api-secret-key. Both stay in this tab until it is closed."),
    ],
    action: "Sign in",
    busy: "Signing in…",
    submit: async () => {
      const keys = { apiKey: apiKey.value.trim(), secretKey: secretKey.value.trim() };
      // Others cannot be sent in a header.
      if (!/^[\x21-\x7e]+$/.test(keys.apiKey + keys.secretKey)) {
        apiKey.focus();
        throw new ApiError(0, "These are not keys.", "A key has letters and digits only.");
      }
      await verifyKeys(keys);
    },
  });
  const fillDemo = () => {
    apiKey.value = DEMO.apiKey;
    secretKey.value = DEMO.secretKey;
    form.requestSubmit();
  };

  const readEmulatorHealth = async () => {
    try {
      const {
        version,
        engine,
        mode,
        demo: hasDemo,
      } = readHealth(await new Api(undefined).get("/emulator/health"));
      const running = engine === "none" ? "without an engine" : `with ${engine}`;
      setText(facts, `Version ${version}, ${running}, ${mode} clock.`);
      show(demo, hasDemo);
    } catch (error) {
      // From another machine the question is refused, and that is all right.
      const isReachable = error instanceof ApiError && error.status !== 0;
      setText(facts, isReachable ? "The emulator is running." : "The emulator does not answer.");
      if (!isReachable) setTimeout(() => element.isConnected && readEmulatorHealth(), 3_000);
    }
  };

  const element = el(
    "main",
    { class: "sign-in", id: "main", tabindex: "-1" },
    el(
      "div",
      { class: "sign-in-card" },
      brand(),
      el("h1", { tabindex: "-1" }, "Sign in"),
      reason === undefined ? null : el("p", { class: "sign-in-why", role: "alert" }, reason),
      form,
      demo,
      facts,
    ),
  );
  return {
    element,
    start() {
      apiKey.focus();
      readEmulatorHealth();
    },
  };
}
