import { z } from "zod";
import { field, lifecycle, named, reference, requiredField } from "./field.js";
import { secretSource } from "./shared-fields.js";

const name = field(z.string().min(1), "Name at the service. Default: the document's name.", "identity");

/** A Redis ACL rule. */
export const redisCloudAclRule = {
  description: "A Redis ACL rule: the commands and keys that a role may use.",
  shortNames: ["rcrule"],
  spec: z.strictObject({
    name,
    redisRule: requiredField(z.string().min(1), "The rule, for example `+@read ~*`."),
    ...lifecycle,
  }),
};

const roleDatabase = named(
  "RoleDatabase",
  "Database that a rule of a role applies to.",
  z.strictObject({
    database: reference.meta({ description: "The database." }),
    subscription: reference.meta({ description: "The subscription of the database." }),
    regions: z
      .array(z.string())
      .optional()
      .meta({ description: "Regions of an Active-Active database. Default: all." }),
  }),
);

const roleRule = named(
  "RoleRule",
  "Rule of a role, and the databases it applies to.",
  z.strictObject({
    rule: reference.meta({ description: "The rule." }),
    databases: z.array(roleDatabase).min(1).meta({ description: "Databases that the rule applies to." }),
  }),
);

/** An ACL role. */
export const redisCloudAclRole = {
  description: "An ACL role: rules, each with the databases it applies to.",
  shortNames: ["rcrole"],
  spec: z.strictObject({
    name,
    redisRules: requiredField(z.array(roleRule).min(1), "Rules and the databases they apply to."),
    ...lifecycle,
  }),
};

/** An ACL user. */
export const redisCloudAclUser = {
  description: "A database user with a role.",
  shortNames: ["rcuser"],
  spec: z.strictObject({
    name,
    role: requiredField(reference, "The role of the user."),
    passwordFrom: requiredField(secretSource, "Source of the user's password, used at creation.", "creation"),
    ...lifecycle,
  }),
};
