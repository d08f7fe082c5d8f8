import type { Calls } from "./call.js";

const SERVICE = { serviceName: "com.amazonaws.vpce.us-east-1.vpce-svc-0123456789abcdef0" };
const ARN = "arn:aws:secretsmanager:us-east-1:111122223333:secret:orders-AbCdEf";

export const dataIntegration = {
  "GET /data-integration-workspaces": (cloud, _, options) => cloud.dataIntegration.workspaces.list(options),
  "GET /subscriptions/{subscriptionId}/data-integration-workspace": (cloud, on, options) =>
    cloud.dataIntegration.workspaces.get(on.workspace.subscriptionId, options),
  "POST /subscriptions/{subscriptionId}/data-integration-workspace": (cloud, on, options) =>
    cloud.dataIntegration.workspaces.create(on.pro.bare, { cidr: "10.98.0.0/22" }, options),
  "DELETE /subscriptions/{subscriptionId}/data-integration-workspace": (cloud, on, options) =>
    cloud.dataIntegration.workspaces.delete(on.workspace.subscriptionId, options),
  "PUT /subscriptions/{subscriptionId}/data-integration-workspace": (cloud, on, options) =>
    cloud.dataIntegration.raw.put(on.workspace.subscriptionId, { size: "other" }, options),
  "PATCH /subscriptions/{subscriptionId}/data-integration-workspace": (cloud, on, options) =>
    cloud.dataIntegration.raw.patch(on.workspace.subscriptionId, { size: "large" }, options),
  "GET /subscriptions/{subscriptionId}/data-integration-workspace/{subPath}": (cloud, on, options) =>
    cloud.dataIntegration.raw.getPath(on.workspace.orders, options),
  "POST /subscriptions/{subscriptionId}/data-integration-workspace/{subPath}": (cloud, on, options) =>
    cloud.dataIntegration.raw.postPath(
      { ...on.workspace.orders, subPath: "api/v9/jobs" },
      { id: "second" },
      options,
    ),
  "PUT /subscriptions/{subscriptionId}/data-integration-workspace/{subPath}": (cloud, on, options) =>
    cloud.dataIntegration.raw.putPath(on.workspace.orders, { name: "orders", port: 1 }, options),
  "PATCH /subscriptions/{subscriptionId}/data-integration-workspace/{subPath}": (cloud, on, options) =>
    cloud.dataIntegration.raw.patchPath(on.workspace.orders, { port: 2 }, options),
  "DELETE /subscriptions/{subscriptionId}/data-integration-workspace/{subPath}": (cloud, on, options) =>
    cloud.dataIntegration.raw.deletePath(on.workspace.orders, undefined, options),
  "GET /subscriptions/{subscriptionId}/data-integration-workspace/network/suggested-cidrs": (
    cloud,
    on,
    options,
  ) =>
    cloud.dataIntegration.workspaces.suggestedCidrs(
      on.workspace.subscriptionId,
      { "cidr-mask": 24 },
      options,
    ),
  "POST /subscriptions/{subscriptionId}/data-integration-workspace/secrets/validate": (cloud, on, options) =>
    cloud.dataIntegration.workspaces.validateSecrets(
      on.workspace.subscriptionId,
      { caCertSecretArn: ARN },
      options,
    ),
  "POST /subscriptions/{subscriptionId}/data-integration-workspace/secrets/validate-single": (
    cloud,
    on,
    options,
  ) =>
    cloud.dataIntegration.workspaces.validateSecret(
      on.workspace.subscriptionId,
      { purpose: "source-tls-ca", secretArn: ARN },
      options,
    ),
  "GET /subscriptions/{subscriptionId}/data-integration-workspace/tasks": (cloud, on, options) =>
    cloud.dataIntegration.workspaces.tasks(on.workspace.subscriptionId, options),
  "GET /subscriptions/{subscriptionId}/data-integration-workspace/tasks/{taskId}": (cloud, on, options) =>
    cloud.dataIntegration.workspaces.task(on.workspace.task, options),
  "GET /subscriptions/{subscriptionId}/data-integration-workspace/network/private-link": (
    cloud,
    on,
    options,
  ) => cloud.dataIntegration.privateLinks.list(on.workspace.subscriptionId, options),
  "POST /subscriptions/{subscriptionId}/data-integration-workspace/network/private-link": (
    cloud,
    on,
    options,
  ) => cloud.dataIntegration.privateLinks.create(on.workspace.subscriptionId, SERVICE, options),
  "POST /subscriptions/{subscriptionId}/data-integration-workspace/network/private-link/validate": (
    cloud,
    on,
    options,
  ) => cloud.dataIntegration.privateLinks.validateService(on.workspace.subscriptionId, SERVICE, options),
  "GET /subscriptions/{subscriptionId}/data-integration-workspace/network/private-link/{endpointId}": (
    cloud,
    on,
    options,
  ) => cloud.dataIntegration.privateLinks.get(on.workspace.endpoint, options),
  "DELETE /subscriptions/{subscriptionId}/data-integration-workspace/network/private-link/{endpointId}": (
    cloud,
    on,
    options,
  ) => cloud.dataIntegration.privateLinks.delete(on.workspace.endpoint, options),
  "POST /subscriptions/{subscriptionId}/data-integration-workspace/network/private-link/{endpointId}/validate":
    (cloud, on, options) => cloud.dataIntegration.privateLinks.validate(on.workspace.endpoint, options),
  "GET /subscriptions/{subscriptionId}/data-integration-workspace/compose": (cloud, on, options) =>
    cloud.dataIntegration.drafts.list(on.workspace.subscriptionId, options),
  "POST /subscriptions/{subscriptionId}/data-integration-workspace/compose": (cloud, on, options) =>
    cloud.dataIntegration.drafts.create(on.workspace.subscriptionId, { sourceName: "second" }, options),
  "POST /subscriptions/{subscriptionId}/data-integration-workspace/compose/mount-secrets": (
    cloud,
    on,
    options,
  ) =>
    cloud.dataIntegration.drafts.mountUnsavedSecrets(
      on.workspace.subscriptionId,
      { source: { host: "db" } },
      options,
    ),
  "POST /subscriptions/{subscriptionId}/data-integration-workspace/compose/translate": (cloud, on, options) =>
    cloud.dataIntegration.drafts.translate(
      on.workspace.subscriptionId,
      { cloud: { sourceName: "orders" } },
      options,
    ),
  "GET /subscriptions/{subscriptionId}/data-integration-workspace/compose/{draftId}": (cloud, on, options) =>
    cloud.dataIntegration.drafts.get(on.workspace.draft, options),
  "PUT /subscriptions/{subscriptionId}/data-integration-workspace/compose/{draftId}": (cloud, on, options) =>
    cloud.dataIntegration.drafts.update(on.workspace.draft, { sourceName: "other" }, options),
  "DELETE /subscriptions/{subscriptionId}/data-integration-workspace/compose/{draftId}": (
    cloud,
    on,
    options,
  ) => cloud.dataIntegration.drafts.delete(on.workspace.draft, options),
  "GET /subscriptions/{subscriptionId}/data-integration-workspace/compose/{draftId}/composed": (
    cloud,
    on,
    options,
  ) => cloud.dataIntegration.drafts.composed(on.workspace.draft, options),
  "POST /subscriptions/{subscriptionId}/data-integration-workspace/compose/{draftId}/mount-secrets": (
    cloud,
    on,
    options,
  ) => cloud.dataIntegration.drafts.mountSecrets(on.workspace.draft, options),
  "POST /subscriptions/{subscriptionId}/data-integration-workspace/compose/{draftId}/validate": (
    cloud,
    on,
    options,
  ) => cloud.dataIntegration.drafts.validate(on.workspace.draft, options),
  "GET /subscriptions/{subscriptionId}/data-integration-workspace/rdi/api/v2/info": (cloud, on, options) =>
    cloud.dataIntegration.monitoring.info(on.workspace.subscriptionId, options),
  "GET /subscriptions/{subscriptionId}/data-integration-workspace/rdi/api/v2/pipelines": (
    cloud,
    on,
    options,
  ) => cloud.dataIntegration.pipelines.list(on.workspace.subscriptionId, options),
  "POST /subscriptions/{subscriptionId}/data-integration-workspace/rdi/api/v2/pipelines": (
    cloud,
    on,
    options,
  ) => cloud.dataIntegration.pipelines.create(on.workspace.subscriptionId, { name: "second" }, {}, options),
  "GET /subscriptions/{subscriptionId}/data-integration-workspace/rdi/api/v2/pipelines/{name}": (
    cloud,
    on,
    options,
  ) => cloud.dataIntegration.pipelines.get(on.workspace.pipeline, options),
  "PUT /subscriptions/{subscriptionId}/data-integration-workspace/rdi/api/v2/pipelines/{name}": (
    cloud,
    on,
    options,
  ) => cloud.dataIntegration.pipelines.replace(on.workspace.pipeline, { active: false }, {}, options),
  "PATCH /subscriptions/{subscriptionId}/data-integration-workspace/rdi/api/v2/pipelines/{name}": (
    cloud,
    on,
    options,
  ) => cloud.dataIntegration.pipelines.update(on.workspace.pipeline, { active: false }, {}, options),
  "DELETE /subscriptions/{subscriptionId}/data-integration-workspace/rdi/api/v2/pipelines/{name}": (
    cloud,
    on,
    options,
  ) => cloud.dataIntegration.pipelines.delete(on.workspace.pipeline, options),
  "POST /subscriptions/{subscriptionId}/data-integration-workspace/rdi/api/v2/pipelines/{name}/start": (
    cloud,
    on,
    options,
  ) => cloud.dataIntegration.pipelines.start(on.workspace.pipeline, options),
  "POST /subscriptions/{subscriptionId}/data-integration-workspace/rdi/api/v2/pipelines/{name}/stop": (
    cloud,
    on,
    options,
  ) => cloud.dataIntegration.pipelines.stop(on.workspace.pipeline, options),
  "POST /subscriptions/{subscriptionId}/data-integration-workspace/rdi/api/v2/pipelines/{name}/reset": (
    cloud,
    on,
    options,
  ) => cloud.dataIntegration.pipelines.reset(on.workspace.pipeline, options),
  "POST /subscriptions/{subscriptionId}/data-integration-workspace/rdi/api/v2/pipelines/{name}/flush-target/{target_name}":
    (cloud, on, options) =>
      cloud.dataIntegration.pipelines.flushTarget(
        { ...on.workspace.pipeline, target_name: "target" },
        {},
        options,
      ),
  "GET /subscriptions/{subscriptionId}/data-integration-workspace/rdi/api/v2/pipelines/{name}/status": (
    cloud,
    on,
    options,
  ) => cloud.dataIntegration.monitoring.status(on.workspace.pipeline, options),
  "GET /subscriptions/{subscriptionId}/data-integration-workspace/rdi/api/v2/pipelines/{name}/metric-collections":
    (cloud, on, options) =>
      cloud.dataIntegration.monitoring.metricCollections(on.workspace.pipeline, options),
  "GET /subscriptions/{subscriptionId}/data-integration-workspace/rdi/api/v2/pipelines/{name}/metric-collections/{collection_name}":
    (cloud, on, options) =>
      cloud.dataIntegration.monitoring.metricCollection(
        { ...on.workspace.pipeline, collection_name: "processor" },
        options,
      ),
  "GET /subscriptions/{subscriptionId}/data-integration-workspace/rdi/api/v2/pipelines/{name}/source-schemas/{source_name}":
    (cloud, on, options) =>
      cloud.dataIntegration.monitoring.sourceSchemas(
        { ...on.workspace.pipeline, source_name: "orders" },
        {},
        options,
      ),
  "GET /subscriptions/{subscriptionId}/data-integration-workspace/rdi/api/v2/pipelines/{name}/secrets": (
    cloud,
    on,
    options,
  ) => cloud.dataIntegration.pipelines.secrets.list(on.workspace.pipeline, options),
  "POST /subscriptions/{subscriptionId}/data-integration-workspace/rdi/api/v2/pipelines/{name}/secrets": (
    cloud,
    on,
    options,
  ) => cloud.dataIntegration.pipelines.secrets.create(on.workspace.pipeline, { key: "second" }, options),
  "GET /subscriptions/{subscriptionId}/data-integration-workspace/rdi/api/v2/pipelines/{name}/secrets/{key}":
    (cloud, on, options) => cloud.dataIntegration.pipelines.secrets.get(on.workspace.secret, options),
  "PUT /subscriptions/{subscriptionId}/data-integration-workspace/rdi/api/v2/pipelines/{name}/secrets/{key}":
    (cloud, on, options) =>
      cloud.dataIntegration.pipelines.secrets.update(on.workspace.secret, { value: "new" }, options),
  "DELETE /subscriptions/{subscriptionId}/data-integration-workspace/rdi/api/v2/pipelines/{name}/secrets/{key}":
    (cloud, on, options) => cloud.dataIntegration.pipelines.secrets.delete(on.workspace.secret, options),
} satisfies Partial<Calls>;
