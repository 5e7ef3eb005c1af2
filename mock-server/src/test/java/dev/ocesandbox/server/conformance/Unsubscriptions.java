// SPDX-License-Identifier: Apache-2.0
package dev.ocesandbox.server.conformance;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** Giving resources back, by plain HTTP. */
final class Unsubscriptions {

  static final String PATH = "/v2/orders/subscriptions/resources/unsubscribe";

  private Unsubscriptions() {}

  /** Acme with money and nothing else. */
  static Shop rich(Target target) {
    Shop acme = Shop.emptyAcme(target);
    acme.topUp("100000.00");
    return acme;
  }

  /** Buys a server for a month and returns its id. */
  static String server(Shop shop, String price) {
    return firstResource(shop, shop.paid(shop.buy(price)));
  }

  static int status(Shop shop, String resourceId) {
    return resource(shop, resourceId).path("status").asInt();
  }

  static ObjectNode request(int type, String... resourceIds) {
    ObjectNode body = TestServer.json().put("unsubscribe_type", type);
    List.of(resourceIds).forEach(body.putArray("resource_ids")::add);
    return body;
  }

  static TestServer.Answer ask(Shop shop, int type, String... resourceIds) {
    return shop.world().post(shop.account(), PATH, request(type, resourceIds));
  }

  static JsonNode of(Shop shop, int type, String... resourceIds) {
    TestServer.Answer answer = ask(shop, type, resourceIds);
    assertThat(answer.status()).as("%s", answer.body()).isEqualTo(200);
    return answer.body();
  }

  /** The rows of a resource query. */
  static JsonNode resources(Shop shop, ObjectNode query) {
    TestServer.Answer answer =
        shop.world().post(shop.account(), "/v2/orders/suscriptions/resources/query", query);
    assertThat(answer.status()).as("%s", answer.body()).isEqualTo(200);
    return answer.body().path("data");
  }

  /** The only row of a resource. */
  static JsonNode resource(Shop shop, String id) {
    ObjectNode query = TestServer.json();
    query.putArray("resource_ids").add(id);
    return resources(shop, query).path(0);
  }

  static String firstResource(Shop shop, String order) {
    return resources(shop, TestServer.json().put("order_id", order))
        .path(0)
        .path("resource_id")
        .asString();
  }

  /** A stored-value card, whether it holds something or not. */
  static JsonNode card(Shop shop, String id) {
    for (int status = 1; status <= 2; status++) {
      JsonNode card =
          shop.get("/v2/promotions/benefits/stored-value-cards?status=" + status + "&card_id=" + id)
              .body()
              .path("stored_value_cards")
              .path(0);
      if (!card.isMissingNode()) {
        return card;
      }
    }
    throw new AssertionError("no card " + id);
  }
}
