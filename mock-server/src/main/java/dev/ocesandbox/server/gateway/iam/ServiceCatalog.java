// SPDX-License-Identifier: Apache-2.0
package dev.ocesandbox.server.gateway.iam;

import dev.ocesandbox.contracts.json.Json;
import dev.ocesandbox.server.gateway.exchange.Links;
import dev.ocesandbox.server.world.ids.HashedIds;
import java.util.List;
import tools.jackson.databind.node.ArrayNode;

/** The service catalog of a token. Every service has the address of the sandbox. */
final class ServiceCatalog {

  /**
   * A service.
   *
   * @param type what clients look for
   * @param name name, which is empty for DNS
   * @param path path that the address ends with
   */
  private record Service(String type, String name, String path) {}

  /** In the order of a token that was recorded in 2020. */
  private static final List<Service> SERVICES =
      List.of(
          new Service("iam", "iam", "/v3.0"),
          new Service("bss-intlv2", "bss-intlv2", "/v2"),
          new Service("bss-intlv1", "bss-intlv1", "/v1.0"),
          new Service("identity", "keystone", "/v3"),
          new Service("dns", "", ""),
          new Service("bssv1", "bssv1", "/v1.0"),
          new Service("bssv2", "bssv2", "/v2"));

  private ServiceCatalog() {}

  /** Returns the catalog with addresses made by {@code links}. */
  static ArrayNode of(Links links) {
    ArrayNode catalog = Json.object().arrayNode();
    for (Service service : SERVICES) {
      catalog
          .addObject()
          .put("type", service.type())
          .put("name", service.name())
          .put("id", HashedIds.of("service", service.type()))
          .putArray("endpoints")
          .addObject()
          .put("id", HashedIds.of("endpoint", service.type()))
          .put("interface", "public")
          .put("region", "*")
          .put("region_id", "*")
          .put("url", links.to(service.path()));
    }
    return catalog;
  }
}
