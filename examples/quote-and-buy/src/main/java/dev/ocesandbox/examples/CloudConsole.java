// SPDX-License-Identifier: Apache-2.0
package dev.ocesandbox.examples;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;

/**
 * Places orders like the console of a cloud service does. The vendor's API has no operation for
 * this, so the control API of the sandbox is used.
 */
record CloudConsole(String endpoint) {

  private static final ObjectMapper JSON = new ObjectMapper();

  /** Orders the quoted server for one month with its best discount and returns the order id. */
  String buy(Quote quote) {
    // Without a price, the sandbox uses the price book that the quote is based on.
    ObjectNode order = JSON.createObjectNode().put("account", "acme");
    order
        .putArray("lines")
        .addObject()
        .put("service_type_code", "hws.service.type.ec2")
        .put("resource_type_code", "hws.resource.type.vm")
        .put("resource_spec", quote.spec())
        .put("region_code", "cn-north-4")
        .put("period_type", 2)
        .put("period_num", 1)
        .put("quantity", 1);
    quote.discountId().ifPresent(id -> order.put("discount", id));
    return post("/_sandbox/worlds/default/orders", order).get("order_id").asText();
  }

  private ObjectNode post(String path, ObjectNode body) {
    HttpRequest request =
        HttpRequest.newBuilder(URI.create(endpoint + path))
            .timeout(Duration.ofSeconds(30))
            .header("Content-Type", "application/json")
            .POST(HttpRequest.BodyPublishers.ofString(body.toString()))
            .build();
    try {
      var answer = HttpClient.newHttpClient().send(request, BodyHandlers.ofString());
      if (answer.statusCode() != 201) {
        throw new IllegalStateException("Failed to place the order: " + answer.body());
      }
      return JSON.readValue(answer.body(), ObjectNode.class);
    } catch (IOException | InterruptedException e) {
      throw new IllegalStateException("Failed to place the order: " + e, e);
    }
  }
}
