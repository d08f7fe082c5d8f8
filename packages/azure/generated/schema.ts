// Written by `npm run generate` from openapi/. Do not edit.

import type * as models from "./models.js";

export interface paths {
    "/subscriptions/{subscriptionId}/providers/Microsoft.Cache/locations/{location}/operationsStatus/{operationName}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Shows the status of an operation.
         * @description The service deletes operations after a while.
         */
        get: {
            parameters: {
                query: {
                    "api-version": "2025-07-01" | "2026-09-01";
                };
                header?: never;
                path: {
                    location: string;
                    operationName: string;
                    subscriptionId: string;
                };
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description OK */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": models.OperationStatus;
                    };
                };
                default: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": models.ErrorResponse;
                    };
                };
            };
        };
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/subscriptions/{subscriptionId}/providers/Microsoft.Cache/redisEnterprise": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Lists the clusters of the subscription. */
        get: {
            parameters: {
                query: {
                    "api-version": "2025-07-01" | "2026-09-01";
                };
                header?: never;
                path: {
                    subscriptionId: string;
                };
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description OK */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": models.ClusterList;
                    };
                };
                default: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": models.ErrorResponse;
                    };
                };
            };
        };
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/subscriptions/{subscriptionId}/resourceGroups/{resourceGroupName}/providers/Microsoft.Cache/redisEnterprise": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Lists the clusters of a resource group. */
        get: {
            parameters: {
                query: {
                    "api-version": "2025-07-01" | "2026-09-01";
                };
                header?: never;
                path: {
                    resourceGroupName: string;
                    subscriptionId: string;
                };
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description OK */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": models.ClusterList;
                    };
                };
                default: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": models.ErrorResponse;
                    };
                };
            };
        };
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/subscriptions/{subscriptionId}/resourceGroups/{resourceGroupName}/providers/Microsoft.Cache/redisEnterprise/{clusterName}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Shows a cluster.
         * @description Its host name is present before there is capacity, so it does not prove that it is ready.
         */
        get: {
            parameters: {
                query: {
                    "api-version": "2025-07-01" | "2026-09-01";
                };
                header?: never;
                path: {
                    clusterName: string;
                    resourceGroupName: string;
                    subscriptionId: string;
                };
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description OK */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": models.Cluster;
                    };
                };
                default: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": models.ErrorResponse;
                    };
                };
            };
        };
        /**
         * Creates a cluster, which has no database yet.
         * @description An existing cluster of that name is never overwritten. Throws `ProvisioningError` if a cluster of that name has failed, `ConfigError` if another one exists.
         */
        put: {
            parameters: {
                query: {
                    "api-version": "2025-07-01" | "2026-09-01";
                };
                header?: never;
                path: {
                    clusterName: string;
                    resourceGroupName: string;
                    subscriptionId: string;
                };
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": models.ClusterCreate;
                };
            };
            responses: {
                /** @description OK */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": models.Cluster;
                    };
                };
                /** @description Created */
                201: {
                    headers: {
                        "Azure-AsyncOperation"?: string;
                        "Retry-After"?: number;
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": models.Cluster;
                    };
                };
                default: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": models.ErrorResponse;
                    };
                };
            };
        };
        post?: never;
        /** Deletes a cluster and its database. */
        delete: {
            parameters: {
                query: {
                    "api-version": "2025-07-01" | "2026-09-01";
                };
                header?: never;
                path: {
                    clusterName: string;
                    resourceGroupName: string;
                    subscriptionId: string;
                };
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description OK */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content?: never;
                };
                /** @description Accepted */
                202: {
                    headers: {
                        "Azure-AsyncOperation"?: string;
                        Location?: string;
                        "Retry-After"?: number;
                        [name: string]: unknown;
                    };
                    content?: never;
                };
                /** @description No Content */
                204: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content?: never;
                };
                default: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": models.ErrorResponse;
                    };
                };
            };
        };
        options?: never;
        head?: never;
        /**
         * Changes a cluster.
         * @description Reads it first and sends only the differences; sends no request if there are none.
         */
        patch: {
            parameters: {
                query: {
                    "api-version": "2025-07-01" | "2026-09-01";
                };
                header?: never;
                path: {
                    clusterName: string;
                    resourceGroupName: string;
                    subscriptionId: string;
                };
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": models.ClusterUpdate;
                };
            };
            responses: {
                /** @description OK */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": models.Cluster;
                    };
                };
                /** @description Accepted */
                202: {
                    headers: {
                        "Azure-AsyncOperation"?: string;
                        Location?: string;
                        "Retry-After"?: number;
                        [name: string]: unknown;
                    };
                    content?: never;
                };
                default: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": models.ErrorResponse;
                    };
                };
            };
        };
        trace?: never;
    };
    "/subscriptions/{subscriptionId}/resourceGroups/{resourceGroupName}/providers/Microsoft.Cache/redisEnterprise/{clusterName}/databases": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Lists the databases of a cluster: one or none. */
        get: {
            parameters: {
                query: {
                    "api-version": "2025-07-01" | "2026-09-01";
                };
                header?: never;
                path: {
                    clusterName: string;
                    resourceGroupName: string;
                    subscriptionId: string;
                };
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description OK */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": models.DatabaseList;
                    };
                };
                default: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": models.ErrorResponse;
                    };
                };
            };
        };
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/subscriptions/{subscriptionId}/resourceGroups/{resourceGroupName}/providers/Microsoft.Cache/redisEnterprise/{clusterName}/databases/{databaseName}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Shows the database of a cluster. */
        get: {
            parameters: {
                query: {
                    "api-version": "2025-07-01" | "2026-09-01";
                };
                header?: never;
                path: {
                    clusterName: string;
                    databaseName: "default" | (string & {});
                    resourceGroupName: string;
                    subscriptionId: string;
                };
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description OK */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": models.Database;
                    };
                };
                default: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": models.ErrorResponse;
                    };
                };
            };
        };
        /**
         * Creates the database of a cluster.
         * @description An existing database is never overwritten. Throws `ProvisioningError` if a database exists that has failed, `ConfigError` if another one exists.
         */
        put: {
            parameters: {
                query: {
                    "api-version": "2025-07-01" | "2026-09-01";
                };
                header?: never;
                path: {
                    clusterName: string;
                    databaseName: "default" | (string & {});
                    resourceGroupName: string;
                    subscriptionId: string;
                };
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": models.DatabaseCreate;
                };
            };
            responses: {
                /** @description OK */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": models.Database;
                    };
                };
                /** @description Created */
                201: {
                    headers: {
                        "Azure-AsyncOperation"?: string;
                        "Retry-After"?: number;
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": models.Database;
                    };
                };
                default: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": models.ErrorResponse;
                    };
                };
            };
        };
        post?: never;
        /**
         * Deletes the database with its data.
         * @description The cluster remains.
         */
        delete: {
            parameters: {
                query: {
                    "api-version": "2025-07-01" | "2026-09-01";
                };
                header?: never;
                path: {
                    clusterName: string;
                    databaseName: "default" | (string & {});
                    resourceGroupName: string;
                    subscriptionId: string;
                };
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description OK */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content?: never;
                };
                /** @description Accepted */
                202: {
                    headers: {
                        "Azure-AsyncOperation"?: string;
                        Location?: string;
                        "Retry-After"?: number;
                        [name: string]: unknown;
                    };
                    content?: never;
                };
                /** @description No Content */
                204: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content?: never;
                };
                default: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": models.ErrorResponse;
                    };
                };
            };
        };
        options?: never;
        head?: never;
        /**
         * Changes the database.
         * @description Reads it first and sends only the differences; sends no request if there are none.
         */
        patch: {
            parameters: {
                query: {
                    "api-version": "2025-07-01" | "2026-09-01";
                };
                header?: never;
                path: {
                    clusterName: string;
                    databaseName: "default" | (string & {});
                    resourceGroupName: string;
                    subscriptionId: string;
                };
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": models.DatabaseUpdate;
                };
            };
            responses: {
                /** @description OK */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": models.Database;
                    };
                };
                /** @description Accepted */
                202: {
                    headers: {
                        "Azure-AsyncOperation"?: string;
                        Location?: string;
                        "Retry-After"?: number;
                        [name: string]: unknown;
                    };
                    content?: never;
                };
                default: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": models.ErrorResponse;
                    };
                };
            };
        };
        trace?: never;
    };
    "/subscriptions/{subscriptionId}/resourceGroups/{resourceGroupName}/providers/Microsoft.Cache/redisEnterprise/{clusterName}/databases/{databaseName}/accessPolicyAssignments": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Lists the assignments of the database. */
        get: {
            parameters: {
                query: {
                    "api-version": "2025-07-01" | "2026-09-01";
                };
                header?: never;
                path: {
                    clusterName: string;
                    databaseName: "default" | (string & {});
                    resourceGroupName: string;
                    subscriptionId: string;
                };
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description OK */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": models.AccessPolicyAssignmentList;
                    };
                };
                default: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": models.ErrorResponse;
                    };
                };
            };
        };
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/subscriptions/{subscriptionId}/resourceGroups/{resourceGroupName}/providers/Microsoft.Cache/redisEnterprise/{clusterName}/databases/{databaseName}/accessPolicyAssignments/{accessPolicyAssignmentName}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Shows an assignment. */
        get: {
            parameters: {
                query: {
                    "api-version": "2025-07-01" | "2026-09-01";
                };
                header?: never;
                path: {
                    accessPolicyAssignmentName: string;
                    clusterName: string;
                    databaseName: "default" | (string & {});
                    resourceGroupName: string;
                    subscriptionId: string;
                };
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description OK */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": models.AccessPolicyAssignment;
                    };
                };
                default: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": models.ErrorResponse;
                    };
                };
            };
        };
        /** Creates or replaces an assignment. */
        put: {
            parameters: {
                query: {
                    "api-version": "2025-07-01" | "2026-09-01";
                };
                header?: never;
                path: {
                    accessPolicyAssignmentName: string;
                    clusterName: string;
                    databaseName: "default" | (string & {});
                    resourceGroupName: string;
                    subscriptionId: string;
                };
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": models.AccessPolicyAssignmentCreate;
                };
            };
            responses: {
                /** @description OK */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": models.AccessPolicyAssignment;
                    };
                };
                /** @description Created */
                201: {
                    headers: {
                        "Azure-AsyncOperation"?: string;
                        "Retry-After"?: number;
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": models.AccessPolicyAssignment;
                    };
                };
                default: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": models.ErrorResponse;
                    };
                };
            };
        };
        post?: never;
        /** Deletes an assignment. */
        delete: {
            parameters: {
                query: {
                    "api-version": "2025-07-01" | "2026-09-01";
                };
                header?: never;
                path: {
                    accessPolicyAssignmentName: string;
                    clusterName: string;
                    databaseName: "default" | (string & {});
                    resourceGroupName: string;
                    subscriptionId: string;
                };
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description Accepted */
                202: {
                    headers: {
                        "Azure-AsyncOperation"?: string;
                        Location?: string;
                        "Retry-After"?: number;
                        [name: string]: unknown;
                    };
                    content?: never;
                };
                /** @description No Content */
                204: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content?: never;
                };
                default: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": models.ErrorResponse;
                    };
                };
            };
        };
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/subscriptions/{subscriptionId}/resourceGroups/{resourceGroupName}/providers/Microsoft.Cache/redisEnterprise/{clusterName}/databases/{databaseName}/export": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Exports the data to a storage account.
         * @description The URI is secret. Throws `AmbiguousWriteError` if the response was lost and the database shows no trace of the action.
         */
        post: {
            parameters: {
                query: {
                    "api-version": "2025-07-01" | "2026-09-01";
                };
                header?: never;
                path: {
                    clusterName: string;
                    databaseName: "default" | (string & {});
                    resourceGroupName: string;
                    subscriptionId: string;
                };
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": models.ExportRequest;
                };
            };
            responses: {
                /** @description OK */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content?: never;
                };
                /** @description Accepted */
                202: {
                    headers: {
                        "Azure-AsyncOperation"?: string;
                        Location?: string;
                        "Retry-After"?: number;
                        [name: string]: unknown;
                    };
                    content?: never;
                };
                default: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": models.ErrorResponse;
                    };
                };
            };
        };
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/subscriptions/{subscriptionId}/resourceGroups/{resourceGroupName}/providers/Microsoft.Cache/redisEnterprise/{clusterName}/databases/{databaseName}/flush": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Deletes all data of the database, and of the others of its geo-replication group.
         * @description Throws `AmbiguousWriteError` if the response was lost and the database shows no trace of the action.
         */
        post: {
            parameters: {
                query: {
                    "api-version": "2025-07-01" | "2026-09-01";
                };
                header?: never;
                path: {
                    clusterName: string;
                    databaseName: "default" | (string & {});
                    resourceGroupName: string;
                    subscriptionId: string;
                };
                cookie?: never;
            };
            requestBody?: {
                content: {
                    "application/json": models.FlushRequest;
                };
            };
            responses: {
                /** @description OK */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content?: never;
                };
                /** @description Accepted */
                202: {
                    headers: {
                        "Azure-AsyncOperation"?: string;
                        "Retry-After"?: number;
                        [name: string]: unknown;
                    };
                    content?: never;
                };
                default: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": models.ErrorResponse;
                    };
                };
            };
        };
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/subscriptions/{subscriptionId}/resourceGroups/{resourceGroupName}/providers/Microsoft.Cache/redisEnterprise/{clusterName}/databases/{databaseName}/forceLinkToReplicationGroup": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Adds the database to a geo-replication group.
         * @description Its data is discarded. Throws `AmbiguousWriteError` if the response was lost and the database shows no trace of the action.
         */
        post: {
            parameters: {
                query: {
                    "api-version": "2025-07-01" | "2026-09-01";
                };
                header?: never;
                path: {
                    clusterName: string;
                    databaseName: "default" | (string & {});
                    resourceGroupName: string;
                    subscriptionId: string;
                };
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": models.ForceLinkRequest;
                };
            };
            responses: {
                /** @description Accepted */
                202: {
                    headers: {
                        "Azure-AsyncOperation"?: string;
                        Location?: string;
                        "Retry-After"?: number;
                        [name: string]: unknown;
                    };
                    content?: never;
                };
                default: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": models.ErrorResponse;
                    };
                };
            };
        };
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/subscriptions/{subscriptionId}/resourceGroups/{resourceGroupName}/providers/Microsoft.Cache/redisEnterprise/{clusterName}/databases/{databaseName}/forceUnlink": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Removes databases from the geo-replication group, for example when their region is down.
         * @description Throws `AmbiguousWriteError` if the response was lost and the database shows no trace of the action.
         */
        post: {
            parameters: {
                query: {
                    "api-version": "2025-07-01" | "2026-09-01";
                };
                header?: never;
                path: {
                    clusterName: string;
                    databaseName: "default" | (string & {});
                    resourceGroupName: string;
                    subscriptionId: string;
                };
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": models.ForceUnlinkRequest;
                };
            };
            responses: {
                /** @description OK */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content?: never;
                };
                /** @description Accepted */
                202: {
                    headers: {
                        "Azure-AsyncOperation"?: string;
                        Location?: string;
                        "Retry-After"?: number;
                        [name: string]: unknown;
                    };
                    content?: never;
                };
                default: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": models.ErrorResponse;
                    };
                };
            };
        };
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/subscriptions/{subscriptionId}/resourceGroups/{resourceGroupName}/providers/Microsoft.Cache/redisEnterprise/{clusterName}/databases/{databaseName}/import": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Replaces the data with that of files in a storage account.
         * @description The URIs are secret. Throws `AmbiguousWriteError` if the response was lost and the database shows no trace of the action.
         */
        post: {
            parameters: {
                query: {
                    "api-version": "2025-07-01" | "2026-09-01";
                };
                header?: never;
                path: {
                    clusterName: string;
                    databaseName: "default" | (string & {});
                    resourceGroupName: string;
                    subscriptionId: string;
                };
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": models.ImportRequest;
                };
            };
            responses: {
                /** @description OK */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content?: never;
                };
                /** @description Accepted */
                202: {
                    headers: {
                        "Azure-AsyncOperation"?: string;
                        Location?: string;
                        "Retry-After"?: number;
                        [name: string]: unknown;
                    };
                    content?: never;
                };
                default: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": models.ErrorResponse;
                    };
                };
            };
        };
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/subscriptions/{subscriptionId}/resourceGroups/{resourceGroupName}/providers/Microsoft.Cache/redisEnterprise/{clusterName}/databases/{databaseName}/listKeys": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Shows the access keys, which are passwords of the database. */
        post: {
            parameters: {
                query: {
                    "api-version": "2025-07-01" | "2026-09-01";
                };
                header?: never;
                path: {
                    clusterName: string;
                    databaseName: "default" | (string & {});
                    resourceGroupName: string;
                    subscriptionId: string;
                };
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description OK */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": models.AccessKeys;
                    };
                };
                default: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": models.ErrorResponse;
                    };
                };
            };
        };
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/subscriptions/{subscriptionId}/resourceGroups/{resourceGroupName}/providers/Microsoft.Cache/redisEnterprise/{clusterName}/databases/{databaseName}/regenerateKey": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Replaces an access key.
         * @description Clients that use it have to log in again. Throws `AmbiguousWriteError` if the response was lost and the database shows no trace of the action.
         */
        post: {
            parameters: {
                query: {
                    "api-version": "2025-07-01" | "2026-09-01";
                };
                header?: never;
                path: {
                    clusterName: string;
                    databaseName: "default" | (string & {});
                    resourceGroupName: string;
                    subscriptionId: string;
                };
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": models.RegenerateKeyRequest;
                };
            };
            responses: {
                /** @description OK */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": models.AccessKeys;
                    };
                };
                /** @description Accepted */
                202: {
                    headers: {
                        "Azure-AsyncOperation"?: string;
                        Location?: string;
                        "Retry-After"?: number;
                        [name: string]: unknown;
                    };
                    content?: never;
                };
                default: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": models.ErrorResponse;
                    };
                };
            };
        };
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/subscriptions/{subscriptionId}/resourceGroups/{resourceGroupName}/providers/Microsoft.Cache/redisEnterprise/{clusterName}/databases/{databaseName}/upgradeDBRedisVersion": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Upgrades the database to the newest version of Redis.
         * @description Throws `AmbiguousWriteError` if the response was lost and the database shows no trace of the action.
         */
        post: {
            parameters: {
                query: {
                    "api-version": "2025-07-01" | "2026-09-01";
                };
                header?: never;
                path: {
                    clusterName: string;
                    databaseName: "default" | (string & {});
                    resourceGroupName: string;
                    subscriptionId: string;
                };
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description Accepted */
                202: {
                    headers: {
                        "Azure-AsyncOperation"?: string;
                        Location?: string;
                        "Retry-After"?: number;
                        [name: string]: unknown;
                    };
                    content?: never;
                };
                default: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": models.ErrorResponse;
                    };
                };
            };
        };
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/subscriptions/{subscriptionId}/resourceGroups/{resourceGroupName}/providers/Microsoft.Cache/redisEnterprise/{clusterName}/listSkusForScaling": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Lists the SKUs to which a cluster can be scaled, with their sizes.
         * @description Resolves with `undefined` if the principal may not read them: the targets are unknown then, not refused.
         */
        post: {
            parameters: {
                query: {
                    "api-version": "2025-07-01" | "2026-09-01";
                };
                header?: never;
                path: {
                    clusterName: string;
                    resourceGroupName: string;
                    subscriptionId: string;
                };
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description OK */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": models.SkuDetailsList;
                    };
                };
                default: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": models.ErrorResponse;
                    };
                };
            };
        };
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/subscriptions/{subscriptionId}/resourceGroups/{resourceGroupName}/providers/Microsoft.Cache/redisEnterprise/{clusterName}/migrations": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Lists the migrations of a cluster: one or none. */
        get: {
            parameters: {
                query: {
                    "api-version": "2026-09-01";
                };
                header?: never;
                path: {
                    clusterName: string;
                    resourceGroupName: string;
                    subscriptionId: string;
                };
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description OK */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": models.MigrationList;
                    };
                };
                default: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": models.ErrorResponse;
                    };
                };
            };
        };
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/subscriptions/{subscriptionId}/resourceGroups/{resourceGroupName}/providers/Microsoft.Cache/redisEnterprise/{clusterName}/migrations/default": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Shows the migration of a cluster. */
        get: {
            parameters: {
                query: {
                    "api-version": "2026-09-01";
                };
                header?: never;
                path: {
                    clusterName: string;
                    resourceGroupName: string;
                    subscriptionId: string;
                };
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description OK */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": models.Migration;
                    };
                };
                default: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": models.ErrorResponse;
                    };
                };
            };
        };
        /** Starts a migration. */
        put: {
            parameters: {
                query: {
                    "api-version": "2026-09-01";
                };
                header?: never;
                path: {
                    clusterName: string;
                    resourceGroupName: string;
                    subscriptionId: string;
                };
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": models.MigrationStart;
                };
            };
            responses: {
                /** @description OK */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": models.Migration;
                    };
                };
                /** @description Created */
                201: {
                    headers: {
                        "Azure-AsyncOperation"?: string;
                        "Retry-After"?: number;
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": models.Migration;
                    };
                };
                default: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": models.ErrorResponse;
                    };
                };
            };
        };
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/subscriptions/{subscriptionId}/resourceGroups/{resourceGroupName}/providers/Microsoft.Cache/redisEnterprise/{clusterName}/migrations/default/cancel": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Cancels the migration of a cluster. */
        post: {
            parameters: {
                query: {
                    "api-version": "2026-09-01";
                };
                header?: never;
                path: {
                    clusterName: string;
                    resourceGroupName: string;
                    subscriptionId: string;
                };
                cookie?: never;
            };
            requestBody?: {
                content: {
                    "application/json": models.MigrationCancelRequest;
                };
            };
            responses: {
                /** @description Accepted */
                202: {
                    headers: {
                        Location?: string;
                        "Retry-After"?: number;
                        [name: string]: unknown;
                    };
                    content?: never;
                };
                default: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": models.ErrorResponse;
                    };
                };
            };
        };
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/subscriptions/{subscriptionId}/resourceGroups/{resourceGroupName}/providers/Microsoft.Cache/redisEnterprise/{clusterName}/migrations/default/validate": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Checks whether a cache can be migrated.
         * @description Changes nothing.
         */
        post: {
            parameters: {
                query: {
                    "api-version": "2026-09-01";
                };
                header?: never;
                path: {
                    clusterName: string;
                    resourceGroupName: string;
                    subscriptionId: string;
                };
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": models.MigrationValidationRequest;
                };
            };
            responses: {
                /** @description OK */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": models.MigrationValidation;
                    };
                };
                default: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": models.ErrorResponse;
                    };
                };
            };
        };
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/subscriptions/{subscriptionId}/resourceGroups/{resourceGroupName}/providers/Microsoft.Cache/redisEnterprise/{clusterName}/privateEndpointConnections": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Lists the connections of a cluster to private endpoints. */
        get: {
            parameters: {
                query: {
                    "api-version": "2025-07-01" | "2026-09-01";
                };
                header?: never;
                path: {
                    clusterName: string;
                    resourceGroupName: string;
                    subscriptionId: string;
                };
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description OK */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": models.PrivateEndpointConnectionList;
                    };
                };
                default: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": models.ErrorResponse;
                    };
                };
            };
        };
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/subscriptions/{subscriptionId}/resourceGroups/{resourceGroupName}/providers/Microsoft.Cache/redisEnterprise/{clusterName}/privateEndpointConnections/{privateEndpointConnectionName}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Shows a connection. */
        get: {
            parameters: {
                query: {
                    "api-version": "2025-07-01" | "2026-09-01";
                };
                header?: never;
                path: {
                    clusterName: string;
                    privateEndpointConnectionName: string;
                    resourceGroupName: string;
                    subscriptionId: string;
                };
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description OK */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": models.PrivateEndpointConnection;
                    };
                };
                default: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": models.ErrorResponse;
                    };
                };
            };
        };
        /** Approves or rejects a connection. */
        put: {
            parameters: {
                query: {
                    "api-version": "2025-07-01" | "2026-09-01";
                };
                header?: never;
                path: {
                    clusterName: string;
                    privateEndpointConnectionName: string;
                    resourceGroupName: string;
                    subscriptionId: string;
                };
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": models.PrivateEndpointConnectionUpdate;
                };
            };
            responses: {
                /** @description Created */
                201: {
                    headers: {
                        Location?: string;
                        "Retry-After"?: number;
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": models.PrivateEndpointConnection;
                    };
                };
                default: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": models.ErrorResponse;
                    };
                };
            };
        };
        post?: never;
        /** Deletes a connection. */
        delete: {
            parameters: {
                query: {
                    "api-version": "2025-07-01" | "2026-09-01";
                };
                header?: never;
                path: {
                    clusterName: string;
                    privateEndpointConnectionName: string;
                    resourceGroupName: string;
                    subscriptionId: string;
                };
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description OK */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content?: never;
                };
                /** @description Accepted */
                202: {
                    headers: {
                        "Azure-AsyncOperation"?: string;
                        Location?: string;
                        "Retry-After"?: number;
                        [name: string]: unknown;
                    };
                    content?: never;
                };
                /** @description No Content */
                204: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content?: never;
                };
                default: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": models.ErrorResponse;
                    };
                };
            };
        };
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/subscriptions/{subscriptionId}/resourceGroups/{resourceGroupName}/providers/Microsoft.Cache/redisEnterprise/{clusterName}/privateLinkResources": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Lists what private endpoints can connect to: group ids and DNS zones. */
        get: {
            parameters: {
                query: {
                    "api-version": "2025-07-01" | "2026-09-01";
                };
                header?: never;
                path: {
                    clusterName: string;
                    resourceGroupName: string;
                    subscriptionId: string;
                };
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description OK */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": models.PrivateLinkResourceList;
                    };
                };
                default: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": models.ErrorResponse;
                    };
                };
            };
        };
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/subscriptions/{subscriptionId}/resourceGroups/{resourceGroupName}/providers/Microsoft.Cache/redisEnterprise/{clusterName}/unlinkMigratedEndpoint": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Removes the former host name of a migrated cache from the cluster. */
        post: {
            parameters: {
                query: {
                    "api-version": "2026-09-01";
                };
                header?: never;
                path: {
                    clusterName: string;
                    resourceGroupName: string;
                    subscriptionId: string;
                };
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description Accepted */
                202: {
                    headers: {
                        Location?: string;
                        "Retry-After"?: number;
                        [name: string]: unknown;
                    };
                    content?: never;
                };
                /** @description No Content */
                204: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content?: never;
                };
                default: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": models.ErrorResponse;
                    };
                };
            };
        };
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/subscriptions/{subscriptionId}/resourceGroups/{resourceGroupName}/providers/Microsoft.Network/privateDnsZones/{privateZoneName}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Shows a DNS zone. */
        get: {
            parameters: {
                query: {
                    "api-version": "2024-06-01";
                };
                header?: never;
                path: {
                    privateZoneName: "privatelink.redis.azure.net" | (string & {});
                    resourceGroupName: string;
                    subscriptionId: string;
                };
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description OK */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": models.PrivateDnsZone;
                    };
                };
                default: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": models.ErrorResponse;
                    };
                };
            };
        };
        /** Creates or replaces a DNS zone. */
        put: {
            parameters: {
                query: {
                    "api-version": "2024-06-01";
                };
                header?: never;
                path: {
                    privateZoneName: "privatelink.redis.azure.net" | (string & {});
                    resourceGroupName: string;
                    subscriptionId: string;
                };
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": models.PrivateDnsZoneCreate;
                };
            };
            responses: {
                /** @description OK */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": models.PrivateDnsZone;
                    };
                };
                /** @description Created */
                201: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": models.PrivateDnsZone;
                    };
                };
                /** @description Accepted */
                202: {
                    headers: {
                        "Azure-AsyncOperation"?: string;
                        Location?: string;
                        "Retry-After"?: number;
                        [name: string]: unknown;
                    };
                    content?: never;
                };
                default: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": models.ErrorResponse;
                    };
                };
            };
        };
        post?: never;
        /**
         * Deletes a DNS zone.
         * @description Zones and links may be shared between clusters.
         */
        delete: {
            parameters: {
                query: {
                    "api-version": "2024-06-01";
                };
                header?: never;
                path: {
                    privateZoneName: "privatelink.redis.azure.net" | (string & {});
                    resourceGroupName: string;
                    subscriptionId: string;
                };
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description OK */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content?: never;
                };
                /** @description Accepted */
                202: {
                    headers: {
                        "Azure-AsyncOperation"?: string;
                        Location?: string;
                        "Retry-After"?: number;
                        [name: string]: unknown;
                    };
                    content?: never;
                };
                /** @description No Content */
                204: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content?: never;
                };
                default: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": models.ErrorResponse;
                    };
                };
            };
        };
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/subscriptions/{subscriptionId}/resourceGroups/{resourceGroupName}/providers/Microsoft.Network/privateDnsZones/{privateZoneName}/virtualNetworkLinks/{virtualNetworkLinkName}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Shows the link of a DNS zone to a virtual network. */
        get: {
            parameters: {
                query: {
                    "api-version": "2024-06-01";
                };
                header?: never;
                path: {
                    privateZoneName: "privatelink.redis.azure.net" | (string & {});
                    resourceGroupName: string;
                    subscriptionId: string;
                    virtualNetworkLinkName: string;
                };
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description OK */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": models.VirtualNetworkLink;
                    };
                };
                default: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": models.ErrorResponse;
                    };
                };
            };
        };
        /** Creates or replaces the link of a DNS zone to a virtual network. */
        put: {
            parameters: {
                query: {
                    "api-version": "2024-06-01";
                };
                header?: never;
                path: {
                    privateZoneName: "privatelink.redis.azure.net" | (string & {});
                    resourceGroupName: string;
                    subscriptionId: string;
                    virtualNetworkLinkName: string;
                };
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": models.VirtualNetworkLinkCreate;
                };
            };
            responses: {
                /** @description OK */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": models.VirtualNetworkLink;
                    };
                };
                /** @description Created */
                201: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": models.VirtualNetworkLink;
                    };
                };
                /** @description Accepted */
                202: {
                    headers: {
                        "Azure-AsyncOperation"?: string;
                        Location?: string;
                        "Retry-After"?: number;
                        [name: string]: unknown;
                    };
                    content?: never;
                };
                default: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": models.ErrorResponse;
                    };
                };
            };
        };
        post?: never;
        /**
         * Deletes the link of a DNS zone to a virtual network.
         * @description Zones and links may be shared between clusters.
         */
        delete: {
            parameters: {
                query: {
                    "api-version": "2024-06-01";
                };
                header?: never;
                path: {
                    privateZoneName: "privatelink.redis.azure.net" | (string & {});
                    resourceGroupName: string;
                    subscriptionId: string;
                    virtualNetworkLinkName: string;
                };
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description OK */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content?: never;
                };
                /** @description Accepted */
                202: {
                    headers: {
                        "Azure-AsyncOperation"?: string;
                        Location?: string;
                        "Retry-After"?: number;
                        [name: string]: unknown;
                    };
                    content?: never;
                };
                /** @description No Content */
                204: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content?: never;
                };
                default: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": models.ErrorResponse;
                    };
                };
            };
        };
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/subscriptions/{subscriptionId}/resourceGroups/{resourceGroupName}/providers/Microsoft.Network/privateEndpoints/{privateEndpointName}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Shows a private endpoint. */
        get: {
            parameters: {
                query: {
                    "api-version": "2023-11-01";
                };
                header?: never;
                path: {
                    privateEndpointName: string;
                    resourceGroupName: string;
                    subscriptionId: string;
                };
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description OK */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": models.PrivateEndpoint;
                    };
                };
                default: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": models.ErrorResponse;
                    };
                };
            };
        };
        /**
         * Creates or replaces a private endpoint.
         * @description The group id of a cluster is `redisEnterprise`.
         */
        put: {
            parameters: {
                query: {
                    "api-version": "2023-11-01";
                };
                header?: never;
                path: {
                    privateEndpointName: string;
                    resourceGroupName: string;
                    subscriptionId: string;
                };
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": models.PrivateEndpointCreate;
                };
            };
            responses: {
                /** @description OK */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": models.PrivateEndpoint;
                    };
                };
                /** @description Created */
                201: {
                    headers: {
                        "Azure-AsyncOperation"?: string;
                        "Retry-After"?: number;
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": models.PrivateEndpoint;
                    };
                };
                default: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": models.ErrorResponse;
                    };
                };
            };
        };
        post?: never;
        /** Deletes a private endpoint. */
        delete: {
            parameters: {
                query: {
                    "api-version": "2023-11-01";
                };
                header?: never;
                path: {
                    privateEndpointName: string;
                    resourceGroupName: string;
                    subscriptionId: string;
                };
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description OK */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content?: never;
                };
                /** @description Accepted */
                202: {
                    headers: {
                        "Azure-AsyncOperation"?: string;
                        Location?: string;
                        "Retry-After"?: number;
                        [name: string]: unknown;
                    };
                    content?: never;
                };
                /** @description No Content */
                204: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content?: never;
                };
                default: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": models.ErrorResponse;
                    };
                };
            };
        };
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/subscriptions/{subscriptionId}/resourceGroups/{resourceGroupName}/providers/Microsoft.Network/privateEndpoints/{privateEndpointName}/privateDnsZoneGroups/{privateDnsZoneGroupName}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Shows the zone group of a private endpoint, which writes its records. */
        get: {
            parameters: {
                query: {
                    "api-version": "2023-11-01";
                };
                header?: never;
                path: {
                    privateDnsZoneGroupName: string;
                    privateEndpointName: string;
                    resourceGroupName: string;
                    subscriptionId: string;
                };
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description OK */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": models.PrivateDnsZoneGroup;
                    };
                };
                default: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": models.ErrorResponse;
                    };
                };
            };
        };
        /** Creates or replaces the zone group of a private endpoint, which writes its records. */
        put: {
            parameters: {
                query: {
                    "api-version": "2023-11-01";
                };
                header?: never;
                path: {
                    privateDnsZoneGroupName: string;
                    privateEndpointName: string;
                    resourceGroupName: string;
                    subscriptionId: string;
                };
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": models.PrivateDnsZoneGroupCreate;
                };
            };
            responses: {
                /** @description OK */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": models.PrivateDnsZoneGroup;
                    };
                };
                /** @description Created */
                201: {
                    headers: {
                        "Azure-AsyncOperation"?: string;
                        "Retry-After"?: number;
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": models.PrivateDnsZoneGroup;
                    };
                };
                default: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": models.ErrorResponse;
                    };
                };
            };
        };
        post?: never;
        /** Deletes the zone group of a private endpoint, which writes its records. */
        delete: {
            parameters: {
                query: {
                    "api-version": "2023-11-01";
                };
                header?: never;
                path: {
                    privateDnsZoneGroupName: string;
                    privateEndpointName: string;
                    resourceGroupName: string;
                    subscriptionId: string;
                };
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description OK */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content?: never;
                };
                /** @description Accepted */
                202: {
                    headers: {
                        "Azure-AsyncOperation"?: string;
                        Location?: string;
                        "Retry-After"?: number;
                        [name: string]: unknown;
                    };
                    content?: never;
                };
                /** @description No Content */
                204: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content?: never;
                };
                default: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": models.ErrorResponse;
                    };
                };
            };
        };
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
}
export type webhooks = Record<string, never>;
export type $defs = Record<string, never>;
export type operations = Record<string, never>;
export interface components {
  schemas: {
    "AccessKeys": models.AccessKeys;
    "AccessPolicyAssignment": models.AccessPolicyAssignment;
    "AccessPolicyAssignmentCreate": models.AccessPolicyAssignmentCreate;
    "AccessPolicyAssignmentList": models.AccessPolicyAssignmentList;
    "AccessPolicyAssignmentProperties": models.AccessPolicyAssignmentProperties;
    "AccessPolicyAssignmentUser": models.AccessPolicyAssignmentUser;
    "AccessPolicyProvisioningError": models.AccessPolicyProvisioningError;
    "Cluster": models.Cluster;
    "ClusterCreate": models.ClusterCreate;
    "ClusterCreateProperties": models.ClusterCreateProperties;
    "ClusterEncryption": models.ClusterEncryption;
    "ClusterList": models.ClusterList;
    "ClusterProperties": models.ClusterProperties;
    "ClusterUpdate": models.ClusterUpdate;
    "ClusterUpdateProperties": models.ClusterUpdateProperties;
    "ClusteringPolicy": models.ClusteringPolicy;
    "CustomerManagedKeyEncryption": models.CustomerManagedKeyEncryption;
    "Database": models.Database;
    "DatabaseCreate": models.DatabaseCreate;
    "DatabaseCreateProperties": models.DatabaseCreateProperties;
    "DatabaseList": models.DatabaseList;
    "DatabaseProperties": models.DatabaseProperties;
    "DatabaseUpdate": models.DatabaseUpdate;
    "DatabaseUpdateProperties": models.DatabaseUpdateProperties;
    "DeferUpgrade": models.DeferUpgrade;
    "ErrorAdditionalInfo": models.ErrorAdditionalInfo;
    "ErrorDetail": models.ErrorDetail;
    "ErrorResponse": models.ErrorResponse;
    "EvictionPolicy": models.EvictionPolicy;
    "ExportRequest": models.ExportRequest;
    "FlushRequest": models.FlushRequest;
    "ForceLinkRequest": models.ForceLinkRequest;
    "ForceUnlinkRequest": models.ForceUnlinkRequest;
    "GeoReplication": models.GeoReplication;
    "Identity": models.Identity;
    "IdentityChange": models.IdentityChange;
    "IdentityType": models.IdentityType;
    "ImportRequest": models.ImportRequest;
    "LinkedDatabase": models.LinkedDatabase;
    "MaintenanceConfiguration": models.MaintenanceConfiguration;
    "MaintenanceWindow": models.MaintenanceWindow;
    "Migration": models.Migration;
    "MigrationCancelRequest": models.MigrationCancelRequest;
    "MigrationDisparity": models.MigrationDisparity;
    "MigrationFinding": models.MigrationFinding;
    "MigrationList": models.MigrationList;
    "MigrationProperties": models.MigrationProperties;
    "MigrationStart": models.MigrationStart;
    "MigrationValidation": models.MigrationValidation;
    "MigrationValidationRequest": models.MigrationValidationRequest;
    "Module": models.Module;
    "OperationFailure": models.OperationFailure;
    "OperationStatus": models.OperationStatus;
    "Persistence": models.Persistence;
    "PrivateDnsZone": models.PrivateDnsZone;
    "PrivateDnsZoneConfig": models.PrivateDnsZoneConfig;
    "PrivateDnsZoneCreate": models.PrivateDnsZoneCreate;
    "PrivateDnsZoneGroup": models.PrivateDnsZoneGroup;
    "PrivateDnsZoneGroupCreate": models.PrivateDnsZoneGroupCreate;
    "PrivateEndpoint": models.PrivateEndpoint;
    "PrivateEndpointConnection": models.PrivateEndpointConnection;
    "PrivateEndpointConnectionList": models.PrivateEndpointConnectionList;
    "PrivateEndpointConnectionUpdate": models.PrivateEndpointConnectionUpdate;
    "PrivateEndpointCreate": models.PrivateEndpointCreate;
    "PrivateLinkResource": models.PrivateLinkResource;
    "PrivateLinkResourceList": models.PrivateLinkResourceList;
    "PrivateLinkServiceConnection": models.PrivateLinkServiceConnection;
    "PrivateLinkServiceConnectionState": models.PrivateLinkServiceConnectionState;
    "Protocol": models.Protocol;
    "ProvisioningState": models.ProvisioningState;
    "Reference": models.Reference;
    "RegenerateKeyRequest": models.RegenerateKeyRequest;
    "ResourceState": models.ResourceState;
    "Sku": models.Sku;
    "SkuDetails": models.SkuDetails;
    "SkuDetailsList": models.SkuDetailsList;
    "SkuName": models.SkuName;
    "Switch": models.Switch;
    "SystemData": models.SystemData;
    "Tags": models.Tags;
    "TlsVersion": models.TlsVersion;
    "UserAssignedIdentity": models.UserAssignedIdentity;
    "VirtualNetworkLink": models.VirtualNetworkLink;
    "VirtualNetworkLinkCreate": models.VirtualNetworkLinkCreate;
  };
}
