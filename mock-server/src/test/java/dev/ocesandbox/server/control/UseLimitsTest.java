// SPDX-License-Identifier: Apache-2.0
package dev.ocesandbox.server.control;

import static org.assertj.core.api.Assertions.assertThat;

import dev.ocesandbox.server.domain.features.ProjectChoice;
import dev.ocesandbox.server.domain.metering.Metering;
import dev.ocesandbox.server.domain.metering.NewUse;
import dev.ocesandbox.server.domain.products.ProductKey;
import dev.ocesandbox.server.world.World;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** A world has only so many resources billed by use and so many reports. */
class UseLimitsTest {

  private static final int RESOURCES = 100_000;
  private static final int REPORTS = 20_000;

  private final ControlFixture sandbox = ControlFixture.start();
  private final MeteredFixture acme = new MeteredFixture(sandbox);

  private static World begun(World world, NewUse wish) {
    return Metering.begin(world, wish, ControlFixture.NOW)
        .fold(
            (after, resource) -> after,
            refusal -> {
              throw new AssertionError(refusal.rule());
            });
  }

  /** rule control.pay-per-use-limit */
  @Test
  void a_resource_more_than_a_world_can_have_is_refused() {
    World world = sandbox.world();
    ProductKey cdn = new ProductKey("hws.service.type.cdn", "hws.resource.type.cdn", "cdn");
    String owner = world.findAccount("acme").orElseThrow().id();
    NewUse wish = new NewUse(owner, cdn, "cn-north-4", null, "one", ProjectChoice.NONE, null);
    for (int i = 0; i < RESOURCES - 1; i++) {
      world = begun(world, wish);
    }
    sandbox.replace(world.withoutTrail());

    acme.add("cdn", "cdn", "cdn", "");
    Answered refused =
        acme.post(
            "/pay-per-use",
            "{'account': 'acme', 'service_type_code': 'hws.service.type.cdn',"
                + " 'resource_type_code': 'hws.resource.type.cdn', 'resource_spec': 'cdn',"
                + " 'region_code': 'cn-north-4'}");

    assertThat(refused.status()).isEqualTo(409);
    assertThat(refused.rule()).isEqualTo("control.pay-per-use-limit");
    assertThat(refused.at("/detail")).contains("100000");
  }

  /** rule control.usage-limit */
  @Test
  void a_report_more_than_a_world_can_keep_is_refused_but_one_of_a_known_hour_is_added() {
    String cdn = acme.add("cdn", "cdn", "cdn", "");
    acme.advance("P900D");
    acme.reported(cdn, "'amount': '1'");
    ObjectNode saved = (ObjectNode) sandbox.get(MeteredFixture.WORLD + "/export").json();
    ArrayNode reports = (ArrayNode) saved.at("/state/rooms/reports/reports");
    ObjectNode one = (ObjectNode) reports.get(0);
    Instant begin = Instant.parse(one.at("/period/begin").asString());
    for (long back = 1; back < REPORTS; back++) {
      ObjectNode earlier = one.deepCopy();
      ((ObjectNode) earlier.path("period"))
          .put("begin", begin.minusSeconds(3600 * back).toString())
          .put("end", begin.minusSeconds(3600 * (back - 1)).toString());
      reports.add(earlier);
    }
    String copy = sandbox.post("/_sandbox/worlds/import", saved.toString()).at("/id");

    assertThat(reportIn(copy, cdn, begin.minusSeconds(1800)).status()).isEqualTo(200);
    Answered refused = reportIn(copy, cdn, begin.minusSeconds(3600L * REPORTS + 1800));

    assertThat(refused.status()).as(refused.text()).isEqualTo(409);
    assertThat(refused.rule()).isEqualTo("control.usage-limit");
  }

  private Answered reportIn(String world, String resource, Instant end) {
    return sandbox.post(
        "/_sandbox/worlds/" + world + "/usage",
        """
        {"account": "acme", "resource_id": "%s", "amount": "1", "end": "%s"}
        """
            .formatted(resource, end));
  }
}
