import { readFileSync } from "node:fs";
import { describe, expect, test } from "vitest";
import { parseDocuments } from "../src/document/parse.js";
import { assertUnique } from "../src/document/unique.js";
import { AZURE_SIZES } from "../src/kinds/enums.js";
import { DATABASE, documentsOf, SUBSCRIPTION } from "./support/account.js";

const AZURE_CONTRACT = new URL("../../azure/openapi/azure-managed-redis.yaml", import.meta.url);
const HEAD = "apiVersion: redis-cloud-sdk.github.io/v1alpha1\n";

/** A database document with another line. */
const withLine = (line: string) => `${DATABASE}\n  ${line}`;

describe("an invalid document names the file, the document, the path, the rule and the value", () => {
  test.each([
    ["not YAML", "a: [1", /^file\.yaml:1:6: not YAML: /],
    ["an empty file", "---\n", /^file\.yaml: contains no document$/],
    ["a scalar", "just text", /^file\.yaml, document 1: must be an object \(got "just text"\)$/],
    [
      "another API version",
      "apiVersion: v1\nkind: RedisCloudDatabase\nmetadata: { name: a }\nspec: {}",
      /document 1, apiVersion: must be "redis-cloud-sdk\.github\.io\/v1alpha1" \(got "v1"\)/,
    ],
    [
      "an unknown kind",
      `${HEAD}kind: RedisCloudCluster\nmetadata: { name: a }\nspec: {}`,
      /document 1 \(RedisCloudCluster a\): kind must be one of RedisCloudSubscription, .* \(got "RedisCloudCluster"\)/,
    ],
    [
      "an unknown field",
      HEAD + withLine("datasetSize: 2"),
      /\(RedisCloudDatabase orders\), spec\.datasetSize: is not a known field; did you mean datasetSizeInGb\?$/,
    ],
    ["a field without a near name", HEAD + withLine("zzz: 2"), /spec\.zzz: is not a known field$/],
    [
      "a misspelt member of an array",
      `${HEAD}${SUBSCRIPTION.replace("region: us-east-1", "regoin: us-east-1, region: us-east-1")}`,
      /spec\.cloudProviders\[0\]\.regions\[0\]\.regoin: is not a known field; did you mean region\?$/,
    ],
    [
      "a misspelt member of the head",
      `${HEAD}${DATABASE.replace("{ name: orders }", "{ name: orders, namspace: a }")}`,
      /metadata\.namspace: is not a known field; did you mean namespace\?$/,
    ],
    ["a tab", `${HEAD}kind: RedisCloudDatabase\n\tspec: {}`, /^file\.yaml:3:1: not YAML: /],
    [
      "a tag without a meaning",
      `${HEAD}${DATABASE.replace("name: orders", "name: !env orders")}`,
      /^file\.yaml:3:19: not usable YAML: Unresolved tag: !env$/,
    ],
    [
      "a password in place of its source, which is not repeated",
      HEAD + withLine("passwordFrom: hunter2"),
      /spec\.passwordFrom: must be an object$/,
    ],
    [
      "a name that Kubernetes refuses",
      `${HEAD}${DATABASE.replace("name: orders", "name: Orders")}`,
      /metadata\.name: must be lower-case letters, digits, dashes and dots \(got "Orders"\)/,
    ],
    [
      "a size below the minimum",
      HEAD + DATABASE.replace("datasetSizeInGb: 1", "datasetSizeInGb: 0"),
      /spec\.datasetSizeInGb: must be at least 0\.1 \(got 0\)/,
    ],
    [
      "a size that is text",
      HEAD + DATABASE.replace("datasetSizeInGb: 1", "datasetSizeInGb: large"),
      /spec\.datasetSizeInGb: must be a number \(got "large"\)/,
    ],
    [
      "a missing field",
      HEAD + DATABASE.replace("  datasetSizeInGb: 1\n", ""),
      /spec\.datasetSizeInGb: is required/,
    ],
    [
      "an unknown word",
      HEAD + withLine("dataPersistence: sometimes"),
      /spec\.dataPersistence: must be one of "aof-every-1-second", .*"none", .* \(got "sometimes"\)/,
    ],
    [
      "a wrong member of an array",
      `${HEAD}${SUBSCRIPTION.replace("region: us-east-1", "region: ''")}`,
      /spec\.cloudProviders\[0\]\.regions\[0\]\.region: must have at least 1 characters \(got ""\)/,
    ],
    [
      "a secret in two places",
      HEAD + withLine("passwordFrom: { env: A, file: B }"),
      /spec\.passwordFrom: must have one of env, file and secret/,
    ],
    [
      "a peering with two networks",
      `${HEAD}kind: RedisCloudPeering\nmetadata: { name: p }\nspec: { subscription: { name: shop } }`,
      /\(RedisCloudPeering p\), spec: must have either aws or gcp/,
    ],
    ["an alias bomb", bomb(), /not usable YAML/],
  ])("%s", (_name, text, message) => {
    expect(() => parseDocuments(text, "file.yaml")).toThrow(message);
  });

  test("two documents of one kind and name", () => {
    const documents = documentsOf(DATABASE, SUBSCRIPTION, DATABASE);
    expect(() => assertUnique(documents)).toThrow(
      "file.yaml, document 3: declares RedisCloudDatabase orders again, as document 1 of file.yaml does",
    );
  });

  test("two documents of one resource, by the names that references lead to", () => {
    const named = `${SUBSCRIPTION.replace("name: shop", "name: alias")}\n  name: shop`;
    const second = `${DATABASE.replace("name: orders", "name: second").replace("name: shop", "name: alias")}\n  name: orders`;
    const documents = documentsOf(named, DATABASE, second);
    expect(() => assertUnique(documents)).toThrow(
      "file.yaml, document 3: declares the resource of RedisCloudDatabase orders again, as document 2 of file.yaml does",
    );
    const elsewhere = documentsOf(named, DATABASE, second.replace("alias", "elsewhere"));
    expect(() => assertUnique(elsewhere)).not.toThrow();
  });
});

