// SPDX-License-Identifier: Apache-2.0
package dev.ocesandbox.server.conformance;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** What one account asks the prices of, by plain HTTP. */
record Quotes(Shop shop) {

  static final String USAGE = "/v2/bills/ratings/on-demand-resources";
  static final String TERMS = "/v2/bills/ratings/period-resources/subscribe-rate";

  /** Acme without any discount. */
  static Quotes emptyAcme(Target target) {
    return new Quotes(Shop.emptyAcme(target));
  }

  static ObjectNode line(String id, String service, String resource, String spec) {
    return TestServer.json()
        .put("id", id)
        .put("cloud_service_type", "hws.service.type." + service)
        .put("resource_type", "hws.resource.type." + resource)
        .put("resource_spec", spec)
        .put("region", "cn-north-4")
        .put("subscription_num", 1);
  }

  static ObjectNode server(String id, String spec) {
    return line(id, "ec2", "vm", spec);
  }

  static ObjectNode disk(String id, String spec, int gigabytes) {
    return line(id, "ebs", "volume", spec)
        .put("resource_size", gigabytes)
        .put("size_measure_id", 17);
  }

  static ObjectNode bandwidth(String id, String spec, int mbps) {
    return line(id, "vpc", "bandwidth", spec).put("resource_size", mbps).put("size_measure_id", 15);
  }

  static ObjectNode used(ObjectNode line, String factor, Object value, int measure) {
    return line.put("usage_factor", factor)
        .put("usage_value", new BigDecimal(value.toString()))
        .put("usage_measure_id", measure);
  }

  static ObjectNode hours(ObjectNode line, Object hours) {
    return used(line, "Duration", hours, 4);
  }

  static ObjectNode months(ObjectNode line, int months) {
    return term(line, 2, months);
  }

  static ObjectNode term(ObjectNode line, int type, int number) {
    return line.put("period_type", type).put("period_num", number);
  }

  static ObjectNode request(ObjectNode... lines) {
    ObjectNode body = TestServer.json().put("project_id", "05041fea8a8025662f4ac00927982f3e");
    ArrayNode infos = body.putArray("product_infos");
    for (ObjectNode line : lines) {
      infos.add(line);
    }
    return body;
  }

  TestServer.Answer ask(String path, JsonNode body) {
    return shop.world().post(shop.account(), path, body);
  }

  JsonNode usage(ObjectNode... lines) {
    return answered(USAGE, request(lines));
  }

  JsonNode terms(ObjectNode... lines) {
    return answered(TERMS, request(lines));
  }

  JsonNode answered(String path, JsonNode body) {
    TestServer.Answer answer = ask(path, body);
    assertThat(answer.status()).as("%s", answer.body()).isEqualTo(200);
    return answer.body();
  }

  /** The list price of some terms as it stands in the answer. */
  String listPrice(ObjectNode... lines) {
    return terms(lines)
        .path("official_website_rating_result")
        .path("official_website_amount")
        .asString();
  }

  void usageRefused(String code, String rule, ObjectNode... lines) {
    Shop.assertRefused(ask(USAGE, request(lines)), 400, code, rule);
  }

  void termsRefused(String code, String rule, ObjectNode... lines) {
    Shop.assertRefused(ask(TERMS, request(lines)), 400, code, rule);
  }

  /** What explain advises after a refusal, in English. */
  static String advice(TestServer.Answer answer) {
    return answer.explained().at("/next/en").asString();
  }
}
