// SPDX-License-Identifier: Apache-2.0
package dev.ocesandbox.bench.requests;

import dev.ocesandbox.contracts.json.Json;
import java.util.List;
import java.util.stream.IntStream;
import tools.jackson.databind.node.ObjectNode;

/** Creates the bodies of purchases through the control API. */
final class NewOrder {

  private static final List<String> SERVICES = List.of("ec2", "ebs", "vpc", "rds");

  private NewOrder() {}

  /** Returns purchases of several services that are not paid. */
  static List<ObjectNode> pending(int count) {
    return IntStream.range(0, count).mapToObj(i -> order(i, false)).toList();
  }

  /** Returns purchases of several services, every other one of which is paid. */
  static List<ObjectNode> mixed(int count) {
    return IntStream.range(0, count).mapToObj(i -> order(i, i % 2 == 0)).toList();
  }

  /** Returns a purchase of at most 10,000 servers that is paid. */
  static ObjectNode servers(int quantity) {
    ObjectNode order = Json.object().put("account", "acme").put("auto_pay", true);
    line(order, "ec2", "vm")
        .put("resource_spec", "s6.small.1.linux")
        .put("period_num", 1)
        .put("quantity", quantity);
    return order;
  }

  private static ObjectNode order(int number, boolean paid) {
    String service = SERVICES.get(number % SERVICES.size());
    ObjectNode order = Json.object().put("account", "acme").put("auto_pay", paid);
    line(order, service, service)
        .put("resource_spec", "s6.small." + number % 7)
        .put("period_num", 1 + number % 9)
        .put("quantity", 1)
        .put("price", "1.00");
    return order;
  }

  private static ObjectNode line(ObjectNode order, String service, String resource) {
    return order
        .putArray("lines")
        .addObject()
        .put("service_type_code", "hws.service.type." + service)
        .put("resource_type_code", "hws.resource.type." + resource)
        .put("region_code", "cn-north-4")
        .put("period_type", 2);
  }
}
