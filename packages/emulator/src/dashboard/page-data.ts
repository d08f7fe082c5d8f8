/** Values of the emulator that the page uses. They are sent with the page, so that its scripts do not repeat them. */
export interface PageData {
  /** Types of events that the page receives. */
  eventTypes: readonly string[];
  /** Roles of secret keys. */
  keyRoles: readonly string[];
  /** Rule of database names. */
  databaseName: { pattern: string; maxLength: number };
  dataPersistence: readonly string[];
  dataEvictionPolicy: readonly string[];
  /** Allowed values of the properties of Azure databases. */
  azureDatabase: Readonly<
    Record<"clientProtocol" | "clusteringPolicy" | "evictionPolicy", readonly string[]>
  >;
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
