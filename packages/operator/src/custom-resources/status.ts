import { z } from "zod";

const condition = z.strictObject({
  type: z.string().meta({ description: "Ready, Error, Updating, Deleting or Paused." }),
  status: z.enum(["True", "False", "Unknown"]),
  reason: z.string().meta({ description: "One word in CamelCase." }),
  message: z.string().meta({ description: "One sentence for people. Contains no secrets." }),
  lastTransitionTime: z.string().meta({ description: "When the status last changed.", format: "date-time" }),
  observedGeneration: z.int().optional(),
});

/** Status that every kind with a status has. */
const common = {
  observedGeneration: z.int().optional().meta({ description: "Generation that the status describes." }),
  state: z.string().optional().meta({
    description: "Absent, Pending, Updating, Ready, Failed, Deleting, Blocked or Unknown.",
  }),
  endpoint: z.string().optional().meta({ description: "First endpoint, once the resource is ready." }),
  endpoints: z.array(z.string()).optional().meta({ description: "All endpoints, once it is ready." }),
  conditions: z.array(condition).optional(),
};

/** Status of a resource of Redis Cloud or Azure. */
export const resourceStatus = z.strictObject({
  id: z.string().optional().meta({ description: "Id at the service." }),
  ...common,
});

/** Status of a connection. */
export const connectionStatus = z.strictObject({
  ...common,
  secretName: z.string().optional().meta({ description: "Secret with the connection." }),
  configMapName: z.string().optional().meta({ description: "ConfigMap with the endpoint." }),
});

/** Status as it is stored. */
export type ResourceStatus = z.infer<typeof resourceStatus>;

/** Status of a connection as it is stored. */
export type ConnectionStatus = z.infer<typeof connectionStatus>;