test("empty documents between separators are skipped", () => {
  const documents = parseDocuments(
    `---\n${HEAD}${DATABASE}\n---\n---\n${HEAD}${SUBSCRIPTION}\n---\n`,
    "file.yaml",
  );
  expect(documents.map(({ document }) => document.kind)).toEqual([
    "RedisCloudDatabase",
    "RedisCloudSubscription",
  ]);
});

test("a byte order mark, Windows line ends, anchors and merge keys are read", () => {
  const text = `${HEAD}kind: RedisCloudDatabase
metadata: { name: orders }
spec:
  <<: { datasetSizeInGb: 1, replication: false }
  replication: true
  subscription: &shop { name: shop }
---
${HEAD}${SUBSCRIPTION}
`;
  const documents = parseDocuments(`\uFEFF${text.replaceAll("\n", "\r\n")}`, "file.yaml");
  expect(documents.map(({ document }) => document.metadata.name)).toEqual(["orders", "shop"]);
  expect(documents[0]?.document.spec).toEqual({
    subscription: { name: "shop" },
    datasetSizeInGb: 1,
    replication: true,
  });
});

/** Aliases that expand to billions of nodes. */
function bomb(): string {
  const levels = Array.from({ length: 30 }, (_, level) =>
    level === 0 ? "a0: &a0 [x, x]" : `a${level}: &a${level} [*a${level - 1}, *a${level - 1}]`,
  );
  return levels.join("\n");
}

test("the sizes of AzureManagedRedis are those of the contract that can be created", () => {
  const names = readFileSync(AZURE_CONTRACT, "utf8").matchAll(/^ +- "?((?:\w+)_[BMXA]\d+)"?$/gm);
  expect([...AZURE_SIZES].sort()).toEqual([...new Set([...names].map(([, name]) => name))].sort());
});
