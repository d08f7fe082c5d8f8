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
