// SPDX-License-Identifier: Apache-2.0
package dev.ocesandbox.server.properties;

import dev.ocesandbox.contracts.json.Json;
import java.math.BigDecimal;
import java.util.Random;
import tools.jackson.databind.node.ObjectNode;

/** Random bodies of control requests. */
final class StoryBodies {

  private static final String SERVICE = "hws.service.type.";
  private static final String TYPE = "hws.resource.type.";

  private StoryBodies() {}

  static ObjectNode line(Random random) {
    ObjectNode line =
        switch (random.nextInt(4)) {
          case 0 -> product("ec2", "vm", "s6.small.1.linux");
          case 1 -> product("rds", "rds.vm", "rds.mysql.n1.large.2.ha");
          case 2 -> product("obs", "obs", "OBS_standard_100GB");
          default -> product("odd", "odd", "odd.one");
        };
    line.put("period_type", 2).put("period_num", 1 + random.nextInt(3));
    return line.put("quantity", 1 + random.nextInt(2)).put("price", amount(random, 300));
  }

  private static ObjectNode product(String service, String type, String spec) {
    return Json.object()
        .put("service_type_code", SERVICE + service)
        .put("resource_type_code", TYPE + type)
        .put("resource_spec", spec)
        .put("region_code", "cn-north-4");
  }

  static ObjectNode given(Random random) {
    ObjectNode body = product("ec2", "vm", "s6.small.1.linux");
    body.put("period_type", 2).put("period_num", 2).put("quantity", 1 + random.nextInt(2));
    return body.put("price", amount(random, 100)).put("ends", "P%dD".formatted(random.nextInt(50)));
  }

  static ObjectNode usage(Random random) {
    return Json.object()
        .put("service_type_code", SERVICE + "obs")
        .put("resource_type_code", TYPE + "obs")
        .put("usage_type", "size")
        .put("region_code", "cn-north-4")
        .put("amount", "%d.%d".formatted(random.nextInt(40), random.nextInt(10)))
        .put("measure_id", 10);
  }

  static ObjectNode coupon(Random random) {
    ObjectNode coupon = Json.object().put("expires", "P%dD".formatted(1 + random.nextInt(30)));
    return switch (random.nextInt(3)) {
      case 0 -> coupon.put("type", "cash").put("amount", amount(random, 90));
      case 1 -> coupon.put("type", "flexi").put("amount", amount(random, 90));
      default ->
          coupon.put("type", "discount").put("ratio", "0.%d".formatted(1 + random.nextInt(9)));
    };
  }

  static ObjectNode advance(Random random) {
    String by =
        random.nextInt(3) == 0
            ? "P%dD".formatted(random.nextInt(40))
            : "PT%dM".formatted(random.nextInt(4_000));
    return Json.object().put("by", by);
  }

  static ObjectNode clock(Random random) {
    return Json.object().put("mode", random.nextBoolean() ? "frozen" : "real");
  }

  static ObjectNode settings(Random random) {
    ObjectNode provisioning = Json.object();
    switch (random.nextInt(4)) {
      case 0 -> provisioning.put("mode", "immediate");
      case 1 ->
          provisioning.put("mode", "after").put("delay", "PT%dM".formatted(random.nextInt(300)));
      case 2 -> {
        return afterReads(1 + random.nextInt(4));
      }
      default -> provisioning.put("mode", "manual");
    }
    if (random.nextInt(6) == 0) {
      provisioning.putArray("fails").add(TYPE + "odd");
    }
    ObjectNode settings = Json.object();
    settings.set("provisioning", provisioning);
    return settings;
  }

  static ObjectNode afterReads(int reads) {
    ObjectNode settings = Json.object();
    settings.putObject("provisioning").put("mode", "after_reads").put("reads", reads);
    return settings;
  }

  static ObjectNode fault(Random random) {
    ObjectNode fault = Json.object().put("times", 1 + random.nextInt(6));
    if (random.nextInt(3) == 0) {
      fault.put("probability", new BigDecimal("0.5")).put("seed", random.nextInt(100));
    }
    return switch (random.nextInt(6)) {
      case 0 -> fault.put("kind", "stuck-order").put("operation", "PayOrders");
      case 1 -> fault.put("kind", "stuck-order").put("operation", "*");
      case 2 ->
          fault.put("kind", "spend-first").put("operation", "*").put("amount", amount(random, 200));
      case 3 -> fault.put("kind", "fail-half").put("operation", "*");
      case 4 -> fault.put("kind", "stale-read").put("operation", "*");
      default ->
          fault
              .put("kind", random.nextBoolean() ? "error" : "lose-answer")
              .put("operation", "*")
              .put("code", "CBC.0999");
    };
  }

  static ObjectNode priceBook(Random random) {
    ObjectNode book = Json.object().put("format", 1).put("name", "story");
    book.putArray("products");
    book.putArray("regions").add("cn-north-4");
    return book.put("only", random.nextInt(9) == 0);
  }

  static String amount(Random random, int below) {
    return "%d.%02d".formatted(1 + random.nextInt(below), random.nextInt(100));
  }
}
