// SPDX-License-Identifier: Apache-2.0
package dev.ocesandbox.server.conformance;

import static dev.ocesandbox.server.conformance.Renewals.disk;
import static dev.ocesandbox.server.conformance.Renewals.months;
import static dev.ocesandbox.server.conformance.Renewals.server;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.databind.JsonNode;

/** UpdatePeriodToOnDemand: billing by usage once the term ends. */
@OnBothTargets
class OnDemandSwitchConformance {

  private final Renewals acme;

  OnDemandSwitchConformance(Target target) {
    acme = Renewals.rich(target);
  }

  @Test
  void a_switch_is_arranged_called_off_and_made_when_the_term_ends() {
    List<String> ids = acme.bought(server(), disk());
    acme.autoOn(ids.get(0), TestServer.json());
    String before = acme.shop().balance(1);
    TestServer.Answer answer = acme.onDemand("SET_UP", ids.get(0));

    // rules resources.on-demand.set-up, resources.on-demand.ends-auto-renewal
    assertThat(answer.status()).isEqualTo(200);
    assertThat(answer.body().path("error_details").isArray()).isTrue();
    assertThat(answer.body().path("error_details")).isEmpty();
    assertThat(ids).allSatisfy(id -> assertThat(acme.policy(id)).isEqualTo(1));
    // rule resources.on-demand.moves-no-money
    assertThat(acme.shop().balance(1)).isEqualTo(before);
    // rules resources.on-demand.cancel, resources.on-demand.cancel-unset
    acme.onDemand("CANCEL", ids.get(0));
    assertThat(ids).allSatisfy(id -> assertThat(acme.policy(id)).isZero());
    assertThat(acme.onDemand("CANCEL", ids.get(0)).status()).isEqualTo(200);
    acme.onDemand("SET_UP", ids.get(0));
    assertThat(acme.eventsOf(ids.get(0), "P31D")).containsExactly("resource-switched-to-on-demand");
    assertThat(acme.status(ids.get(0))).isEqualTo(3);
    // nine hours of use of the server are settled, at 0.07; the disk is settled by the day
    assertThat(before).isEqualTo("99939.80");
    assertThat(acme.shop().balance(1)).isEqualTo("99939.17");
  }

  @Test
  void what_cannot_be_switched_is_named_beside_what_was() {
    List<String> ids = acme.bought(server(), disk());
    TestServer.Answer answer = acme.onDemand("SET_UP", ids.get(1), "none", ids.get(0));

    // rules resources.on-demand.partial-failure, resources.on-demand.order-of-checks
    assertThat(answer.status()).isEqualTo(200);
    JsonNode details = answer.body().path("error_details");
    assertThat(details.path(0).path("id").asString()).isEqualTo(ids.get(1));
    assertThat(details.path(0).path("error_code").asString()).isEqualTo("CBC.0100");
    assertThat(details.path(1).path("error_code").asString()).isEqualTo("CBC.99003012");
    assertThat(acme.policy(ids.get(0))).isEqualTo(1);
  }

  @Test
  void in_grace_the_answer_is_200_with_the_code_in_it() {
    String server = acme.boughtServer();
    acme.world().advance("P31D");
    TestServer.Answer answer = acme.onDemand("SET_UP", server);

    // rule resources.on-demand.in-use
    assertThat(answer.status()).isEqualTo(200);
    assertThat(answer.body().at("/error_details/0/error_code").asString())
        .isEqualTo("CBC.99003610");
    assertThat(acme.policy(server)).isZero();
  }

  private void refused(String id, String code, String rule) {
    String before = acme.shop().everything();
    Shop.assertRefused(acme.onDemand("SET_UP", id), 400, code, rule);
    assertThat(acme.shop().everything()).isEqualTo(before);
  }

  @Test
  void what_is_not_there_or_not_a_main_resource_is_refused() {
    List<String> ids = acme.bought(server(), disk());
    refused("none", "CBC.99003012", "resources.on-demand.resource-exists");
    refused(ids.get(1), "CBC.0100", "resources.on-demand.only-main");
    Shop.assertRefused(
        acme.as("solo").onDemand("SET_UP", ids.get(0)),
        400,
        "CBC.99003012",
        "resources.on-demand.foreign-is-unknown");
    acme.renewed(months(1, ids.get(0)));
    refused(ids.get(0), "CBC.99003623", "resources.on-demand.no-transaction");
  }

  @Test
  void a_product_that_is_not_sold_by_usage_is_refused() {
    String firewall =
        acme.bought(
                TestWorld.line(
                    "hws.service.type.cfw", "hws.resource.type.cfw", "cfw.standard", "2940.00"))
            .get(0);
    refused(firewall, "CBC.99003609", "resources.on-demand.product-type");
  }

  @ParameterizedTest
  @CsvSource({
    "strict_selection, CBC.99003608, resources.on-demand.strict-selection",
    "solution, CBC.99003622, resources.on-demand.not-a-solution",
    "violation, CBC.99003624, resources.on-demand.no-violation",
    "public_security, CBC.99003625, resources.on-demand.no-public-security",
    "account_frozen, CBC.99003626, resources.on-demand.account-not-frozen"
  })
  void what_the_vendor_has_marked_is_refused(String mark, String code, String rule) {
    String server = acme.boughtServer();
    acme.mark(server, mark);

    refused(server, code, rule);
  }
}
