import { Api, ApiError } from "./api.js";
import { brand } from "./brand.js";
import { el, setText, show } from "./dom.js";
import { actionForm, field, input } from "./form.js";
import { readHealth } from "./parse.js";

/** @typedef {import("./session.js").Keys} Keys */

/**
 * Keys of `src/state/demo-keys.ts`, accepted from loopback only. Not in the data of the page, which holds no key of an
 * account.
 */
const DEMO = {
  apiKey: "Aemulated0account0key0of0the0demonstration0account",
  secretKey: "Semulated0user0key0of0the0demonstration0account0",
};

/**
 * Creates the sign-in form.
 *
 * @param {(keys: Keys) => void} onSignedIn
 * @param {string} [reason]
 */
export function createSignIn(onSignedIn, reason) {
  const apiKey = input({ name: "api-key", required: true, autocapitalize: "off", maxlength: "200" });
  const secretKey = input({ name: "secret-key", type: "password", required: true, maxlength: "200" });
  const facts = el("p", { class: "sign-in-facts" }, "Connecting to the emulator…");
  const demo = el(
    "div",
    { class: "sign-in-demo", hidden: true },
    el("p", {}, "This emulator has a demo account, which works on this machine only."),
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
        throw new ApiError(401, "The keys are not valid.", "Check the API key and the secret key.");
      }
      throw error;
    }
    onSignedIn(keys);
  };
  const form = actionForm({
    label: "Sign in",
    fields: [
      field("API key", apiKey, "Sent as x-api-key."),
      field(
        "Secret key",
        secretKey,
        "Sent as x-api-secret-key. Both keys stay in this tab until it is closed.",
      ),
    ],
    action: "Sign in",
    busy: "Signing in…",
    submit: async () => {
      const keys = { apiKey: apiKey.value.trim(), secretKey: secretKey.value.trim() };
      // Other characters cannot be sent in a header.
      if (!/^[\x21-\x7e]+$/.test(keys.apiKey + keys.secretKey)) {
        apiKey.focus();
        throw new ApiError(
          0,
          "The keys must not contain spaces or special characters.",
          "Copy both keys again.",
        );
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
      setText(
        facts,
        mode === "" ? "The emulator is running." : `Version ${version}, ${running}, ${mode} clock.`,
      );
      show(demo, hasDemo);
    } catch (error) {
      // Requests from another machine are rejected, which is expected.
      const isReachable = error instanceof ApiError && error.status !== 0;
      setText(facts, isReachable ? "The emulator is running." : "The emulator does not respond.");
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
