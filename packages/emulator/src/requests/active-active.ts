import type {
  ActiveActiveRegionCreateRequest,
  ActiveActiveRegionDeleteRequest,
  ActiveActiveRegionToDelete,
  CrdbFlushRequest,
  CrdbRegionSpec,
  CrdbUpdatePropertiesRequest,
  LocalRegionProperties,
} from "redis-cloud-sdk/models";
import { alerts, backup, certificates, eviction, persistence, resp, throughputInRegion } from "./database.js";
import { fields, flag, list, number, shape, text } from "./shape.js";

/** Changes to an Active-Active database, for all its regions and for single ones. */
export const crdbUpdate = shape<CrdbUpdatePropertiesRequest>({
  name: text,
  dryRun: flag,
  autoMinorVersionUpgrade: flag,
  clientSslCertificate: text,
  clientTlsCertificates: certificates,
  dataEvictionPolicy: eviction,
  datasetSizeInGb: number,
  memoryLimitInGb: number,
  enableTls: flag,
  supportOSSClusterApi: flag,
  useExternalEndpointForOSSClusterApi: flag,
  queryPerformanceFactor: text,
  globalAlerts: alerts,
  globalDataPersistence: persistence,
  globalEnableDefaultUser: flag,
  globalPassword: text,
  globalSourceIp: list(text),
  regions: list(
    fields<LocalRegionProperties>({
      region: text,
      alerts,
      dataPersistence: persistence,
      enableDefaultUser: flag,
      localThroughputMeasurement: throughputInRegion,
      password: text,
      remoteBackup: backup,
      respVersion: resp,
      sourceIp: list(text),
    }),
  ),
});

/** A flush has nothing to say. */
export const crdbFlush = shape<CrdbFlushRequest>({});

export const regionCreate = shape<ActiveActiveRegionCreateRequest>({
  region: text,
  dryRun: flag,
  deploymentCIDR: text,
  vpcId: text,
  subnetIds: list(text),
  securityGroupId: text,
  multipleAvailabilityZones: flag,
  preferredAvailabilityZones: list(text),
  respVersion: resp,
  customerManagedKeyResourceName: text,
  databases: list(fields<CrdbRegionSpec>({ name: text, localThroughputMeasurement: throughputInRegion })),
});

/** The body of a DELETE. */
export const regionDelete = shape<ActiveActiveRegionDeleteRequest>({
  dryRun: flag,
  regions: list(fields<ActiveActiveRegionToDelete>({ region: text })),
});
