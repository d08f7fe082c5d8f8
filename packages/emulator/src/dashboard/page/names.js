import { pageData } from "./page-data.js";

const { maxLength: MAX_DATABASE_NAME } = pageData.databaseName;
const DATABASE_NAME = new RegExp(pageData.databaseName.pattern);

/** Description of the names that {@link checkDatabaseName} accepts. */
export const DATABASE_NAME_HINT = "Letters, digits and hyphens, starting with a letter.";

/**
 * Checks the name of a new database by the rules of the service.
 *
 * @param {string} name
 * @param {readonly string[]} siblings Names of the databases in its subscription.
 * @returns {string | undefined} The rule that the name violates.
 */
export function checkDatabaseName(name, siblings) {
  if (!DATABASE_NAME.test(name)) {
    return "The name must start with a letter, end with a letter or digit, and contain only letters, digits and hyphens.";
  }
  if (name.length > MAX_DATABASE_NAME) {
    return `The name must be at most ${MAX_DATABASE_NAME} characters (got ${name.length}).`;
  }
  return siblings.includes(name)
    ? `A database named "${name}" already exists in the subscription.`
    : undefined;
}
