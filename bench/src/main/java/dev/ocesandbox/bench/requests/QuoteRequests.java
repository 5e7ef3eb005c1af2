// SPDX-License-Identifier: Apache-2.0
package dev.ocesandbox.bench.requests;

import dev.ocesandbox.bench.http.Request;
import dev.ocesandbox.contracts.json.Json;
import java.time.Instant;
import java.util.List;
import java.util.stream.IntStream;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** Creates requests for the price of 100 servers each, all with different terms. */
final class QuoteRequests {

  static final String RATE = "/v2/bills/ratings/period-resources/subscribe-rate";

  private static final int ITEMS = 100;
  private static final List<String> SPECS =
      List.of("s6.small.1.linux", "c6.large.2.linux", "c6.2xlarge.2.linux");

  private QuoteRequests() {}

  static List<Request> of(Account account, int count) {
    Instant now = Instant.now();
    return IntStream.range(0, count)
        .mapToObj(i -> account.post(Workload.QUOTES.label(), RATE, now, Json.text(body(i))))
        .toList();
  }

  private static ObjectNode body(int number) {
    ObjectNode body = Json.object().put("project_id", "05041fea8a8025662f4ac00927982f3e");
    ArrayNode items = body.putArray("product_infos");
    for (int i = 0; i < ITEMS; i++) {
      items
          .addObject()
          .put("id", Integer.toString(i))
          .put("cloud_service_type", "hws.service.type.ec2")
          .put("resource_type", "hws.resource.type.vm")
          .put("resource_spec", SPECS.get(i % SPECS.size()))
          .put("region", "cn-north-4")
          .put("period_type", 2)
          .put("period_num", 1 + i % 9)
          .put("subscription_num", 1 + number);
    }
    return body;
  }
}
