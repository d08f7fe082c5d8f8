import { writeFile } from "node:fs/promises";
import { join } from "node:path";
import { Ajv } from "ajv";
import { describe, expect, test } from "vitest";
import { emptyFolder } from "../../../../test/support/temp-folder.js";
import type { StartSettings } from "../../src/cli/dependencies.js";
import { DEMO_API_KEY, DEMO_SECRET_KEY } from "../../src/state/demo-keys.js";
import { commandLine } from "./command-line.js";

const KEYS = { apiKey: "Afixed0api0key0of0the0pipeline", secretKey: "Sfixed0secret0key0of0the0pipeline" };

/** Creates a command line that records the settings, with a configuration file. */
async function withConfig(text: string, name = "emulator.yaml", environment: Record<string, string> = {}) {
  const folder = emptyFolder();
  const file = join(folder, name);
  await writeFile(file, text);
  const settings: StartSettings[] = [];
  const { run } = await commandLine({
    environment,
    startEmulator: async (wanted) => {
      settings.push(wanted);
      const stop = async () => undefined;
      return { url: "http://127.0.0.1:1/v1", apiKey: "A", secretKey: "S", certificate: "", stop };
    },
  });
  return { file, run, settings };
}

describe("configuration", () => {
  const YAML = `
port: 9000
time: realistic
speed: 60
allowHost: [ci, emulator.test]
apiKey: ${KEYS.apiKey}
secretKey: ${KEYS.secretKey}
behavior:
  customerSide: never
  aclFlapping: false
durations:
  task: 10
resources:
  paymentMethods: [{ type: Visa, creditCardEndsWith: 5556 }]
`;

  test("a YAML file sets options, behavior, durations and resources", async () => {
    const { run, file, settings } = await withConfig(YAML);
    const { code, err } = await run("start", "--config", file);
    expect({ code, err }).toEqual({ code: 0, err: "Stopping.\n" });
    expect(settings).toEqual([
      {
        host: "127.0.0.1",
        port: 9000,
        time: "realistic",
        speed: 60,
        engine: "redis",
        allowedHosts: ["ci", "emulator.test"],
        ...KEYS,
        behavior: { customerSide: "never", aclFlapping: false },
        durations: { task: 10 },
        resources: { paymentMethods: [{ type: "Visa", creditCardEndsWith: 5556 }] },
      },
    ]);
  });

  test("the command line precedes the environment, which precedes the file", async () => {
    const { run, file, settings } = await withConfig(YAML, "emulator.yaml", {
      REDIS_CLOUD_EMULATOR_PORT: "9001",
      REDIS_CLOUD_EMULATOR_SPEED: "61",
      REDIS_CLOUD_EMULATOR_STRICT: "false",
      REDIS_CLOUD_EMULATOR_ALLOW_HOST: "one, two",
      REDIS_CLOUD_EMULATOR_BEHAVIOR_CUSTOMER_SIDE: "when-asked",
      REDIS_CLOUD_EMULATOR_BEHAVIOR_PEERING_ACCEPTANCE: "5",
    });
    await run("--config", file, "--port", "9002", "--behavior", "peeringAcceptance=6");
    expect(settings[0]).toMatchObject({
      port: 9002,
      speed: 61,
      strict: false,
      allowedHosts: ["one", "two"],
      behavior: { customerSide: "when-asked", aclFlapping: false, peeringAcceptance: 6 },
    });
  });

  test("a JSON file may name its schema, and REDIS_CLOUD_EMULATOR_CONFIG may name the file", async () => {
    const { file } = await withConfig('{"$schema": "./schema.json", "port": 0}', "emulator.json");
    const { run, settings } = await withConfig("", "empty.yaml", { REDIS_CLOUD_EMULATOR_CONFIG: file });
    await run();
    expect(settings[0]).toMatchObject({ port: 0 });
  });

  test("the JSON Schema accepts a valid file, and rejects misspelt keys and wrong values", async () => {
    const { run } = await commandLine();
    const { out } = await run("config-schema");
    const validate = new Ajv().compile(JSON.parse(out));
    const valid = {
      port: 0,
      behavior: { rateLimit: { requests: 1, windowMs: 1 }, peeringAcceptance: false },
      durations: { task: 1 },
      resources: { keys: [{}] },
    };
    expect(validate(valid)).toBe(true);
    for (const wrong of [
      { prot: 0 },
      { port: "0" },
      { behavior: { customerSide: "sometimes" } },
      { behavior: { rateLimit: { requests: 1 } } },
      { durations: { tusk: 1 } },
      { apiKey: "short" },
    ]) {
      expect(validate(wrong), JSON.stringify(wrong)).toBe(false);
    }
  });

  test.each([
    ["prot: 1", /emulator\.yaml: `prot` is not an option; did you mean `port`\?/],
    ["paint: 1", /`paint` is not an option; the options are port, host, advertiseHost, dataDir/],
    ["port: x", /`port` must be an integer from 0 to 65535 .*\(got "x"\)/],
    ["behavior: { custmerSide: never }", /unknown behavior "custmerSide"; did you mean customerSide\?/],
    ["behavior: 1", /`behavior` must be an object \(got 1\)/],
    ["durations: { tusk: 1 }", /`durations\.tusk` is unknown; did you mean `task`\?/],
    ["durations: { task: -1 }", /`durations\.task` must be a non-negative number of milliseconds \(got -1\)/],
    ["resources: { database: [] }", /`resources\.database` is unknown; did you mean `databases`\?/],
    ["resources: { databases: {} }", /`resources\.databases` must be an array of objects \(got \{\}\)/],
    ["- port", /emulator\.yaml: the file must contain an object/],
    ["port: 1\nport: 2", /emulator\.yaml: Map keys must be unique/],
  ])("a file with %j is rejected before the start", async (text, message) => {
    const { run, file, settings } = await withConfig(text);
    const { code, err } = await run("start", "--config", file);
    expect(code).toBe(1);
    expect(err).toMatch(message);
    expect(settings).toEqual([]);
  });

  test("a file that does not exist is named", async () => {
    const { run } = await withConfig("");
    expect((await run("--config", "/nowhere/emulator.yaml")).err).toBe(
      "redis-cloud-emulator: Cannot read /nowhere/emulator.yaml: no such file or folder\n",
    );
  });

  test.each([
    [["--api-key", "A-short-but-secret"], /--api-key must be 20 to 200 printable ASCII characters/],
    [["--api-key", KEYS.apiKey], /--api-key requires --secret-key/],
    [["--secret-key", KEYS.secretKey], /--secret-key requires --api-key/],
    [
      ["--host", "0.0.0.0", "--api-key", DEMO_API_KEY, "--secret-key", DEMO_SECRET_KEY],
      /must not be the public demo keys with --host 0\.0\.0\.0/,
    ],
    [["--advertise-host", "http://emulator"], /--advertise-host.*must be a host name or an IP address/],
    [["--behavior", "customerSide"], /a behavior must be given as name=value \(got "customerSide"\)/],
    [["--behavior", "custmerSide=never"], /unknown behavior "custmerSide"; did you mean customerSide\?/],
  ])("start %j is a usage error", async (args, message) => {
    const { run, settings } = await withConfig("");
    const { code, err } = await run("start", ...args);
    expect(code).toBe(2);
    expect(err).toMatch(message);
    expect(err).not.toContain("A-short-but-secret");
    expect(settings).toEqual([]);
  });

  test("a variable with an invalid value is named, and a secret value is not printed", async () => {
    const wrong = await withConfig("", "x.yaml", { REDIS_CLOUD_EMULATOR_PORT: "x" });
    expect((await wrong.run()).err).toBe(
      'redis-cloud-emulator: REDIS_CLOUD_EMULATOR_PORT must be an integer from 0 to 65535 that fetch does not block, as it does 6000 and 10080 (got "x")\n',
    );
    const secret = await withConfig("", "x.yaml", { REDIS_CLOUD_EMULATOR_SECRET_KEY: "S-too-short" });
    expect((await secret.run()).err).not.toContain("S-too-short");
  });
});
