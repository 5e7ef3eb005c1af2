// SPDX-License-Identifier: Apache-2.0
package dev.ocesandbox.server.conformance;

import dev.ocesandbox.contracts.json.Json;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.List;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** Resources of an account that are billed by use, and its bills, by plain HTTP. */
record PayPerUse(Bills bills) {

  static final String SERVER = "ac3.large.2.linux";

  /** Acme with 1,000 yuan and nothing else, in a world whose clock stands at a time of GMT+8. */
  static PayPerUse at(Target target, String time) {
    return at(target, time, "1000.00");
  }

  static PayPerUse at(Target target, String time, String cash) {
    ObjectNode request = Target.request("empty").put("clock", utc(time));
    PayPerUse acme = new PayPerUse(new Bills(new Shop(target.world(request), "acme")));
    acme.world().control("PUT", "/clock", TestServer.json().put("mode", "frozen"));
    acme.to(time);
    if (!cash.equals("0")) {
      acme.bills.shop().topUp(cash);
    }
    return acme;
  }

  private static String utc(String time) {
    return LocalDateTime.parse(time.replace(' ', 'T')).toInstant(ZoneOffset.ofHours(8)).toString();
  }

  TestWorld world() {
    return bills.world();
  }

  PayPerUse as(String account) {
    return new PayPerUse(bills.as(account));
  }

  /** Moves the clock to a time of GMT+8. */
  PayPerUse to(String time) {
    String now = world().control("GET", "/clock").path("now").asString();
    if (Instant.parse(now).isBefore(Instant.parse(utc(time)))) {
      world().control("POST", "/clock/advance", TestServer.json().put("to", utc(time)));
    }
    return this;
  }

  PayPerUse set(String name, String value) {
    world().control("PUT", "/settings", TestServer.json().put(name, value));
    return this;
  }

  /** Sells one product at a price by use. */
  PayPerUse sell(String service, String type, String spec, String more, String price) {
    String book =
        """
        {"format": 1, "name": "own", "regions": ["cn-north-4"], "products": [{
          "service_type_code": "hws.service.type.%s", "resource_type_code": "hws.resource.type.%s",
          "resource_spec": "%s"%s, "on_demand": [{"measure_id": 4, %s}]}]}
        """
            .formatted(service, type, spec, more, price);
    world().control("PUT", "/price-book", Json.read(book));
    return this;
  }

  String server() {
    return begin("ec2", "vm", SERVER, null);
  }

  String disk(int size) {
    return begin("ebs", "volume", "SAS", size);
  }

  String begin(String service, String type, String spec, @Nullable Integer size) {
    return begin(resource(service, type, spec, size));
  }

  String begin(ObjectNode resource) {
    return world().control("POST", "/pay-per-use", resource).path("resource_id").asString();
  }

  ObjectNode resource(String service, String type, String spec, @Nullable Integer size) {
    ObjectNode resource =
        TestServer.json()
            .put("account", bills.shop().account())
            .put("service_type_code", "hws.service.type." + service)
            .put("resource_type_code", "hws.resource.type." + type)
            .put("resource_spec", spec)
            .put("region_code", "cn-north-4")
            .put("name", "use");
    return size == null ? resource : resource.put("resource_size", size);
  }

  void end(String resource) {
    world().control("DELETE", "/pay-per-use/" + resource);
  }

  /** The records by usage type of a month. */
  List<JsonNode> usage(String month) {
    return bills.usage("cycle=" + month);
  }

  List<JsonNode> transactions(String month) {
    return bills.transactions("bill_cycle=" + month);
  }

  List<JsonNode> resources(String month, int statistic) {
    return bills.resources(TestServer.json().put("cycle", month).put("statistic_type", statistic));
  }

  JsonNode sum(String month) {
    return bills.sum("bill_cycle=" + month);
  }
}
