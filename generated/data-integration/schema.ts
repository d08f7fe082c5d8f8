// Written by `npm run generate` from openapi/. Do not edit.

export interface paths {
    "/data-integration-workspaces": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: {
            parameters: {
                query?: never;
                header?: never;
                path?: never;
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
                        "application/json": components["schemas"]["WorkspacesResponse"];
                    };
                };
                default: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["WebError"];
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
    "/subscriptions/{subscriptionId}/data-integration-workspace": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    subscriptionId: number;
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
                        "application/json": components["schemas"]["WorkspaceResponse"];
                    };
                };
                default: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["WebError"];
                    };
                };
            };
        };
        put?: never;
        post: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    subscriptionId: number;
                };
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": components["schemas"]["WorkspaceCreateRequest"];
                };
            };
            responses: {
                /** @description Accepted */
                202: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["WorkspaceTaskResponse"];
                    };
                };
                default: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["WebError"];
                    };
                };
            };
        };
        delete: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    subscriptionId: number;
                };
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description Accepted */
                202: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["WorkspaceTaskResponse"];
                    };
                };
                default: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["WebError"];
                    };
                };
            };
        };
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/subscriptions/{subscriptionId}/data-integration-workspace/compose": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    subscriptionId: number;
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
                        "application/json": components["schemas"]["ComposeDraftListResponse"];
                    };
                };
                default: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["WebError"];
                    };
                };
            };
        };
        put?: never;
        post: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    subscriptionId: number;
                };
                cookie?: never;
            };
            requestBody?: {
                content: {
                    "application/json": components["schemas"]["ComposeDraftUpsertRequest"];
                };
            };
            responses: {
                /** @description Created */
                201: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["ComposeDraftCreatedResponse"];
                    };
                };
                default: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["WebError"];
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
    "/subscriptions/{subscriptionId}/data-integration-workspace/compose/{draftId}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    draftId: string;
                    subscriptionId: number;
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
                        "application/json": components["schemas"]["ComposeDraftResponse"];
                    };
                };
                default: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["WebError"];
                    };
                };
            };
        };
        put: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    draftId: string;
                    subscriptionId: number;
                };
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": components["schemas"]["ComposeDraftUpsertRequest"];
                };
            };
            responses: {
                /** @description OK */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["ComposeDraftResponse"];
                    };
                };
                default: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["WebError"];
                    };
                };
            };
        };
        post?: never;
        delete: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    draftId: string;
                    subscriptionId: number;
                };
                cookie?: never;
            };
            requestBody?: never;
            responses: {
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
                        "application/json": components["schemas"]["WebError"];
                    };
                };
            };
        };
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/subscriptions/{subscriptionId}/data-integration-workspace/compose/{draftId}/composed": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    draftId: string;
                    subscriptionId: number;
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
                        "application/json": components["schemas"]["RdiPatchRequest"];
                    };
                };
                default: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["WebError"];
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
    "/subscriptions/{subscriptionId}/data-integration-workspace/compose/{draftId}/mount-secrets": {
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
                query?: never;
                header?: never;
                path: {
                    draftId: string;
                    subscriptionId: number;
                };
                cookie?: never;
            };
            requestBody?: never;
            responses: {
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
                        "application/json": components["schemas"]["WebError"];
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
    "/subscriptions/{subscriptionId}/data-integration-workspace/compose/{draftId}/validate": {
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
                query?: never;
                header?: never;
                path: {
                    draftId: string;
                    subscriptionId: number;
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
                        "application/json": components["schemas"]["RdiPipelineResponse"];
                    };
                };
                default: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["WebError"];
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
    "/subscriptions/{subscriptionId}/data-integration-workspace/compose/mount-secrets": {
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
                query?: never;
                header?: never;
                path: {
                    subscriptionId: number;
                };
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": components["schemas"]["ComposeDraftUpsertRequest"];
                };
            };
            responses: {
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
                        "application/json": components["schemas"]["WebError"];
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
    "/subscriptions/{subscriptionId}/data-integration-workspace/compose/translate": {
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
                query?: never;
                header?: never;
                path: {
                    subscriptionId: number;
                };
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": components["schemas"]["ComposeTranslateRequest"];
                };
            };
            responses: {
                /** @description OK */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["ComposeTranslateResponse"];
                    };
                };
                default: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["WebError"];
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
    "/subscriptions/{subscriptionId}/data-integration-workspace/network/private-link": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    subscriptionId: number;
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
                        "application/json": components["schemas"]["PrivateLinkEndpointListResponse"];
                    };
                };
                default: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["WebError"];
                    };
                };
            };
        };
        put?: never;
        post: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    subscriptionId: number;
                };
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": components["schemas"]["CreatePrivateLinkEndpointRequest"];
                };
            };
            responses: {
                /** @description Accepted */
                202: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["WorkspaceTaskResponse"];
                    };
                };
                default: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["WebError"];
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
    "/subscriptions/{subscriptionId}/data-integration-workspace/network/private-link/{endpointId}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    endpointId: string;
                    subscriptionId: number;
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
                        "application/json": components["schemas"]["PrivateLinkEndpointResponse"];
                    };
                };
                default: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["WebError"];
                    };
                };
            };
        };
        put?: never;
        post?: never;
        delete: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    endpointId: string;
                    subscriptionId: number;
                };
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description Accepted */
                202: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["WorkspaceTaskResponse"];
                    };
                };
                default: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["WebError"];
                    };
                };
            };
        };
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/subscriptions/{subscriptionId}/data-integration-workspace/network/private-link/{endpointId}/validate": {
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
                query?: never;
                header?: never;
                path: {
                    endpointId: string;
                    subscriptionId: number;
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
                        "application/json": components["schemas"]["PrivateLinkValidationResponse"];
                    };
                };
                default: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["WebError"];
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
    "/subscriptions/{subscriptionId}/data-integration-workspace/network/private-link/validate": {
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
                query?: never;
                header?: never;
                path: {
                    subscriptionId: number;
                };
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": components["schemas"]["PrivateLinkValidationRequest"];
                };
            };
            responses: {
                /** @description OK */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["PrivateLinkValidationResponse"];
                    };
                };
                default: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["WebError"];
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
    "/subscriptions/{subscriptionId}/data-integration-workspace/network/suggested-cidrs": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: {
            parameters: {
                query?: {
                    "cidr-mask"?: number;
                };
                header?: never;
                path: {
                    subscriptionId: number;
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
                        "application/json": components["schemas"]["CidrsInfoResponse"];
                    };
                };
                default: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["WebError"];
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
    "/subscriptions/{subscriptionId}/data-integration-workspace/rdi/api/v2/info": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    subscriptionId: number;
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
                        "application/json": {
                            [key: string]: unknown;
                        };
                    };
                };
                default: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["WebError"];
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
    "/subscriptions/{subscriptionId}/data-integration-workspace/rdi/api/v2/pipelines": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    subscriptionId: number;
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
                        "application/json": {
                            [key: string]: unknown;
                        };
                    };
                };
                default: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["WebError"];
                    };
                };
            };
        };
        put?: never;
        post: {
            parameters: {
                query?: {
                    dry_run?: boolean;
                    validate_cdc?: boolean;
                };
                header?: never;
                path: {
                    subscriptionId: number;
                };
                cookie?: never;
            };
            requestBody?: {
                content: {
                    "application/json": {
                        [key: string]: unknown;
                    };
                };
            };
            responses: {
                /** @description OK */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            [key: string]: unknown;
                        };
                    };
                };
                default: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["WebError"];
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
    "/subscriptions/{subscriptionId}/data-integration-workspace/rdi/api/v2/pipelines/{name}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    name: string;
                    subscriptionId: number;
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
                        "application/json": {
                            [key: string]: unknown;
                        };
                    };
                };
                default: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["WebError"];
                    };
                };
            };
        };
        put: {
            parameters: {
                query?: {
                    dry_run?: boolean;
                    validate_cdc?: boolean;
                };
                header?: never;
                path: {
                    name: string;
                    subscriptionId: number;
                };
                cookie?: never;
            };
            requestBody?: {
                content: {
                    "application/json": {
                        [key: string]: unknown;
                    };
                };
            };
            responses: {
                /** @description OK */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            [key: string]: unknown;
                        };
                    };
                };
                default: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["WebError"];
                    };
                };
            };
        };
        post?: never;
        delete: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    name: string;
                    subscriptionId: number;
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
                        "application/json": {
                            [key: string]: unknown;
                        };
                    };
                };
                default: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["WebError"];
                    };
                };
            };
        };
        options?: never;
        head?: never;
        patch: {
            parameters: {
                query?: {
                    dry_run?: boolean;
                    validate_cdc?: boolean;
                };
                header?: never;
                path: {
                    name: string;
                    subscriptionId: number;
                };
                cookie?: never;
            };
            requestBody?: {
                content: {
                    "application/json": {
                        [key: string]: unknown;
                    };
                };
            };
            responses: {
                /** @description OK */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            [key: string]: unknown;
                        };
                    };
                };
                default: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["WebError"];
                    };
                };
            };
        };
        trace?: never;
    };
    "/subscriptions/{subscriptionId}/data-integration-workspace/rdi/api/v2/pipelines/{name}/flush-target/{target_name}": {
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
                query?: never;
                header?: never;
                path: {
                    name: string;
                    subscriptionId: number;
                    target_name: string;
                };
                cookie?: never;
            };
            requestBody?: {
                content: {
                    "application/json": {
                        [key: string]: unknown;
                    };
                };
            };
            responses: {
                /** @description OK */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            [key: string]: unknown;
                        };
                    };
                };
                default: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["WebError"];
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
    "/subscriptions/{subscriptionId}/data-integration-workspace/rdi/api/v2/pipelines/{name}/metric-collections": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    name: string;
                    subscriptionId: number;
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
                        "application/json": {
                            [key: string]: unknown;
                        };
                    };
                };
                default: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["WebError"];
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
    "/subscriptions/{subscriptionId}/data-integration-workspace/rdi/api/v2/pipelines/{name}/metric-collections/{collection_name}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    collection_name: string;
                    name: string;
                    subscriptionId: number;
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
                        "application/json": {
                            [key: string]: unknown;
                        };
                    };
                };
                default: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["WebError"];
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
    "/subscriptions/{subscriptionId}/data-integration-workspace/rdi/api/v2/pipelines/{name}/reset": {
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
                query?: never;
                header?: never;
                path: {
                    name: string;
                    subscriptionId: number;
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
                        "application/json": {
                            [key: string]: unknown;
                        };
                    };
                };
                default: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["WebError"];
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
    "/subscriptions/{subscriptionId}/data-integration-workspace/rdi/api/v2/pipelines/{name}/secrets": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    name: string;
                    subscriptionId: number;
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
                        "application/json": {
                            [key: string]: unknown;
                        };
                    };
                };
                default: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["WebError"];
                    };
                };
            };
        };
        put?: never;
        post: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    name: string;
                    subscriptionId: number;
                };
                cookie?: never;
            };
            requestBody?: {
                content: {
                    "application/json": {
                        [key: string]: unknown;
                    };
                };
            };
            responses: {
                /** @description OK */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            [key: string]: unknown;
                        };
                    };
                };
                default: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["WebError"];
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
    "/subscriptions/{subscriptionId}/data-integration-workspace/rdi/api/v2/pipelines/{name}/secrets/{key}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    key: string;
                    name: string;
                    subscriptionId: number;
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
                        "application/json": {
                            [key: string]: unknown;
                        };
                    };
                };
                default: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["WebError"];
                    };
                };
            };
        };
        put: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    key: string;
                    name: string;
                    subscriptionId: number;
                };
                cookie?: never;
            };
            requestBody?: {
                content: {
                    "application/json": {
                        [key: string]: unknown;
                    };
                };
            };
            responses: {
                /** @description OK */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            [key: string]: unknown;
                        };
                    };
                };
                default: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["WebError"];
                    };
                };
            };
        };
        post?: never;
        delete: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    key: string;
                    name: string;
                    subscriptionId: number;
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
                        "application/json": {
                            [key: string]: unknown;
                        };
                    };
                };
                default: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["WebError"];
                    };
                };
            };
        };
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/subscriptions/{subscriptionId}/data-integration-workspace/rdi/api/v2/pipelines/{name}/source-schemas/{source_name}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: {
            parameters: {
                query?: {
                    details?: boolean;
                    schemas?: string;
                    tables?: string;
                };
                header?: never;
                path: {
                    name: string;
                    source_name: string;
                    subscriptionId: number;
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
                        "application/json": {
                            [key: string]: unknown;
                        };
                    };
                };
                default: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["WebError"];
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
    "/subscriptions/{subscriptionId}/data-integration-workspace/rdi/api/v2/pipelines/{name}/start": {
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
                query?: never;
                header?: never;
                path: {
                    name: string;
                    subscriptionId: number;
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
                        "application/json": {
                            [key: string]: unknown;
                        };
                    };
                };
                default: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["WebError"];
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
    "/subscriptions/{subscriptionId}/data-integration-workspace/rdi/api/v2/pipelines/{name}/status": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    name: string;
                    subscriptionId: number;
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
                        "application/json": {
                            [key: string]: unknown;
                        };
                    };
                };
                default: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["WebError"];
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
    "/subscriptions/{subscriptionId}/data-integration-workspace/rdi/api/v2/pipelines/{name}/stop": {
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
                query?: never;
                header?: never;
                path: {
                    name: string;
                    subscriptionId: number;
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
                        "application/json": {
                            [key: string]: unknown;
                        };
                    };
                };
                default: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["WebError"];
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
    "/subscriptions/{subscriptionId}/data-integration-workspace/secrets/validate": {
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
                query?: never;
                header?: never;
                path: {
                    subscriptionId: number;
                };
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": components["schemas"]["SecretValidationRequestDto"];
                };
            };
            responses: {
                /** @description OK */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["SecretValidationResponseDto"];
                    };
                };
                default: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["WebError"];
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
    "/subscriptions/{subscriptionId}/data-integration-workspace/secrets/validate-single": {
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
                query?: never;
                header?: never;
                path: {
                    subscriptionId: number;
                };
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": components["schemas"]["SingleSecretValidationRequestDto"];
                };
            };
            responses: {
                /** @description OK */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["SingleSecretValidationResponseDto"];
                    };
                };
                default: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["WebError"];
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
    "/subscriptions/{subscriptionId}/data-integration-workspace/tasks": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    subscriptionId: number;
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
                        "application/json": components["schemas"]["WorkspaceTasksResponse"];
                    };
                };
                default: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["WebError"];
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
    "/subscriptions/{subscriptionId}/data-integration-workspace/tasks/{taskId}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    subscriptionId: number;
                    taskId: string;
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
                        "application/json": components["schemas"]["WorkspaceTaskResponse"];
                    };
                };
                default: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["WebError"];
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
}
export type webhooks = Record<string, never>;
export interface components {
    schemas: {
        Advanced: {
            sink?: components["schemas"]["Properties"];
            source?: components["schemas"]["Properties"];
        };
        Aws: {
            privateLink?: components["schemas"]["PrivateLink"];
        };
        BdbPipelinesResponseDto: {
            pipelineIds?: string[];
            workspaceIds?: string[];
        };
        Capabilities: {
            createPrivateLink?: boolean;
            readyForPipeline?: boolean;
            validatePrivateLink?: boolean;
            validateSecrets?: boolean;
        };
        CidrsInfoDto: {
            defaultCidr?: string;
            nextFreeCidr?: string;
            usedCidrs?: string[];
        };
        CidrsInfoResponse: {
            defaultCidr?: string;
            nextFreeCidr?: string;
            usedCidrs?: string[];
        };
        ComposeDraftAdvanced: {
            processor?: components["schemas"]["Properties"];
        };
        ComposeDraftCreatedResponse: {
            /** Format: date-time */
            createdAt?: string;
            draftId?: string;
            /** Format: date-time */
            updatedAt?: string;
        };
        ComposeDraftListResponse: {
            items?: components["schemas"]["ComposeDraftSummaryResponse"][];
        };
        ComposeDraftResponse: {
            advanced?: components["schemas"]["ComposeDraftAdvanced"];
            clientData?: {
                [key: string]: Record<string, never>;
            };
            /** Format: date-time */
            createdAt?: string;
            draftId?: string;
            jobs?: components["schemas"]["Job"][];
            pipelineDescription?: string;
            pipelineName?: string;
            schemas?: components["schemas"]["Schema"][];
            source?: components["schemas"]["ComposeDraftSource"];
            sourceName?: string;
            target?: components["schemas"]["ComposeDraftTarget"];
            /** @enum {string} */
            targetDataType?: "hash" | "json";
            /** Format: date-time */
            updatedAt?: string;
        };
        ComposeDraftSource: components["schemas"]["MariaDbSource"] | components["schemas"]["MongodbSource"] | components["schemas"]["MySqlSource"] | components["schemas"]["OracleSource"] | components["schemas"]["PostgresqlSource"] | components["schemas"]["SnowflakeSource"] | components["schemas"]["SqlServerSource"];
        ComposeDraftSourceBase: {
            database?: string;
            databaseType?: string;
            endpointId?: string;
            host?: string;
            name?: string;
            /** Format: int32 */
            port?: number;
            secretArns?: {
                [key: string]: string;
            };
            sinkAdvanced?: components["schemas"]["Properties"];
            sourceAdvanced?: components["schemas"]["Properties"];
        };
        ComposeDraftSourceSummary: {
            name?: string;
        };
        ComposeDraftSummaryResponse: {
            draftId?: string;
            source?: components["schemas"]["ComposeDraftSourceSummary"];
            /** @enum {string} */
            targetDataType?: "hash" | "json";
        };
        ComposeDraftTarget: {
            /** Format: int64 */
            targetBdbId?: number;
        };
        ComposeDraftUpsertRequest: {
            advanced?: components["schemas"]["ComposeDraftAdvanced"];
            clientData?: {
                [key: string]: Record<string, never>;
            };
            jobs?: components["schemas"]["Job"][];
            pipelineDescription?: string;
            pipelineName?: string;
            schemas?: components["schemas"]["Schema"][];
            source?: components["schemas"]["ComposeDraftSource"];
            sourceName?: string;
            target?: components["schemas"]["ComposeDraftTarget"];
            /** @enum {string} */
            targetDataType?: "hash" | "json";
        };
        ComposeTranslateRequest: {
            cloud?: components["schemas"]["ComposeDraftUpsertRequest"];
            /** @enum {string} */
            direction?: "cloud-to-rdi" | "rdi-to-cloud";
            rdi?: components["schemas"]["RdiPipelineResponse"];
        };
        ComposeTranslateResponse: {
            draft?: components["schemas"]["ComposeDraftUpsertRequest"];
            rdi?: components["schemas"]["RdiPatchRequest"];
            warnings?: string[];
        };
        CreatePrivateLinkEndpointRequest: {
            serviceName: string;
        };
        DataStreamDto: {
            /** Format: int32 */
            deduplicated?: number;
            /** Format: int32 */
            deleted?: number;
            /** Format: int32 */
            filtered?: number;
            /** Format: int32 */
            inserted?: number;
            lastArrival?: string;
            name?: string;
            /** Format: int32 */
            pending?: number;
            /** Format: int32 */
            rejected?: number;
            /** Format: int32 */
            total?: number;
            /** Format: int32 */
            updated?: number;
        };
        DeployPipelineRequestDto: {
            reset?: components["schemas"]["ResetPipelineRequestDto"];
        };
        Endpoint: {
            vpceId?: string;
        };
        EulaAcceptanceResponseDto: {
            accepted?: boolean;
            /** Format: date-time */
            acceptedAt?: string;
        };
        GetPipelinePrerequisitesResponseDto: {
            cidrsInfo?: components["schemas"]["CidrsInfoDto"];
            pipelineSecretAllowedRole?: string;
            privateLinkAllowedPrincipal?: string;
            sourceDbTypes?: components["schemas"]["TypeResponseDto"][];
            targetTypes?: components["schemas"]["TypeResponseDto"][];
        };
        GetPipelineResponseDto: {
            error?: components["schemas"]["PipelineError"];
            id: string;
            name?: string;
            /** @enum {string} */
            status: "active" | "delete-failed" | "delete-pending" | "delete-success" | "draft" | "inactive" | "infra-provision-failed" | "infra-provision-initialized" | "infra-provisioned" | "pipeline-deploy-failed" | "pipeline-deploy-initialized" | "pipeline-setup-pending" | "pl-approval-pending" | "pl-created" | "pl-failed" | "pl-initialized" | "rdi-deploy-failed" | "rdi-deploy-initialized" | "rdi-deployed" | "rdi-health-check-failed" | "rdi-healthy" | "source-db-connection-test-failed" | "source-db-connection-test-initialized" | "source-db-connection-test-success" | "target-db-connection-test-failed" | "target-db-connection-test-initialized" | "target-db-connection-test-success";
        };
        InfrastructureError: {
            code?: string;
            details?: {
                [key: string]: Record<string, never>;
            };
            message?: string;
            /** Format: date-time */
            timestamp?: string;
        };
        InfrastructureIam: {
            privateLinkAllowedPrincipal?: string;
            secretsRoleArn?: string;
        };
        InfrastructureResponse: {
            cidr?: string;
            error?: components["schemas"]["InfrastructureError"];
            iam?: components["schemas"]["InfrastructureIam"];
            monitoring?: components["schemas"]["MonitoringOutput"];
            networking?: components["schemas"]["NetworkingOutput"];
            /** @enum {string} */
            state?: "Deleting" | "Failed" | "NotProvisioned" | "Provisioning" | "Ready";
            timestamps?: components["schemas"]["InfrastructureTimestamps"];
        };
        InfrastructureTimestamps: {
            /** Format: date-time */
            startedAt?: string;
            /** Format: date-time */
            updatedAt?: string;
        };
        Job: {
            error?: components["schemas"]["WebError"];
            file: string;
            name: string;
            rdiJob?: {
                [key: string]: unknown;
            };
        };
        MariaDbSource: components["schemas"]["ComposeDraftSourceBase"] & {
            database?: string;
            databaseType?: string;
            endpointId?: string;
            host?: string;
            name?: string;
            /** Format: int32 */
            port?: number;
            secretArns?: {
                [key: string]: string;
            };
            /** Format: int32 */
            serverId?: number;
            sinkAdvanced?: components["schemas"]["Properties"];
            sourceAdvanced?: components["schemas"]["Properties"];
        };
        MetricsUrls: {
            collectorSourceUrls?: {
                [key: string]: string;
            };
            rdiOperatorUrl?: string;
            rdiProcessorUrl?: string;
        };
        MongodbSource: components["schemas"]["ComposeDraftSourceBase"] & {
            connectionString?: string;
            database?: string;
            databaseType?: string;
            endpointId?: string;
            host?: string;
            name?: string;
            /** Format: int32 */
            port?: number;
            secretArns?: {
                [key: string]: string;
            };
            sinkAdvanced?: components["schemas"]["Properties"];
            sourceAdvanced?: components["schemas"]["Properties"];
        };
        MonitoringOutput: {
            metricsUrls?: components["schemas"]["MetricsUrls"];
        };
        MySqlSource: components["schemas"]["ComposeDraftSourceBase"] & {
            database?: string;
            databaseType?: string;
            endpointId?: string;
            host?: string;
            name?: string;
            /** Format: int32 */
            port?: number;
            secretArns?: {
                [key: string]: string;
            };
            /** Format: int32 */
            serverId?: number;
            sinkAdvanced?: components["schemas"]["Properties"];
            sourceAdvanced?: components["schemas"]["Properties"];
        };
        NetworkingOutput: {
            availabilityZones?: string[];
            egressIps?: string[];
        };
        OracleSource: components["schemas"]["ComposeDraftSourceBase"] & {
            database?: string;
            databaseType?: string;
            endpointId?: string;
            host?: string;
            name?: string;
            pdb?: string;
            /** Format: int32 */
            port?: number;
            secretArns?: {
                [key: string]: string;
            };
            sinkAdvanced?: components["schemas"]["Properties"];
            sourceAdvanced?: components["schemas"]["Properties"];
        };
        Pipeline: {
            deploymentCIDR?: string;
            name?: string;
        };
        PipelineComponentResponse: {
            errors?: string[];
            metricCollections?: string[];
            name?: string;
            /** @enum {string} */
            status?: "creating" | "deleting" | "error" | "pending" | "resetting" | "started" | "starting" | "stopped" | "stopping" | "unknown" | "updating";
            type?: string;
            version?: string;
        };
        PipelineConfigAdvanced: {
            processor?: components["schemas"]["Properties"];
        };
        PipelineConfigDto: {
            advanced?: components["schemas"]["PipelineConfigAdvanced"];
            /** @enum {string} */
            definitionType: "manual" | "predefined";
            jobs?: components["schemas"]["Job"][];
            schemas?: components["schemas"]["Schema"][];
            /** @enum {string} */
            targetDataType: "hash" | "json";
        };
        PipelineConfigJobsResponseDto: {
            jobs?: components["schemas"]["Job"][];
        };
        PipelineCreateRequestDto: {
            /** Format: int64 */
            targetBdbId: number;
        };
        PipelineCreateResponseDto: {
            pipelineId: string;
        };
        PipelineError: {
            code?: string;
            id?: string;
            message?: string;
        };
        PipelineInfraDto: {
            aws?: components["schemas"]["Aws"];
            pipeline?: components["schemas"]["Pipeline"];
            source?: components["schemas"]["Source"];
        };
        PipelineMetricsUrlsResponseDto: {
            collectorSourceUrl?: string;
            rdiProcessorUrl?: string;
        };
        PipelineRuntimeStatsResponseDto: {
            dataStreams?: components["schemas"]["DataStreamDto"][];
            lastRetrieved?: string;
            mode?: string;
            sourceType?: string;
            status?: string;
            totals?: components["schemas"]["DataStreamDto"];
            type?: string;
        };
        PipelineRuntimeStatusResponseDto: {
            errors?: components["schemas"]["PipelineStatusErrorDto"][];
            /** @enum {string} */
            pipelineStatus?: "creating" | "deleting" | "error" | "pending" | "resetting" | "started" | "starting" | "stopped" | "stopping" | "unknown" | "updating";
            /** @enum {string} */
            state?: "cdc" | "initial-sync" | "not-running";
            /** @enum {string} */
            status?: "not-ready" | "ready" | "resetting" | "starting" | "stopped" | "stopping" | "validating";
        };
        PipelineStatusErrorDto: {
            code?: string;
            message?: string;
        };
        PostgresqlSource: components["schemas"]["ComposeDraftSourceBase"] & {
            database?: string;
            databaseType?: string;
            endpointId?: string;
            host?: string;
            name?: string;
            /** Format: int32 */
            port?: number;
            secretArns?: {
                [key: string]: string;
            };
            sinkAdvanced?: components["schemas"]["Properties"];
            sourceAdvanced?: components["schemas"]["Properties"];
        };
        PrivateLink: {
            endpoint?: components["schemas"]["Endpoint"];
            serviceName?: string;
        };
        PrivateLinkEndpointListResponse: {
            endpoints?: components["schemas"]["PrivateLinkEndpointResponse"][];
        };
        PrivateLinkEndpointResponse: {
            endpointId?: string;
            error?: components["schemas"]["PrivateLinkError"];
            network?: components["schemas"]["PrivateLinkNetwork"];
            state?: string;
            type?: string;
        };
        PrivateLinkError: {
            code?: string;
            message?: string;
        };
        PrivateLinkNetwork: {
            serviceName?: string;
            url?: string;
            vpceId?: string;
        };
        PrivateLinkValidationRequest: {
            serviceName: string;
        };
        PrivateLinkValidationResponse: {
            error?: string;
            success?: boolean;
        };
        Properties: Record<string, never>;
        RdiPatchRequest: {
            active?: boolean;
            config?: {
                [key: string]: Record<string, never>;
            };
        };
        RdiPipelineError: {
            code?: string;
            details?: {
                [key: string]: Record<string, never>;
            };
            message?: string;
        };
        RdiPipelineResponse: {
            active?: boolean;
            components?: components["schemas"]["PipelineComponentResponse"][];
            config?: {
                [key: string]: Record<string, never>;
            };
            current?: boolean;
            errorOtherThanJobValidationError?: boolean;
            errors?: components["schemas"]["RdiPipelineError"][];
            name?: string;
            /** @enum {string} */
            status?: "creating" | "deleting" | "error" | "pending" | "resetting" | "started" | "starting" | "stopped" | "stopping" | "unknown" | "updating";
        };
        ResetPipelineRequestDto: {
            flush?: boolean;
        };
        Schema: {
            name: string;
            tables?: components["schemas"]["Table"][];
        };
        SchemaDto: {
            name?: string;
            tables?: components["schemas"]["TableDto"][];
        };
        SearchPipeline: {
            /** Format: int64 */
            bdbId?: number;
            id?: string;
        };
        SearchPipelinesResponseDto: {
            pipelines?: components["schemas"]["SearchPipeline"][];
        };
        SecretError: {
            code?: string;
            message?: string;
        };
        SecretValidationRequestDto: {
            caCertSecretArn?: string;
            clientCertSecretArn?: string;
            clientKeyPassphraseSecretArn?: string;
            clientKeySecretArn?: string;
            credentialsSecretArn?: string;
            snowflakeCredentialsSecretArn?: string;
            snowflakePrivateKeyPassphraseSecretArn?: string;
            snowflakePrivateKeySecretArn?: string;
        };
        SecretValidationResponseDto: {
            errors?: components["schemas"]["SecretError"][];
            success?: boolean;
        };
        SingleSecretValidationRequestDto: {
            /** @enum {string} */
            purpose: "source-credentials" | "source-mtls-client-cert" | "source-mtls-client-key" | "source-mtls-key-password" | "source-snowflake-credentials" | "source-snowflake-key-password" | "source-snowflake-private-key" | "source-tls-ca";
            secretArn: string;
        };
        SingleSecretValidationResponseDto: {
            error?: string;
            errorCode?: string;
            success?: boolean;
        };
        SnowflakeSource: components["schemas"]["ComposeDraftSourceBase"] & {
            accountIdentifier?: string;
            database?: string;
            databaseType?: string;
            endpointId?: string;
            host?: string;
            name?: string;
            /** Format: int32 */
            port?: number;
            role?: string;
            secretArns?: {
                [key: string]: string;
            };
            sinkAdvanced?: components["schemas"]["Properties"];
            sourceAdvanced?: components["schemas"]["Properties"];
            warehouse?: string;
        };
        Source: {
            advanced?: components["schemas"]["Advanced"];
            /** @enum {string} */
            connectivityMode?: "privateLink" | "publicEndpoint";
            databases?: string;
            /** Format: int32 */
            datasetSizeGB?: number;
            dbCaCertARN?: string;
            dbClientCertARN?: string;
            dbClientKeyARN?: string;
            dbClientKeyPasswordARN?: string;
            dbConnectionString?: string;
            dbHost?: string;
            dbPass?: string;
            /** Format: int32 */
            dbPort?: number;
            dbSecretsARN?: string;
            /** Format: int32 */
            dbServerId?: number;
            /** @enum {string} */
            dbType?: "mariadb" | "mongodb" | "mysql" | "oracle" | "postgresql" | "snowflake" | "sqlserver";
            dbUseMTLS?: boolean;
            dbUser?: string;
            dbUseTLS?: boolean;
            id?: string;
            pdb?: string;
        };
        SourceMetadataResponseDto: {
            schemas?: components["schemas"]["SchemaDto"][];
        };
        SourceSchemasResponseDto: {
            schemas?: string[];
        };
        SqlServerSource: components["schemas"]["ComposeDraftSourceBase"] & {
            database?: string;
            databaseType?: string;
            endpointId?: string;
            host?: string;
            name?: string;
            /** Format: int32 */
            port?: number;
            secretArns?: {
                [key: string]: string;
            };
            sinkAdvanced?: components["schemas"]["Properties"];
            sourceAdvanced?: components["schemas"]["Properties"];
        };
        Table: {
            columns?: components["schemas"]["TableColumn"][];
            name: string;
            snapshot_sql?: string;
        };
        TableColumn: {
            name: string;
            uniqueConstraint?: boolean;
        };
        TableColumnDto: {
            name?: string;
            primaryKey?: boolean;
            /** Format: int32 */
            size?: number;
            type?: string;
            uniqueConstraint?: boolean;
        };
        TableDto: {
            cdcReady?: boolean;
            columns?: components["schemas"]["TableColumnDto"][];
            name?: string;
        };
        TaskLink: {
            href?: string;
            type?: string;
        };
        TaskLinks: {
            resource?: components["schemas"]["TaskLink"];
            task?: components["schemas"]["TaskLink"];
        };
        TypeResponseDto: {
            code?: string;
            label?: string;
        };
        WebError: {
            code?: string;
            errors?: components["schemas"]["RdiPipelineError"][];
            message?: string;
            params?: string;
            /** Format: int32 */
            status?: number;
            /** Format: int64 */
            timestamp?: number;
        };
        WorkspaceClusterRef: {
            /** Format: int64 */
            id?: number;
        };
        WorkspaceCreateRequest: {
            cidr?: string;
        };
        WorkspaceDatabaseResponse: {
            cluster?: components["schemas"]["WorkspaceClusterRef"];
            /** Format: int64 */
            databaseId?: number;
            defaultUser?: boolean;
            dnsAddress?: string;
            /** Format: int64 */
            memorySize?: number;
            name?: string;
            publicDnsAddress?: string;
            sslEnabled?: boolean;
            status?: string;
            subscription?: components["schemas"]["WorkspaceSubscriptionRef"];
            /** Format: int64 */
            throughput?: number;
            type?: string;
        };
        WorkspaceDatabasesResponse: {
            databases?: components["schemas"]["WorkspaceDatabaseResponse"][];
        };
        WorkspaceResponse: {
            /** Format: int64 */
            bdbId?: number;
            capabilities?: components["schemas"]["Capabilities"];
            /** Format: date-time */
            createdAt?: string;
            infrastructure?: components["schemas"]["InfrastructureResponse"];
            rcpClusterId?: string;
            region?: string;
            /** Format: int64 */
            subscriptionId?: number;
            vpcId?: string;
        };
        WorkspacesResponse: {
            workspaces?: components["schemas"]["WorkspaceResponse"][];
        };
        WorkspaceSubscriptionRef: {
            /** Format: int64 */
            id?: number;
        };
        WorkspaceTaskResponse: {
            _links?: components["schemas"]["TaskLinks"];
            commandType?: string;
            description?: string;
            response?: Record<string, never>;
            status?: string;
            taskId?: string;
            /** Format: date-time */
            timestamp?: string;
        };
        WorkspaceTasksResponse: {
            tasks?: components["schemas"]["WorkspaceTaskResponse"][];
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
