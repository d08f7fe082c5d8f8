import type { CallOptions } from "redis-cloud-sdk";
import type {
  PrivateDnsZone,
  PrivateDnsZoneCreate,
  PrivateDnsZoneGroup,
  PrivateDnsZoneGroupCreate,
  VirtualNetworkLink,
  VirtualNetworkLinkCreate,
} from "../../generated/models.js";
import type { ArmClient } from "../core/arm-client.js";
import type { PendingOperation } from "../waits/operation.js";
import type { OperationClient } from "../waits/operation-client.js";
import type { DnsZoneNames, NetworkLinkNames, ZoneGroupNames } from "./ids.js";

/** Private DNS, which resolves the host name of a cluster to its private endpoint. */
export class PrivateDns {
  readonly #arm: ArmClient;
  readonly #operations: OperationClient;

  constructor(arm: ArmClient, operations: OperationClient) {
    this.#arm = arm;
    this.#operations = operations;
  }

  /**
   * Shows a DNS zone.
   *
   * @since 2025-07-01
   * @route GET /subscriptions/{subscriptionId}/resourceGroups/{resourceGroupName}/providers/Microsoft.Network/privateDnsZones/{privateZoneName}
   */
  getZone(zone: DnsZoneNames, options?: CallOptions): Promise<PrivateDnsZone> {
    return this.#arm.call(
      "GET /subscriptions/{subscriptionId}/resourceGroups/{resourceGroupName}/providers/Microsoft.Network/privateDnsZones/{privateZoneName}",
      { path: zone },
      options,
    );
  }

  /**
   * Creates or replaces a DNS zone.
   *
   * @returns The accepted operation; `.wait()` resolves with the DNS zone once it is ready.
   * @since 2025-07-01
   * @route PUT /subscriptions/{subscriptionId}/resourceGroups/{resourceGroupName}/providers/Microsoft.Network/privateDnsZones/{privateZoneName}
   */
  setZone(
    zone: DnsZoneNames,
    spec: PrivateDnsZoneCreate,
    options?: CallOptions,
  ): PendingOperation<PrivateDnsZone> {
    return this.#operations.submit(
      "PUT /subscriptions/{subscriptionId}/resourceGroups/{resourceGroupName}/providers/Microsoft.Network/privateDnsZones/{privateZoneName}",
      { path: zone, body: spec },
      "privateDnsZone",
      options,
    );
  }

  /**
   * Deletes a DNS zone.
   *
   * Zones and links may be shared between clusters.
   *
   * @returns The accepted operation; `.wait()` resolves once the DNS zone is gone.
   * @since 2025-07-01
   * @route DELETE /subscriptions/{subscriptionId}/resourceGroups/{resourceGroupName}/providers/Microsoft.Network/privateDnsZones/{privateZoneName}
   */
  deleteZone(zone: DnsZoneNames, options?: CallOptions): PendingOperation<undefined> {
    return this.#operations.submit(
      "DELETE /subscriptions/{subscriptionId}/resourceGroups/{resourceGroupName}/providers/Microsoft.Network/privateDnsZones/{privateZoneName}",
      { path: zone },
      "privateDnsZone gone",
      options,
    );
  }

  /**
   * Shows the link of a DNS zone to a virtual network.
   *
   * @since 2025-07-01
   * @route GET /subscriptions/{subscriptionId}/resourceGroups/{resourceGroupName}/providers/Microsoft.Network/privateDnsZones/{privateZoneName}/virtualNetworkLinks/{virtualNetworkLinkName}
   */
  getNetworkLink(link: NetworkLinkNames, options?: CallOptions): Promise<VirtualNetworkLink> {
    return this.#arm.call(
      "GET /subscriptions/{subscriptionId}/resourceGroups/{resourceGroupName}/providers/Microsoft.Network/privateDnsZones/{privateZoneName}/virtualNetworkLinks/{virtualNetworkLinkName}",
      { path: link },
      options,
    );
  }

  /**
   * Creates or replaces the link of a DNS zone to a virtual network.
   *
   * @returns The accepted operation; `.wait()` resolves with the link once it is ready.
   * @since 2025-07-01
   * @route PUT /subscriptions/{subscriptionId}/resourceGroups/{resourceGroupName}/providers/Microsoft.Network/privateDnsZones/{privateZoneName}/virtualNetworkLinks/{virtualNetworkLinkName}
   */
  setNetworkLink(
    link: NetworkLinkNames,
    spec: VirtualNetworkLinkCreate,
    options?: CallOptions,
  ): PendingOperation<VirtualNetworkLink> {
    return this.#operations.submit(
      "PUT /subscriptions/{subscriptionId}/resourceGroups/{resourceGroupName}/providers/Microsoft.Network/privateDnsZones/{privateZoneName}/virtualNetworkLinks/{virtualNetworkLinkName}",
      { path: link, body: spec },
      "virtualNetworkLink",
      options,
    );
  }

  /**
   * Deletes the link of a DNS zone to a virtual network.
   *
   * Zones and links may be shared between clusters.
   *
   * @returns The accepted operation; `.wait()` resolves once the link is gone.
   * @since 2025-07-01
   * @route DELETE /subscriptions/{subscriptionId}/resourceGroups/{resourceGroupName}/providers/Microsoft.Network/privateDnsZones/{privateZoneName}/virtualNetworkLinks/{virtualNetworkLinkName}
   */
  deleteNetworkLink(link: NetworkLinkNames, options?: CallOptions): PendingOperation<undefined> {
    return this.#operations.submit(
      "DELETE /subscriptions/{subscriptionId}/resourceGroups/{resourceGroupName}/providers/Microsoft.Network/privateDnsZones/{privateZoneName}/virtualNetworkLinks/{virtualNetworkLinkName}",
      { path: link },
      "virtualNetworkLink gone",
      options,
    );
  }

  /**
   * Shows the zone group of a private endpoint, which writes its records.
   *
   * @since 2025-07-01
   * @route GET /subscriptions/{subscriptionId}/resourceGroups/{resourceGroupName}/providers/Microsoft.Network/privateEndpoints/{privateEndpointName}/privateDnsZoneGroups/{privateDnsZoneGroupName}
   */
  getZoneGroup(group: ZoneGroupNames, options?: CallOptions): Promise<PrivateDnsZoneGroup> {
    return this.#arm.call(
      "GET /subscriptions/{subscriptionId}/resourceGroups/{resourceGroupName}/providers/Microsoft.Network/privateEndpoints/{privateEndpointName}/privateDnsZoneGroups/{privateDnsZoneGroupName}",
      { path: group },
      options,
    );
  }

  /**
   * Creates or replaces the zone group of a private endpoint, which writes its records.
   *
   * @returns The accepted operation; `.wait()` resolves with the zone group once it is ready.
   * @since 2025-07-01
   * @route PUT /subscriptions/{subscriptionId}/resourceGroups/{resourceGroupName}/providers/Microsoft.Network/privateEndpoints/{privateEndpointName}/privateDnsZoneGroups/{privateDnsZoneGroupName}
   */
  setZoneGroup(
    group: ZoneGroupNames,
    spec: PrivateDnsZoneGroupCreate,
    options?: CallOptions,
  ): PendingOperation<PrivateDnsZoneGroup> {
    return this.#operations.submit(
      "PUT /subscriptions/{subscriptionId}/resourceGroups/{resourceGroupName}/providers/Microsoft.Network/privateEndpoints/{privateEndpointName}/privateDnsZoneGroups/{privateDnsZoneGroupName}",
      { path: group, body: spec },
      "privateDnsZoneGroup",
      options,
    );
  }

  /**
   * Deletes the zone group of a private endpoint, which writes its records.
   *
   * @returns The accepted operation; `.wait()` resolves once the zone group is gone.
   * @since 2025-07-01
   * @route DELETE /subscriptions/{subscriptionId}/resourceGroups/{resourceGroupName}/providers/Microsoft.Network/privateEndpoints/{privateEndpointName}/privateDnsZoneGroups/{privateDnsZoneGroupName}
   */
  deleteZoneGroup(group: ZoneGroupNames, options?: CallOptions): PendingOperation<undefined> {
    return this.#operations.submit(
      "DELETE /subscriptions/{subscriptionId}/resourceGroups/{resourceGroupName}/providers/Microsoft.Network/privateEndpoints/{privateEndpointName}/privateDnsZoneGroups/{privateDnsZoneGroupName}",
      { path: group },
      "privateDnsZoneGroup gone",
      options,
    );
  }
}
