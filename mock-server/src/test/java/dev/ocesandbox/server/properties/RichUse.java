// SPDX-License-Identifier: Apache-2.0
package dev.ocesandbox.server.properties;

import java.time.Instant;

/** Fills a rich world with use. */
record RichUse(RichWorld world) {

  private static final String RESOURCES = "/v2/orders/subscriptions/resources";

  /** Resources billed by use: of a size, by a pattern, ended, with a project and switched. */
  void fill() {
    world.control("PUT", "default/accounts/acme/features", "{'enterprise_projects': true}");
    String disk = use("ebs", "volume", "SAS", "'resource_size': 10, 'name': 'logs'");
    String traffic =
        use("cdn", "cdn", "cdn", "'usage': {'pattern': 'daily', 'level': '2.5', 'seed': 7}");
    use("obs", "obs", "obs.standard", "'enterprise_project_id': 'web'");
    String bandwidth =
        use(
            "vpc",
            "bandwidth",
            "95peak_plus_share",
            "'resource_size': 300, 'usage': {'pattern': 'spiky', 'guaranteed_percent': 30}");
    world.control("POST", "default/clock/advance", "{'by': 'PT3H'}");
    world.control("DELETE", "default/pay-per-use/" + disk, "{}");
    usage(bandwidth, "'points': [{'at': '" + fiveMinutesAgo() + "', 'in': '80', 'out': '95.5'}]");
    String order =
        world.order(
            "acme",
            "true",
            RichWorld.line("ec2", "vm", "s6.small.1.linux", 1)
                + ","
                + RichWorld.line("vpc", "ip", "5_bgp", 1));
    String server =
        world
            .api(
                "POST",
                "/v2/orders/suscriptions/resources/query",
                "{'limit': 100, 'only_main_resource': 1, 'order_id': '" + order + "'}")
            .at("/data/0/resource_id")
            .asString();
    world.api(
        "POST", RESOURCES + "/to-on-demand/instantly", "{'resource_ids': ['" + server + "']}");
    world.control("POST", "default/clock/advance", "{'by': 'PT3H'}");
    end(traffic);
    end(server);
  }

  /** Ends what is settled by the hour, because each mutant of the world lives for a year. */
  private void end(String resource) {
    world.control("DELETE", "default/pay-per-use/" + resource, "{}");
  }

  /** Use that is not settled. */
  void reports() {
    String traffic = use("cdn", "cdn", "cdn", "'name': 'new'");
    usage(traffic, "'amount': '4.5'");
    end(traffic);
  }

  private String fiveMinutesAgo() {
    Instant now = Instant.parse(world.control("GET", "default/clock", "{}").path("now").asString());
    return Instant.ofEpochSecond(now.getEpochSecond() / 300 * 300).toString();
  }

  private void usage(String resource, String more) {
    world.control(
        "POST",
        "default/usage",
        "{'account': 'acme', 'resource_id': '" + resource + "', " + more + "}");
  }

  private String use(String service, String type, String spec, String more) {
    return world
        .control(
            "POST",
            "default/pay-per-use",
            ("{'account': 'acme', 'service_type_code': 'hws.service.type.%s', 'resource_type_code':"
                    + " 'hws.resource.type.%s', 'resource_spec': '%s', 'region_code':"
                    + " 'cn-north-4', %s}")
                .formatted(service, type, spec, more))
        .path("resource_id")
        .asString();
  }

  /** Solo's server was frozen, was in use again after a top-up, and is frozen now. */
  void arrears() {
    String solo = "default/accounts/solo";
    world.control("PUT", solo + "/cash", "{'amount': '0.20'}");
    world.control("PUT", solo + "/credit-line", "{'amount': '0.00'}");
    world.control(
        "POST",
        "default/pay-per-use",
        "{'account': 'solo', 'service_type_code': 'hws.service.type.ec2', 'resource_type_code':"
            + " 'hws.resource.type.vm', 'resource_spec': 'ac3.large.2.linux', 'region_code':"
            + " 'cn-north-4'}");
    world.control("POST", "default/clock/advance", "{'by': 'PT3H'}");
    world.control("POST", solo + "/top-ups", "{'amount': '1.00'}");
    world.control("POST", "default/clock/advance", "{'by': 'PT4H'}");
    world.control("POST", solo + "/top-ups", "{'amount': '0.01'}");
  }
}
