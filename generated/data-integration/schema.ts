// Written by `npm run generate` from openapi/. Do not edit.

import type * as models from "./models.js";

export interface paths {
    "/data-integration-workspaces": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Lists the data integration workspaces of the account.
         * @description A subscription has at most one workspace.
         */
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
                        "application/json": models.WorkspacesResponse;
                    };
                };
                default: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": models.WebError;
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
        /**
         * Shows the data integration workspace of a subscription.
         * @description `infrastructure.state` shows whether it is ready, and `capabilities` its available features. Without a workspace the response is 404.
         */
        get: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    /** @description Id of the Pro subscription. */
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
                        "application/json": models.WorkspaceResponse;
                    };
                };
                default: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": models.WebError;
                    };
                };
            };
        };
        put?: never;
        /**
         * Creates the data integration workspace of a subscription.
         * @description The service provisions a network and its machines, which takes minutes. Without a CIDR block the service chooses one.
         */
        post: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    /** @description Id of the Pro subscription. */
                    subscriptionId: number;
                };
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": models.WorkspaceCreateRequest;
                };
            };
            responses: {
                /** @description Accepted */
                202: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": models.WorkspaceTaskResponse;
                    };
                };
                default: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": models.WebError;
                    };
                };
            };
        };
        /**
         * Deletes the data integration workspace of a subscription.
         * @description Its pipelines, drafts and endpoints are deleted with it.
         */
        delete: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    /** @description Id of the Pro subscription. */
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
                        "application/json": models.WorkspaceTaskResponse;
                    };
                };
                default: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": models.WebError;
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
        /**
         * Lists the drafts of a workspace.
         * @description An item contains the name of its source; read the draft for everything else.
         */
        get: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    /** @description Id of the Pro subscription. */
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
                        "application/json": models.ComposeDraftListResponse;
                    };
                };
                default: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": models.WebError;
                    };
                };
            };
        };
        put?: never;
        /**
         * Creates a draft of a pipeline.
         * @description A draft is incomplete until it is composed, so every member is optional.
         */
        post: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    /** @description Id of the Pro subscription. */
                    subscriptionId: number;
                };
                cookie?: never;
            };
            requestBody?: {
                content: {
                    "application/json": models.ComposeDraftUpsertRequest;
                };
            };
            responses: {
                /** @description Created */
                201: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": models.ComposeDraftCreatedResponse;
                    };
                };
                default: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": models.WebError;
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
        /**
         * Shows a draft.
         * @description Contains everything that has been stored in it.
         */
        get: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    /** @description Id of the draft. */
                    draftId: string;
                    /** @description Id of the Pro subscription. */
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
                        "application/json": models.ComposeDraftResponse;
                    };
                };
                default: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": models.WebError;
                    };
                };
            };
        };
        /**
         * Replaces a draft.
         * @description Members that are omitted are removed.
         */
        put: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    /** @description Id of the draft. */
                    draftId: string;
                    /** @description Id of the Pro subscription. */
                    subscriptionId: number;
                };
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": models.ComposeDraftUpsertRequest;
                };
            };
            responses: {
                /** @description OK */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": models.ComposeDraftResponse;
                    };
                };
                default: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": models.WebError;
                    };
                };
            };
        };
        post?: never;
        /**
         * Deletes a draft.
         * @description Pipelines that were created from it remain.
         */
        delete: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    /** @description Id of the draft. */
                    draftId: string;
                    /** @description Id of the Pro subscription. */
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
                        "application/json": models.WebError;
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
        /**
         * Shows the configuration that a draft stands for.
         * @description Pass it to the update of a pipeline.
         */
        get: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    /** @description Id of the draft. */
                    draftId: string;
                    /** @description Id of the Pro subscription. */
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
                        "application/json": models.RdiPatchRequest;
                    };
                };
                default: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": models.WebError;
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
        /**
         * Makes the secrets of a draft available to its pipeline.
         * @description The draft contains the ARNs of the secrets, never the secrets themselves.
         */
        post: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    /** @description Id of the draft. */
                    draftId: string;
                    /** @description Id of the Pro subscription. */
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
                        "application/json": models.WebError;
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
        /**
         * Validates the configuration that a draft stands for.
         * @description The pipeline itself is not changed; `errors` contains the violations.
         */
        post: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    /** @description Id of the draft. */
                    draftId: string;
                    /** @description Id of the Pro subscription. */
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
                        "application/json": models.RdiPipelineResponse;
                    };
                };
                default: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": models.WebError;
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
        /**
         * Makes secrets available to a pipeline without storing a draft.
         * @description Takes the contents of a draft: the ARNs of the secrets, never the secrets themselves.
         */
        post: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    /** @description Id of the Pro subscription. */
                    subscriptionId: number;
                };
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": models.ComposeDraftUpsertRequest;
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
                        "application/json": models.WebError;
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
        /**
         * Translates between a draft and the configuration of a pipeline.
         * @description `direction` names the given form. `warnings` lists the parts that the other form cannot express.
         */
        post: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    /** @description Id of the Pro subscription. */
                    subscriptionId: number;
                };
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": models.ComposeTranslateRequest;
                };
            };
            responses: {
                /** @description OK */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": models.ComposeTranslateResponse;
                    };
                };
                default: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": models.WebError;
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
        /**
         * Lists the PrivateLink endpoints of a workspace.
         * @description Through them the workspace reaches sources in other networks.
         */
        get: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    /** @description Id of the Pro subscription. */
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
                        "application/json": models.PrivateLinkEndpointListResponse;
                    };
                };
                default: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": models.WebError;
                    };
                };
            };
        };
        put?: never;
        /**
         * Creates a PrivateLink endpoint in a workspace.
         * @description The owner of the endpoint service may have to accept the connection.
         */
        post: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    /** @description Id of the Pro subscription. */
                    subscriptionId: number;
                };
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": models.CreatePrivateLinkEndpointRequest;
                };
            };
            responses: {
                /** @description Accepted */
                202: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": models.WorkspaceTaskResponse;
                    };
                };
                default: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": models.WebError;
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
        /**
         * Shows a PrivateLink endpoint of a workspace.
         * @description `error` explains an endpoint that failed.
         */
        get: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    /** @description Id of the endpoint, a string. */
                    endpointId: string;
                    /** @description Id of the Pro subscription. */
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
                        "application/json": models.PrivateLinkEndpointResponse;
                    };
                };
                default: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": models.WebError;
                    };
                };
            };
        };
        put?: never;
        post?: never;
        /**
         * Deletes a PrivateLink endpoint of a workspace.
         * @description Pipelines that use it lose their source.
         */
        delete: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    /** @description Id of the endpoint, a string. */
                    endpointId: string;
                    /** @description Id of the Pro subscription. */
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
                        "application/json": models.WorkspaceTaskResponse;
                    };
                };
                default: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": models.WebError;
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
        /**
         * Checks the connection of a PrivateLink endpoint.
         * @description Only checks.
         */
        post: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    /** @description Id of the endpoint, a string. */
                    endpointId: string;
                    /** @description Id of the Pro subscription. */
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
                        "application/json": models.PrivateLinkValidationResponse;
                    };
                };
                default: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": models.WebError;
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
        /**
         * Checks that a workspace can connect to an endpoint service.
         * @description Creates no endpoint.
         */
        post: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    /** @description Id of the Pro subscription. */
                    subscriptionId: number;
                };
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": models.PrivateLinkValidationRequest;
                };
            };
            responses: {
                /** @description OK */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": models.PrivateLinkValidationResponse;
                    };
                };
                default: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": models.WebError;
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
        /**
         * Suggests CIDR blocks for a workspace.
         * @description Shows the default, the next free block and those in use.
         */
        get: {
            parameters: {
                query?: {
                    /** @description Size of the block: the number of bits of its network, 22 when absent. */
                    "cidr-mask"?: number;
                };
                header?: never;
                path: {
                    /** @description Id of the Pro subscription. */
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
                        "application/json": models.CidrsInfoResponse;
                    };
                };
                default: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": models.WebError;
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
        /**
         * Shows the version of the data integration software.
         * @description Returns an object whose members this contract does not describe.
         */
        get: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    /** @description Id of the Pro subscription. */
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
                        "application/json": Record<string, unknown>;
                    };
                };
                default: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": models.WebError;
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
        /**
         * Lists the pipelines of a workspace.
         * @description Returns an object whose members this contract does not describe.
         */
        get: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    /** @description Id of the Pro subscription. */
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
                        "application/json": Record<string, unknown>;
                    };
                };
                default: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": models.WebError;
                    };
                };
            };
        };
        put?: never;
        /**
         * Creates a pipeline.
         * @description The configuration names sources, targets and processors. Wait for the pipeline by its name.
         */
        post: {
            parameters: {
                query?: {
                    /** @description Whether to validate only. */
                    dry_run?: boolean;
                    /** @description Whether to check that the source can capture changes. */
                    validate_cdc?: boolean;
                };
                header?: never;
                path: {
                    /** @description Id of the Pro subscription. */
                    subscriptionId: number;
                };
                cookie?: never;
            };
            requestBody?: {
                content: {
                    "application/json": Record<string, unknown>;
                };
            };
            responses: {
                /** @description OK */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": models.RdiPipelineResponse;
                    };
                };
                default: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": models.WebError;
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
        /**
         * Shows a pipeline with its configuration and state.
         * @description `status` is the pipeline's own; each of `components` has another.
         */
        get: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    /** @description Name of the pipeline. */
                    name: string;
                    /** @description Id of the Pro subscription. */
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
                        "application/json": models.RdiPipelineResponse;
                    };
                };
                default: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": models.WebError;
                    };
                };
            };
        };
        /**
         * Replaces the configuration of a pipeline.
         * @description Omitted members are removed.
         */
        put: {
            parameters: {
                query?: {
                    /** @description Whether to validate only. */
                    dry_run?: boolean;
                    /** @description Whether to check that the source can capture changes. */
                    validate_cdc?: boolean;
                };
                header?: never;
                path: {
                    /** @description Name of the pipeline. */
                    name: string;
                    /** @description Id of the Pro subscription. */
                    subscriptionId: number;
                };
                cookie?: never;
            };
            requestBody?: {
                content: {
                    "application/json": Record<string, unknown>;
                };
            };
            responses: {
                /** @description OK */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": models.RdiPipelineResponse;
                    };
                };
                default: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": models.WebError;
                    };
                };
            };
        };
        post?: never;
        /**
         * Deletes a pipeline.
         * @description Data that it has written to the target database remains.
         */
        delete: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    /** @description Name of the pipeline. */
                    name: string;
                    /** @description Id of the Pro subscription. */
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
                        "application/json": Record<string, unknown>;
                    };
                };
                default: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": models.WebError;
                    };
                };
            };
        };
        options?: never;
        head?: never;
        /**
         * Changes the configuration of a pipeline.
         * @description Omitted members keep their values.
         */
        patch: {
            parameters: {
                query?: {
                    /** @description Whether to validate only. */
                    dry_run?: boolean;
                    /** @description Whether to check that the source can capture changes. */
                    validate_cdc?: boolean;
                };
                header?: never;
                path: {
                    /** @description Name of the pipeline. */
                    name: string;
                    /** @description Id of the Pro subscription. */
                    subscriptionId: number;
                };
                cookie?: never;
            };
            requestBody?: {
                content: {
                    "application/json": models.RdiPatchRequest;
                };
            };
            responses: {
                /** @description OK */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": models.RdiPipelineResponse;
                    };
                };
                default: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": models.WebError;
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
        /**
         * Flushes a target database of a pipeline.
         * @description Deletes the data in the target database. Stop the pipeline first.
         */
        post: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    /** @description Name of the pipeline. */
                    name: string;
                    /** @description Id of the Pro subscription. */
                    subscriptionId: number;
                    /** @description Name of the target in the configuration. */
                    target_name: string;
                };
                cookie?: never;
            };
            requestBody?: {
                content: {
                    "application/json": Record<string, unknown>;
                };
            };
            responses: {
                /** @description OK */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": Record<string, unknown>;
                    };
                };
                default: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": models.WebError;
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
        /**
         * Lists the metric collections of a pipeline.
         * @description Returns an object whose members this contract does not describe.
         */
        get: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    /** @description Name of the pipeline. */
                    name: string;
                    /** @description Id of the Pro subscription. */
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
                        "application/json": Record<string, unknown>;
                    };
                };
                default: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": models.WebError;
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
        /**
         * Shows one metric collection of a pipeline.
         * @description Returns an object whose members this contract does not describe.
         */
        get: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    /** @description Name of the metric collection. */
                    collection_name: string;
                    /** @description Name of the pipeline. */
                    name: string;
                    /** @description Id of the Pro subscription. */
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
                        "application/json": Record<string, unknown>;
                    };
                };
                default: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": models.WebError;
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
        /**
         * Resets a pipeline.
         * @description It discards its position and starts with a snapshot of the source again.
         */
        post: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    /** @description Name of the pipeline. */
                    name: string;
                    /** @description Id of the Pro subscription. */
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
                        "application/json": models.RdiPipelineResponse;
                    };
                };
                default: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": models.WebError;
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
        /**
         * Lists the secrets of a pipeline.
         * @description Returns an object whose members this contract does not describe.
         */
        get: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    /** @description Name of the pipeline. */
                    name: string;
                    /** @description Id of the Pro subscription. */
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
                        "application/json": Record<string, unknown>;
                    };
                };
                default: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": models.WebError;
                    };
                };
            };
        };
        put?: never;
        /**
         * Creates a secret of a pipeline.
         * @description The members of the request are not described by this contract.
         */
        post: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    /** @description Name of the pipeline. */
                    name: string;
                    /** @description Id of the Pro subscription. */
                    subscriptionId: number;
                };
                cookie?: never;
            };
            requestBody?: {
                content: {
                    "application/json": Record<string, unknown>;
                };
            };
            responses: {
                /** @description OK */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": Record<string, unknown>;
                    };
                };
                default: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": models.WebError;
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
        /**
         * Shows a secret of a pipeline.
         * @description Returns an object whose members this contract does not describe.
         */
        get: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    /** @description Key of the secret. */
                    key: string;
                    /** @description Name of the pipeline. */
                    name: string;
                    /** @description Id of the Pro subscription. */
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
                        "application/json": Record<string, unknown>;
                    };
                };
                default: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": models.WebError;
                    };
                };
            };
        };
        /**
         * Replaces a secret of a pipeline.
         * @description The members of the request are not described by this contract.
         */
        put: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    /** @description Key of the secret. */
                    key: string;
                    /** @description Name of the pipeline. */
                    name: string;
                    /** @description Id of the Pro subscription. */
                    subscriptionId: number;
                };
                cookie?: never;
            };
            requestBody?: {
                content: {
                    "application/json": Record<string, unknown>;
                };
            };
            responses: {
                /** @description OK */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": Record<string, unknown>;
                    };
                };
                default: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": models.WebError;
                    };
                };
            };
        };
        post?: never;
        /**
         * Deletes a secret of a pipeline.
         * @description A running pipeline needs its secrets when it is started again.
         */
        delete: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    /** @description Key of the secret. */
                    key: string;
                    /** @description Name of the pipeline. */
                    name: string;
                    /** @description Id of the Pro subscription. */
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
                        "application/json": Record<string, unknown>;
                    };
                };
                default: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": models.WebError;
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
        /**
         * Shows the schemas and tables of a source.
         * @description Reads them from the source database. Returns an object whose members this contract does not describe.
         */
        get: {
            parameters: {
                query?: {
                    /** @description Whether to include columns and keys. */
                    details?: boolean;
                    /** @description Names of schemas, separated by commas. */
                    schemas?: string;
                    /** @description Names of tables, separated by commas. */
                    tables?: string;
                };
                header?: never;
                path: {
                    /** @description Name of the pipeline. */
                    name: string;
                    /** @description Name of the source in the configuration. */
                    source_name: string;
                    /** @description Id of the Pro subscription. */
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
                        "application/json": Record<string, unknown>;
                    };
                };
                default: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": models.WebError;
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
        /**
         * Starts a pipeline.
         * @description A pipeline that has never run starts with a snapshot of the source.
         */
        post: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    /** @description Name of the pipeline. */
                    name: string;
                    /** @description Id of the Pro subscription. */
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
                        "application/json": models.RdiPipelineResponse;
                    };
                };
                default: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": models.WebError;
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
        /**
         * Shows the status of a pipeline.
         * @description Returns an object whose members this contract does not describe.
         */
        get: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    /** @description Name of the pipeline. */
                    name: string;
                    /** @description Id of the Pro subscription. */
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
                        "application/json": Record<string, unknown>;
                    };
                };
                default: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": models.WebError;
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
        /**
         * Stops a pipeline.
         * @description It keeps its position, from which it continues when it is started again.
         */
        post: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    /** @description Name of the pipeline. */
                    name: string;
                    /** @description Id of the Pro subscription. */
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
                        "application/json": models.RdiPipelineResponse;
                    };
                };
                default: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": models.WebError;
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
        /**
         * Checks that the workspace can read the secrets of a source.
         * @description Takes the ARNs of the secrets, never the secrets themselves.
         */
        post: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    /** @description Id of the Pro subscription. */
                    subscriptionId: number;
                };
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": models.SecretValidationRequestDto;
                };
            };
            responses: {
                /** @description OK */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": models.SecretValidationResponseDto;
                    };
                };
                default: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": models.WebError;
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
        /**
         * Checks that the workspace can read one secret, and that it fits its purpose.
         * @description Takes the ARN of the secret, never the secret itself.
         */
        post: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    /** @description Id of the Pro subscription. */
                    subscriptionId: number;
                };
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": models.SingleSecretValidationRequestDto;
                };
            };
            responses: {
                /** @description OK */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": models.SingleSecretValidationResponseDto;
                    };
                };
                default: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": models.WebError;
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
        /**
         * Lists the tasks of a workspace.
         * @description They are not among the tasks of the account.
         */
        get: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    /** @description Id of the Pro subscription. */
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
                        "application/json": models.WorkspaceTasksResponse;
                    };
                };
                default: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": models.WebError;
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
        /**
         * Shows a task of a workspace.
         * @description A method that starts a task waits for it with `.wait()`.
         */
        get: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    /** @description Id of the Pro subscription. */
                    subscriptionId: number;
                    /** @description Id of the task. */
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
                        "application/json": models.WorkspaceTaskResponse;
                    };
                };
                default: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": models.WebError;
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
export type $defs = Record<string, never>;
export type operations = Record<string, never>;
export interface components {
  schemas: {
    "Advanced": models.Advanced;
    "Aws": models.Aws;
    "BdbPipelinesResponseDto": models.BdbPipelinesResponseDto;
    "Capabilities": models.Capabilities;
    "CidrsInfoDto": models.CidrsInfoDto;
    "CidrsInfoResponse": models.CidrsInfoResponse;
    "ComposeDraftAdvanced": models.ComposeDraftAdvanced;
    "ComposeDraftCreatedResponse": models.ComposeDraftCreatedResponse;
    "ComposeDraftListResponse": models.ComposeDraftListResponse;
    "ComposeDraftResponse": models.ComposeDraftResponse;
    "ComposeDraftSource": models.ComposeDraftSource;
    "ComposeDraftSourceBase": models.ComposeDraftSourceBase;
    "ComposeDraftSourceSummary": models.ComposeDraftSourceSummary;
    "ComposeDraftSummaryResponse": models.ComposeDraftSummaryResponse;
    "ComposeDraftTarget": models.ComposeDraftTarget;
    "ComposeDraftUpsertRequest": models.ComposeDraftUpsertRequest;
    "ComposeTranslateRequest": models.ComposeTranslateRequest;
    "ComposeTranslateResponse": models.ComposeTranslateResponse;
    "CreatePrivateLinkEndpointRequest": models.CreatePrivateLinkEndpointRequest;
    "DataStreamDto": models.DataStreamDto;
    "DeployPipelineRequestDto": models.DeployPipelineRequestDto;
    "Endpoint": models.Endpoint;
    "EulaAcceptanceResponseDto": models.EulaAcceptanceResponseDto;
    "GetPipelinePrerequisitesResponseDto": models.GetPipelinePrerequisitesResponseDto;
    "GetPipelineResponseDto": models.GetPipelineResponseDto;
    "InfrastructureError": models.InfrastructureError;
    "InfrastructureIam": models.InfrastructureIam;
    "InfrastructureResponse": models.InfrastructureResponse;
    "InfrastructureTimestamps": models.InfrastructureTimestamps;
    "Job": models.Job;
    "MariaDbSource": models.MariaDbSource;
    "MetricsUrls": models.MetricsUrls;
    "MongodbSource": models.MongodbSource;
    "MonitoringOutput": models.MonitoringOutput;
    "MySqlSource": models.MySqlSource;
    "NetworkingOutput": models.NetworkingOutput;
    "OracleSource": models.OracleSource;
    "Pipeline": models.Pipeline;
    "PipelineComponentResponse": models.PipelineComponentResponse;
    "PipelineConfigAdvanced": models.PipelineConfigAdvanced;
    "PipelineConfigDto": models.PipelineConfigDto;
    "PipelineConfigJobsResponseDto": models.PipelineConfigJobsResponseDto;
    "PipelineCreateRequestDto": models.PipelineCreateRequestDto;
    "PipelineCreateResponseDto": models.PipelineCreateResponseDto;
    "PipelineError": models.PipelineError;
    "PipelineInfraDto": models.PipelineInfraDto;
    "PipelineMetricsUrlsResponseDto": models.PipelineMetricsUrlsResponseDto;
    "PipelineRuntimeStatsResponseDto": models.PipelineRuntimeStatsResponseDto;
    "PipelineRuntimeStatusResponseDto": models.PipelineRuntimeStatusResponseDto;
    "PipelineStatusErrorDto": models.PipelineStatusErrorDto;
    "PostgresqlSource": models.PostgresqlSource;
    "PrivateLink": models.PrivateLink;
    "PrivateLinkEndpointListResponse": models.PrivateLinkEndpointListResponse;
    "PrivateLinkEndpointResponse": models.PrivateLinkEndpointResponse;
    "PrivateLinkError": models.PrivateLinkError;
    "PrivateLinkNetwork": models.PrivateLinkNetwork;
    "PrivateLinkValidationRequest": models.PrivateLinkValidationRequest;
    "PrivateLinkValidationResponse": models.PrivateLinkValidationResponse;
    "Properties": models.Properties;
    "RdiPatchRequest": models.RdiPatchRequest;
    "RdiPipelineError": models.RdiPipelineError;
    "RdiPipelineResponse": models.RdiPipelineResponse;
    "ResetPipelineRequestDto": models.ResetPipelineRequestDto;
    "Schema": models.Schema;
    "SchemaDto": models.SchemaDto;
    "SearchPipeline": models.SearchPipeline;
    "SearchPipelinesResponseDto": models.SearchPipelinesResponseDto;
    "SecretError": models.SecretError;
    "SecretValidationRequestDto": models.SecretValidationRequestDto;
    "SecretValidationResponseDto": models.SecretValidationResponseDto;
    "SingleSecretValidationRequestDto": models.SingleSecretValidationRequestDto;
    "SingleSecretValidationResponseDto": models.SingleSecretValidationResponseDto;
    "SnowflakeSource": models.SnowflakeSource;
    "Source": models.Source;
    "SourceMetadataResponseDto": models.SourceMetadataResponseDto;
    "SourceSchemasResponseDto": models.SourceSchemasResponseDto;
    "SqlServerSource": models.SqlServerSource;
    "Table": models.Table;
    "TableColumn": models.TableColumn;
    "TableColumnDto": models.TableColumnDto;
    "TableDto": models.TableDto;
    "TaskLink": models.TaskLink;
    "TaskLinks": models.TaskLinks;
    "TypeResponseDto": models.TypeResponseDto;
    "WebError": models.WebError;
    "WorkspaceClusterRef": models.WorkspaceClusterRef;
    "WorkspaceCreateRequest": models.WorkspaceCreateRequest;
    "WorkspaceDatabaseResponse": models.WorkspaceDatabaseResponse;
    "WorkspaceDatabasesResponse": models.WorkspaceDatabasesResponse;
    "WorkspaceResponse": models.WorkspaceResponse;
    "WorkspaceSubscriptionRef": models.WorkspaceSubscriptionRef;
    "WorkspaceTaskResponse": models.WorkspaceTaskResponse;
    "WorkspaceTasksResponse": models.WorkspaceTasksResponse;
    "WorkspacesResponse": models.WorkspacesResponse;
  };
}
