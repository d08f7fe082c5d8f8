/** Values of the emulator that the page uses. They are sent with the page, so that its scripts do not repeat them. */
export interface PageData {
  /** Types of events that the page receives. */
  eventTypes: readonly string[];
  /** Roles of secret keys. */
  keyRoles: readonly string[];
  /** Rule of names of secret keys; the text completes “must have …”. */
  keyName: { pattern: string; rule: string };
  /** Rule of database names. */
  databaseName: { pattern: string; maxLength: number };
  dataPersistence: readonly string[];
  dataEvictionPolicy: readonly string[];
  /** Regions of Pro subscriptions. */
  regions: readonly { provider: string; name: string }[];
  /** Fields that a kind of faults has besides the common ones. */
  faultFields: readonly { kind: string; name: string; isRequired: boolean }[];
  /** Routes that a fault may name. */
  faultRoutes: readonly string[];
  azure: AzurePageData;
}

/** Values of Azure: allowed values of the properties of databases, and patterns of names. */
interface AzurePageData {
  apiVersion: string;
  clusterName: string;
  assignmentName: string;
  /** Access string of an assignment without its own. */
  defaultAccess: string;
  clientProtocol: readonly string[];
  clusteringPolicy: readonly string[];
  evictionPolicy: readonly string[];
}

/** Element of the page that contains its data. Browsers do not execute scripts of this type. */
const EMPTY_ELEMENT = '<script type="application/json" id="page-data"></script>';

/**
 * Writes the data into the page.
 *
 * @throws Error if the page has no element for it.
 */
export function insertPageData(page: string, data: PageData): string {
  // "<" would end the element, or start a comment in it.
  const json = JSON.stringify(data).replaceAll("<", "\\u003c");
  const inserted = page.replace(EMPTY_ELEMENT, () => EMPTY_ELEMENT.replace("></", () => `>${json}</`));
  if (inserted === page) throw new Error(`The page of the dashboard lacks ${EMPTY_ELEMENT}.`);
  return inserted;
}
