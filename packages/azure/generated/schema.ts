// Written by `npm run generate` from openapi/. Do not edit.

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
                        "application/json": components["schemas"]["OperationStatus"];
                    };
                };
                default: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["ErrorResponse"];
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
                        "application/json": components["schemas"]["ClusterList"];
                    };
                };
                default: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["ErrorResponse"];
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
                        "application/json": components["schemas"]["ClusterList"];
                    };
                };
                default: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["ErrorResponse"];
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
                        "application/json": components["schemas"]["Cluster"];
                    };
                };
                default: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["ErrorResponse"];
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
                    "application/json": components["schemas"]["ClusterCreate"];
                };
            };
            responses: {
                /** @description OK */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["Cluster"];
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
                        "application/json": components["schemas"]["Cluster"];
                    };
                };
                default: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["ErrorResponse"];
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
                        "application/json": components["schemas"]["ErrorResponse"];
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
                    "application/json": components["schemas"]["ClusterUpdate"];
                };
            };
            responses: {
                /** @description OK */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["Cluster"];
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
                        "application/json": components["schemas"]["ErrorResponse"];
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
                        "application/json": components["schemas"]["DatabaseList"];
                    };
                };
                default: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["ErrorResponse"];
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
                        "application/json": components["schemas"]["Database"];
                    };
                };
                default: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["ErrorResponse"];
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
                    "application/json": components["schemas"]["DatabaseCreate"];
                };
            };
            responses: {
                /** @description OK */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["Database"];
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
                        "application/json": components["schemas"]["Database"];
                    };
                };
                default: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["ErrorResponse"];
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
                        "application/json": components["schemas"]["ErrorResponse"];
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
                    "application/json": components["schemas"]["DatabaseUpdate"];
                };
            };
            responses: {
                /** @description OK */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["Database"];
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
                        "application/json": components["schemas"]["ErrorResponse"];
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
                        "application/json": components["schemas"]["AccessPolicyAssignmentList"];
                    };
                };
                default: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["ErrorResponse"];
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
                        "application/json": components["schemas"]["AccessPolicyAssignment"];
                    };
                };
                default: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["ErrorResponse"];
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
                    "application/json": components["schemas"]["AccessPolicyAssignmentCreate"];
                };
            };
            responses: {
                /** @description OK */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["AccessPolicyAssignment"];
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
                        "application/json": components["schemas"]["AccessPolicyAssignment"];
                    };
                };
                default: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["ErrorResponse"];
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
                        "application/json": components["schemas"]["ErrorResponse"];
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
                    "application/json": components["schemas"]["ExportRequest"];
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
                        "application/json": components["schemas"]["ErrorResponse"];
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
                    "application/json": components["schemas"]["FlushRequest"];
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
                        "application/json": components["schemas"]["ErrorResponse"];
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
                    "application/json": components["schemas"]["ForceLinkRequest"];
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
                        "application/json": components["schemas"]["ErrorResponse"];
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
                    "application/json": components["schemas"]["ForceUnlinkRequest"];
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
                        "application/json": components["schemas"]["ErrorResponse"];
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
                    "application/json": components["schemas"]["ImportRequest"];
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
                        "application/json": components["schemas"]["ErrorResponse"];
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
                        "application/json": components["schemas"]["AccessKeys"];
                    };
                };
                default: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["ErrorResponse"];
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
                    "application/json": components["schemas"]["RegenerateKeyRequest"];
                };
            };
            responses: {
                /** @description OK */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["AccessKeys"];
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
                        "application/json": components["schemas"]["ErrorResponse"];
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
                        "application/json": components["schemas"]["ErrorResponse"];
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
                        "application/json": components["schemas"]["SkuDetailsList"];
                    };
                };
                default: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["ErrorResponse"];
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
                        "application/json": components["schemas"]["MigrationList"];
                    };
                };
                default: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["ErrorResponse"];
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
                        "application/json": components["schemas"]["Migration"];
                    };
                };
                default: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["ErrorResponse"];
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
                    "application/json": components["schemas"]["MigrationStart"];
                };
            };
            responses: {
                /** @description OK */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["Migration"];
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
                        "application/json": components["schemas"]["Migration"];
                    };
                };
                default: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["ErrorResponse"];
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
                    "application/json": components["schemas"]["MigrationCancelRequest"];
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
                        "application/json": components["schemas"]["ErrorResponse"];
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
                    "application/json": components["schemas"]["MigrationValidationRequest"];
                };
            };
            responses: {
                /** @description OK */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["MigrationValidation"];
                    };
                };
                default: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["ErrorResponse"];
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
                        "application/json": components["schemas"]["PrivateEndpointConnectionList"];
                    };
                };
                default: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["ErrorResponse"];
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
                        "application/json": components["schemas"]["PrivateEndpointConnection"];
                    };
                };
                default: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["ErrorResponse"];
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
                    "application/json": components["schemas"]["PrivateEndpointConnectionUpdate"];
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
                        "application/json": components["schemas"]["PrivateEndpointConnection"];
                    };
                };
                default: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["ErrorResponse"];
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
                        "application/json": components["schemas"]["ErrorResponse"];
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
                        "application/json": components["schemas"]["PrivateLinkResourceList"];
                    };
                };
                default: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["ErrorResponse"];
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
                        "application/json": components["schemas"]["ErrorResponse"];
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
                        "application/json": components["schemas"]["PrivateDnsZone"];
                    };
                };
                default: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["ErrorResponse"];
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
                    "application/json": components["schemas"]["PrivateDnsZoneCreate"];
                };
            };
            responses: {
                /** @description OK */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["PrivateDnsZone"];
                    };
                };
                /** @description Created */
                201: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["PrivateDnsZone"];
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
                        "application/json": components["schemas"]["ErrorResponse"];
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
                        "application/json": components["schemas"]["ErrorResponse"];
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
                        "application/json": components["schemas"]["VirtualNetworkLink"];
                    };
                };
                default: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["ErrorResponse"];
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
                    "application/json": components["schemas"]["VirtualNetworkLinkCreate"];
                };
            };
            responses: {
                /** @description OK */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["VirtualNetworkLink"];
                    };
                };
                /** @description Created */
                201: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["VirtualNetworkLink"];
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
                        "application/json": components["schemas"]["ErrorResponse"];
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
                        "application/json": components["schemas"]["ErrorResponse"];
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
                        "application/json": components["schemas"]["PrivateEndpoint"];
                    };
                };
                default: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["ErrorResponse"];
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
                    "application/json": components["schemas"]["PrivateEndpointCreate"];
                };
            };
            responses: {
                /** @description OK */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["PrivateEndpoint"];
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
                        "application/json": components["schemas"]["PrivateEndpoint"];
                    };
                };
                default: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["ErrorResponse"];
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
                        "application/json": components["schemas"]["ErrorResponse"];
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
                        "application/json": components["schemas"]["PrivateDnsZoneGroup"];
                    };
                };
                default: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["ErrorResponse"];
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
                    "application/json": components["schemas"]["PrivateDnsZoneGroupCreate"];
                };
            };
            responses: {
                /** @description OK */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["PrivateDnsZoneGroup"];
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
                        "application/json": components["schemas"]["PrivateDnsZoneGroup"];
                    };
                };
                default: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["ErrorResponse"];
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
                        "application/json": components["schemas"]["ErrorResponse"];
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
export interface components {
    schemas: {
        AccessKeys: {
            primaryKey?: string;
            secondaryKey?: string;
        };
        AccessPolicyAssignment: {
            id?: string;
            name?: string;
            properties?: components["schemas"]["AccessPolicyAssignmentProperties"];
            systemData?: components["schemas"]["SystemData"];
            type?: string;
        };
        AccessPolicyAssignmentCreate: {
            properties: {
                accessPolicyName?: "default" | (string & {});
                accessString?: string;
                user: components["schemas"]["AccessPolicyAssignmentUser"];
            };
        };
        AccessPolicyAssignmentList: {
            /** Format: uri */
            nextLink?: string;
            value: components["schemas"]["AccessPolicyAssignment"][];
        };
        AccessPolicyAssignmentProperties: {
            accessPolicyName?: "default" | (string & {});
            accessString?: string;
            provisioningError?: components["schemas"]["AccessPolicyProvisioningError"];
            provisioningState?: components["schemas"]["ProvisioningState"];
            user?: components["schemas"]["AccessPolicyAssignmentUser"];
        };
        AccessPolicyAssignmentUser: {
            objectId: string;
        };
        AccessPolicyProvisioningError: {
            code: "InvalidAccessString" | (string & {});
            message: string;
            target?: string;
        };
        Cluster: {
            id?: string;
            identity?: components["schemas"]["Identity"];
            kind?: "v1" | "v2" | (string & {});
            location?: string;
            name?: string;
            properties?: components["schemas"]["ClusterProperties"];
            sku?: components["schemas"]["Sku"];
            systemData?: components["schemas"]["SystemData"];
            tags?: components["schemas"]["Tags"];
            type?: string;
            zones?: string[];
        };
        ClusterCreate: {
            identity?: components["schemas"]["IdentityChange"];
            location: string;
            properties: components["schemas"]["ClusterCreateProperties"];
            sku: components["schemas"]["Sku"];
            tags?: components["schemas"]["Tags"];
        };
        ClusterCreateProperties: {
            encryption?: components["schemas"]["ClusterEncryption"];
            highAvailability?: components["schemas"]["Switch"];
            maintenanceConfiguration?: components["schemas"]["MaintenanceConfiguration"];
            minimumTlsVersion?: components["schemas"]["TlsVersion"];
            publicNetworkAccess: components["schemas"]["Switch"];
        };
        ClusterEncryption: {
            customerManagedKeyEncryption?: components["schemas"]["CustomerManagedKeyEncryption"];
        };
        ClusteringPolicy: "OSSCluster" | "EnterpriseCluster" | "NoCluster" | (string & {});
        ClusterList: {
            /** Format: uri */
            nextLink?: string;
            value: components["schemas"]["Cluster"][];
        };
        ClusterProperties: {
            encryption?: components["schemas"]["ClusterEncryption"];
            highAvailability?: components["schemas"]["Switch"];
            hostName?: string;
            maintenanceConfiguration?: components["schemas"]["MaintenanceConfiguration"];
            migratedEndpoint?: string;
            minimumTlsVersion?: components["schemas"]["TlsVersion"];
            privateEndpointConnections?: components["schemas"]["PrivateEndpointConnection"][];
            provisioningState?: components["schemas"]["ProvisioningState"];
            publicNetworkAccess?: ("Enabled" | "Disabled" | (string & {})) | null;
            redisVersion?: string;
            redundancyMode?: "None" | "LR" | "ZR" | (string & {});
            resourceState?: components["schemas"]["ResourceState"];
        };
        ClusterUpdate: {
            identity?: components["schemas"]["IdentityChange"];
            properties?: components["schemas"]["ClusterUpdateProperties"];
            sku?: components["schemas"]["Sku"];
            tags?: components["schemas"]["Tags"];
        };
        ClusterUpdateProperties: {
            encryption?: components["schemas"]["ClusterEncryption"];
            maintenanceConfiguration?: components["schemas"]["MaintenanceConfiguration"];
            minimumTlsVersion?: components["schemas"]["TlsVersion"];
            publicNetworkAccess?: components["schemas"]["Switch"];
        };
        CustomerManagedKeyEncryption: {
            keyEncryptionKeyIdentity?: {
                identityType?: "userAssignedIdentity" | (string & {});
                userAssignedIdentityResourceId?: string;
            };
            /** Format: uri */
            keyEncryptionKeyUrl?: string;
        };
        Database: {
            id?: string;
            name?: string;
            properties?: components["schemas"]["DatabaseProperties"];
            systemData?: components["schemas"]["SystemData"];
            type?: string;
        };
        DatabaseCreate: {
            properties?: components["schemas"]["DatabaseCreateProperties"];
        };
        DatabaseCreateProperties: {
            accessKeysAuthentication?: components["schemas"]["Switch"];
            clientProtocol?: components["schemas"]["Protocol"];
            clusteringPolicy?: components["schemas"]["ClusteringPolicy"];
            deferUpgrade?: components["schemas"]["DeferUpgrade"];
            evictionPolicy?: components["schemas"]["EvictionPolicy"];
            geoReplication?: components["schemas"]["GeoReplication"];
            modules?: components["schemas"]["Module"][];
            notifyKeyspaceEvents?: string;
            persistence?: components["schemas"]["Persistence"];
            /** Format: int32 */
            port?: number;
        };
        DatabaseList: {
            /** Format: uri */
            nextLink?: string;
            value: components["schemas"]["Database"][];
        };
        DatabaseProperties: {
            accessKeysAuthentication?: components["schemas"]["Switch"];
            clientProtocol?: components["schemas"]["Protocol"];
            clusteringPolicy?: components["schemas"]["ClusteringPolicy"];
            deferUpgrade?: components["schemas"]["DeferUpgrade"];
            evictionPolicy?: components["schemas"]["EvictionPolicy"];
            geoReplication?: components["schemas"]["GeoReplication"];
            modules?: components["schemas"]["Module"][];
            notifyKeyspaceEvents?: string;
            persistence?: components["schemas"]["Persistence"];
            /** Format: int32 */
            port?: number;
            provisioningState?: components["schemas"]["ProvisioningState"];
            redisVersion?: string;
            resourceState?: components["schemas"]["ResourceState"];
        };
        DatabaseUpdate: {
            properties?: components["schemas"]["DatabaseUpdateProperties"];
        };
        DatabaseUpdateProperties: {
            accessKeysAuthentication?: components["schemas"]["Switch"];
            clientProtocol?: components["schemas"]["Protocol"];
            clusteringPolicy?: components["schemas"]["ClusteringPolicy"];
            deferUpgrade?: components["schemas"]["DeferUpgrade"];
            evictionPolicy?: components["schemas"]["EvictionPolicy"];
            notifyKeyspaceEvents?: string;
            persistence?: components["schemas"]["Persistence"];
        };
        DeferUpgrade: "Deferred" | "NotDeferred" | (string & {});
        ErrorAdditionalInfo: {
            info?: unknown;
            type?: string;
        };
        ErrorDetail: {
            additionalInfo?: components["schemas"]["ErrorAdditionalInfo"][];
            code?: string;
            details?: components["schemas"]["ErrorDetail"][];
            message?: string;
            target?: string | null;
        };
        ErrorResponse: {
            error?: components["schemas"]["ErrorDetail"];
        };
        EvictionPolicy: "AllKeysLFU" | "AllKeysLRU" | "AllKeysRandom" | "NoEviction" | "VolatileLFU" | "VolatileLRU" | "VolatileRandom" | "VolatileTTL" | (string & {});
        ExportRequest: {
            /** Format: password */
            sasUri: string;
        };
        FlushRequest: {
            ids?: string[];
        };
        ForceLinkRequest: {
            geoReplication: components["schemas"]["GeoReplication"];
        };
        ForceUnlinkRequest: {
            ids: string[];
        };
        GeoReplication: {
            groupNickname?: string;
            linkedDatabases?: components["schemas"]["LinkedDatabase"][];
        };
        Identity: {
            principalId?: string;
            tenantId?: string;
            type?: components["schemas"]["IdentityType"];
            userAssignedIdentities?: {
                [key: string]: components["schemas"]["UserAssignedIdentity"];
            };
        };
        IdentityChange: {
            type: components["schemas"]["IdentityType"];
            userAssignedIdentities?: {
                [key: string]: components["schemas"]["UserAssignedIdentity"];
            };
        };
        IdentityType: "None" | "SystemAssigned" | "UserAssigned" | "SystemAssigned,UserAssigned" | (string & {});
        ImportRequest: {
            sasUris: string[];
        };
        LinkedDatabase: {
            id?: string;
            readonly state?: "Linked" | "Linking" | "Unlinking" | "LinkFailed" | "UnlinkFailed" | (string & {});
        };
        MaintenanceConfiguration: {
            maintenanceWindows?: components["schemas"]["MaintenanceWindow"][];
        };
        MaintenanceWindow: {
            duration: string;
            schedule: {
                dayOfWeek?: "Monday" | "Tuesday" | "Wednesday" | "Thursday" | "Friday" | "Saturday" | "Sunday" | (string & {});
            };
            startHourUtc: number;
            type: "Weekly" | (string & {});
        };
        Migration: {
            id?: string;
            name?: string;
            properties?: components["schemas"]["MigrationProperties"];
            systemData?: components["schemas"]["SystemData"];
            type?: string;
        };
        MigrationCancelRequest: {
            rollbackReason?: string;
        };
        MigrationDisparity: {
            category?: string;
            message?: string;
        };
        MigrationFinding: {
            disparities?: components["schemas"]["MigrationDisparity"][];
        };
        MigrationList: {
            /** Format: uri */
            nextLink?: string;
            value: components["schemas"]["Migration"][];
        };
        MigrationProperties: {
            forceMigrate?: boolean;
            provisioningState?: "Accepted" | "InProgress" | "ReadyForDnsSwitch" | "Succeeded" | "Failed" | "Cancelling" | "Cancelled" | "CancellationFailed" | (string & {});
            skipDataMigration?: boolean;
            sourceResourceId?: string;
            sourceType?: "AzureCacheForRedis" | (string & {});
            switchDns?: boolean;
        };
        MigrationStart: {
            properties: {
                forceMigrate?: boolean;
                skipDataMigration: boolean;
                sourceResourceId: string;
                sourceType: "AzureCacheForRedis" | (string & {});
                switchDns: boolean;
            };
        };
        MigrationValidation: {
            errors?: components["schemas"]["MigrationFinding"][];
            isValid?: boolean;
            warnings?: components["schemas"]["MigrationFinding"][];
        };
        MigrationValidationRequest: {
            forceMigrate?: boolean;
            skipDataMigration?: boolean;
            sourceResourceId: string;
        };
        Module: {
            args?: string;
            name: "RediSearch" | "RedisJSON" | "RedisBloom" | "RedisTimeSeries" | (string & {});
            readonly version?: string;
        };
        OperationFailure: {
            code?: string;
            details?: components["schemas"]["ErrorDetail"][];
            error?: components["schemas"]["ErrorDetail"];
            message?: string;
            target?: string | null;
        };
        OperationStatus: {
            endTime?: string;
            error?: components["schemas"]["OperationFailure"];
            id?: string;
            name?: string;
            startTime?: string;
            status?: "InProgress" | "Creating" | "Updating" | "Deleting" | "Succeeded" | "Failed" | "Canceled" | (string & {});
        };
        Persistence: {
            aofEnabled?: boolean;
            aofFrequency?: "1s" | "always" | (string & {});
            rdbEnabled?: boolean;
            rdbFrequency?: "1h" | "6h" | "12h" | (string & {});
        };
        PrivateDnsZone: {
            etag?: string;
            id?: string;
            location?: string;
            name?: string;
            properties?: {
                provisioningState?: components["schemas"]["ProvisioningState"];
            };
            tags?: components["schemas"]["Tags"];
            type?: string;
        };
        PrivateDnsZoneConfig: {
            name: string;
            properties: {
                privateDnsZoneId: string;
            };
        };
        PrivateDnsZoneCreate: {
            location: "global" | (string & {});
            tags?: components["schemas"]["Tags"];
        };
        PrivateDnsZoneGroup: {
            etag?: string;
            id?: string;
            name?: string;
            properties?: {
                privateDnsZoneConfigs?: components["schemas"]["PrivateDnsZoneConfig"][];
                provisioningState?: components["schemas"]["ProvisioningState"];
            };
            type?: string;
        };
        PrivateDnsZoneGroupCreate: {
            properties: {
                privateDnsZoneConfigs: components["schemas"]["PrivateDnsZoneConfig"][];
            };
        };
        PrivateEndpoint: {
            etag?: string;
            id?: string;
            location?: string;
            name?: string;
            properties?: {
                networkInterfaces?: components["schemas"]["Reference"][];
                privateLinkServiceConnections?: components["schemas"]["PrivateLinkServiceConnection"][];
                provisioningState?: components["schemas"]["ProvisioningState"];
                subnet?: components["schemas"]["Reference"];
            };
            tags?: components["schemas"]["Tags"];
            type?: string;
        };
        PrivateEndpointConnection: {
            id?: string;
            name?: string;
            properties?: {
                privateEndpoint?: components["schemas"]["Reference"];
                privateLinkServiceConnectionState?: components["schemas"]["PrivateLinkServiceConnectionState"];
                provisioningState?: components["schemas"]["ProvisioningState"];
            };
            systemData?: components["schemas"]["SystemData"];
            type?: string;
        };
        PrivateEndpointConnectionList: {
            /** Format: uri */
            nextLink?: string;
            value: components["schemas"]["PrivateEndpointConnection"][];
        };
        PrivateEndpointConnectionUpdate: {
            properties: {
                privateLinkServiceConnectionState: components["schemas"]["PrivateLinkServiceConnectionState"];
            };
        };
        PrivateEndpointCreate: {
            location: string;
            properties: {
                privateLinkServiceConnections: components["schemas"]["PrivateLinkServiceConnection"][];
                subnet: components["schemas"]["Reference"];
            };
            tags?: components["schemas"]["Tags"];
        };
        PrivateLinkResource: {
            id?: string;
            name?: string;
            properties?: {
                groupId?: "redisEnterprise" | (string & {});
                requiredMembers?: string[];
                requiredZoneNames?: string[];
            };
            type?: string;
        };
        PrivateLinkResourceList: {
            /** Format: uri */
            nextLink?: string;
            value: components["schemas"]["PrivateLinkResource"][];
        };
        PrivateLinkServiceConnection: {
            name: string;
            properties: {
                groupIds: ("redisEnterprise" | (string & {}))[];
                readonly privateLinkServiceConnectionState?: components["schemas"]["PrivateLinkServiceConnectionState"];
                privateLinkServiceId: string;
                readonly provisioningState?: components["schemas"]["ProvisioningState"];
            };
        };
        PrivateLinkServiceConnectionState: {
            actionsRequired?: string;
            description?: string;
            status?: "Pending" | "Approved" | "Rejected" | (string & {});
        };
        Protocol: "Encrypted" | "Plaintext" | (string & {});
        ProvisioningState: "Succeeded" | "Failed" | "Canceled" | "Creating" | "Updating" | "Deleting" | (string & {});
        Reference: {
            id: string;
        };
        RegenerateKeyRequest: {
            keyType: "Primary" | "Secondary" | (string & {});
        };
        ResourceState: "Running" | "Creating" | "CreateFailed" | "Updating" | "UpdateFailed" | "Deleting" | "DeleteFailed" | "Enabling" | "EnableFailed" | "Disabling" | "DisableFailed" | "Disabled" | "Scaling" | "ScalingFailed" | "Moving" | (string & {});
        Sku: {
            capacity?: number;
            name: components["schemas"]["SkuName"];
        };
        SkuDetails: {
            name?: string;
            sizeInGB?: number;
        };
        SkuDetailsList: {
            skus?: components["schemas"]["SkuDetails"][];
        };
        SkuName: "Balanced_B0" | "Balanced_B1" | "Balanced_B3" | "Balanced_B5" | "Balanced_B10" | "Balanced_B20" | "Balanced_B50" | "Balanced_B100" | "Balanced_B150" | "Balanced_B250" | "Balanced_B350" | "Balanced_B500" | "Balanced_B700" | "Balanced_B1000" | "MemoryOptimized_M10" | "MemoryOptimized_M20" | "MemoryOptimized_M50" | "MemoryOptimized_M100" | "MemoryOptimized_M150" | "MemoryOptimized_M250" | "MemoryOptimized_M350" | "MemoryOptimized_M500" | "MemoryOptimized_M700" | "MemoryOptimized_M1000" | "MemoryOptimized_M1500" | "MemoryOptimized_M2000" | "ComputeOptimized_X3" | "ComputeOptimized_X5" | "ComputeOptimized_X10" | "ComputeOptimized_X20" | "ComputeOptimized_X50" | "ComputeOptimized_X100" | "ComputeOptimized_X150" | "ComputeOptimized_X250" | "ComputeOptimized_X350" | "ComputeOptimized_X500" | "ComputeOptimized_X700" | "FlashOptimized_A250" | "FlashOptimized_A500" | "FlashOptimized_A700" | "FlashOptimized_A1000" | "FlashOptimized_A1500" | "FlashOptimized_A2000" | "FlashOptimized_A4500" | "Enterprise_E1" | "Enterprise_E5" | "Enterprise_E10" | "Enterprise_E20" | "Enterprise_E50" | "Enterprise_E100" | "Enterprise_E200" | "Enterprise_E400" | "EnterpriseFlash_F300" | "EnterpriseFlash_F700" | "EnterpriseFlash_F1500" | (string & {});
        Switch: "Enabled" | "Disabled" | (string & {});
        SystemData: {
            createdAt?: string;
            createdBy?: string;
            createdByType?: string;
            lastModifiedAt?: string;
            lastModifiedBy?: string;
            lastModifiedByType?: string;
        };
        Tags: {
            [key: string]: string;
        };
        TlsVersion: "1.0" | "1.1" | "1.2" | (string & {});
        UserAssignedIdentity: {
            readonly clientId?: string;
            readonly principalId?: string;
        };
        VirtualNetworkLink: {
            etag?: string;
            id?: string;
            location?: string;
            name?: string;
            properties?: {
                provisioningState?: components["schemas"]["ProvisioningState"];
                registrationEnabled?: boolean;
                virtualNetwork?: components["schemas"]["Reference"];
                virtualNetworkLinkState?: "InProgress" | "Completed" | (string & {});
            };
            tags?: components["schemas"]["Tags"];
            type?: string;
        };
        VirtualNetworkLinkCreate: {
            location: "global" | (string & {});
            properties: {
                registrationEnabled?: boolean;
                virtualNetwork: components["schemas"]["Reference"];
            };
            tags?: components["schemas"]["Tags"];
        };
    };
    responses: never;
    parameters: never;
    requestBodies: never;
    headers: never;
    pathItems: never;
}
export type $defs = Record<string, never>;
export type operations = Record<string, never>;
