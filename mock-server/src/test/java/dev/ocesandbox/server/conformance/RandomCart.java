// SPDX-License-Identifier: Apache-2.0
package dev.ocesandbox.server.conformance;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import tools.jackson.databind.node.ObjectNode;

/**
 * A cart at random.
 *
 * @param quoted as a quote asks for it
 * @param bought as the control API buys it, without a price
 */
record RandomCart(List<ObjectNode> quoted, List<ObjectNode> bought) {

  /** Service, resource type and specification, and for what has a size its unit. */
  private record Kind(String service, String resource, String spec, int measure) {}

  private static final List<Kind> KINDS =
      List.of(
          new Kind("ec2", "vm", "s6.small.1.linux", 0),
          new Kind("ec2", "vm", "c6.xlarge.4.linux", 0),
          new Kind("rds", "rds.vm", "rds.mysql.n1.large.2", 0),
          new Kind("dcs", "dcs3", "redis.ha.xu1.large.r2.2", 0),
          new Kind("natgateway", "natgateway", "natgateway_small", 0),
          new Kind("ebs", "volume", "GPSSD", 17),
          new Kind("ebs", "volume", "SAS", 17),
          new Kind("cbr", "cbr.vault", "vault.backup.server.normal", 17),
          new Kind("rds", "rds.volume", "rds.mysql.volume.cloudssd", 17),
          new Kind("vpc", "bandwidth", "19_bgp", 15));

  static RandomCart of(Random random) {
    RandomCart cart = new RandomCart(new ArrayList<>(), new ArrayList<>());
    int lines = 1 + random.nextInt(6);
    for (int i = 0; i < lines; i++) {
      cart.add(KINDS.get(random.nextInt(KINDS.size())), random);
    }
    return cart;
  }

  private void add(Kind kind, Random random) {
    int quantity = 1 + random.nextInt(3);
    int type = new int[] {0, 2, 3, 4}[random.nextInt(4)];
    int number = 1 + random.nextInt(type == 3 ? 3 : 12);
    String id = "line " + quoted.size();
    ObjectNode asked = Quotes.line(id, kind.service(), kind.resource(), kind.spec());
    ObjectNode wanted =
        QuoteAndBuyConformance.bought(kind.service(), kind.resource(), kind.spec(), quantity);
    Quotes.term(asked.put("subscription_num", quantity), type, number);
    Quotes.term(wanted, type, number);
    if (kind.measure() > 0) {
      int size = 1 + random.nextInt(200);
      asked.put("resource_size", size).put("size_measure_id", kind.measure());
      wanted.put("resource_size", size).put("size_measure_id", kind.measure());
    }
    quoted.add(asked);
    bought.add(wanted);
  }

  /** A discount that may or may not be for something in a cart. */
  static ObjectNode discount(Random random) {
    String type = List.of("commercial", "partner", "promotion").get(random.nextInt(3));
    ObjectNode discount = TestServer.json().put("type", type);
    switch (random.nextInt(4)) {
      case 0 -> discount.put("amount", cents(1 + random.nextInt(90_000)));
      case 1 -> discount.put("price", cents(random.nextInt(90_000)));
      default -> discount.put("ratio", "0.%04d".formatted(1 + random.nextInt(9_999)));
    }
    if (random.nextBoolean()) {
      String service = List.of("ec2", "rds", "ebs", "vpc").get(random.nextInt(4));
      discount.put("service_type_code", "hws.service.type." + service);
    }
    return discount;
  }

  private static String cents(int cents) {
    return java.math.BigDecimal.valueOf(cents, 2).toPlainString();
  }
}
