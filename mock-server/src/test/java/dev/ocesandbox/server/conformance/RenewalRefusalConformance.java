// SPDX-License-Identifier: Apache-2.0
package dev.ocesandbox.server.conformance;

import static dev.ocesandbox.server.conformance.Renewals.disk;
import static dev.ocesandbox.server.conformance.Renewals.months;
import static dev.ocesandbox.server.conformance.Renewals.paying;
import static dev.ocesandbox.server.conformance.Renewals.request;
import static dev.ocesandbox.server.conformance.Renewals.server;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.node.ObjectNode;

/** What RenewalResources refuses; a refusal changes nothing. */
@OnBothTargets
class RenewalRefusalConformance {

  private final Renewals acme;

  RenewalRefusalConformance(Target target) {
    acme = Renewals.rich(target);
  }

  @Test
  void more_than_three_years_are_refused() {
    acme.renewRefused(
        "CBC.99000092", "renewals.renew.at-most-three-years", request(3, 4, acme.boughtServer()));
  }

  @Test
  void what_is_not_there_or_not_ones_own_or_closed_does_not_exist() {
    String server = acme.boughtServer();
    acme.renewRefused("CBC.99003016", "renewals.renew.resource-exists", months(1, "none"));
    acme.as("solo")
        .renewRefused("CBC.99003016", "renewals.renew.foreign-is-unknown", months(1, server));
    acme.world().advance("P40D");
    acme.renewRefused("CBC.99003016", "renewals.renew.closed-is-gone", months(1, server));
  }

  @Test
  void an_attached_resource_is_renewed_by_its_main_one() {
    List<String> ids = acme.bought(server(), disk());
    acme.renewRefused("CBC.30010036", "renewals.renew.only-main-resources", months(1, ids.get(1)));
  }

  @Test
  void a_product_that_is_not_sold_so_or_not_any_more_is_refused() {
    String metered =
        acme.bought(
                TestWorld.line(
                    "hws.service.type.modelarts",
                    "hws.resource.type.modelarts",
                    "modelarts.vm.cpu.2u",
                    "5.00"))
            .get(0);
    acme.renewRefused("CBC.30010069", "renewals.renew.period-sold", months(1, metered));
    String server = acme.boughtServer();
    acme.mark(server, "withdrawn");
    acme.renewRefused("CBC.30010069", "renewals.renew.withdrawn-product", months(1, server));
  }

  @Test
  void at_most_five_years_can_be_bought() {
    String server = acme.boughtServer();
    acme.renewed(paying(request(3, 3, server)));
    acme.renewed(paying(request(3, 1, server)));
    acme.renewRefused("CBC.99003154", "renewals.renew.maximum-term", request(3, 1, server));
    acme.renewed(paying(months(11, server)));
    acme.renewRefused("CBC.99003154", "renewals.renew.maximum-term", months(1, server));
    acme.world().advance("P1D");
  }

  @Test
  void a_bundle_is_renewed_as_a_whole_and_alone() {
    List<String> bundle = acme.bought(server(), TestWorld.database("315.00"));
    String other = acme.boughtServer();
    bundle.forEach(id -> acme.mark(id, "bundle"));
    String[] both = bundle.toArray(String[]::new);

    acme.renewRefused("CBC.99003634", "renewals.renew.bundle-as-a-whole", months(1, bundle.get(0)));
    TestServer.Answer mixed = acme.renew(paying(months(1, bundle.get(0), bundle.get(1), other)));
    assertThat(mixed.body().path("order_ids")).hasSize(1);
    assertThat(mixed.body().path("fail_resource_infos")).hasSize(2);
    assertThat(acme.renew(paying(months(1, both))).body().path("order_ids")).hasSize(2);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "{'period_type': 2, 'period_num': 1}",
        "{'resource_ids': [], 'period_type': 2, 'period_num': 1}",
        "{'resource_ids': ['a'], 'period_type': 4, 'period_num': 1}",
        "{'resource_ids': ['a'], 'period_type': 2, 'period_num': 12}",
        "{'resource_ids': ['a'], 'period_type': 2, 'period_num': 0}",
        "{'resource_ids': ['a'], 'period_type': 2, 'period_num': 1, 'is_auto_pay': 2}"
      })
  void a_bad_body_is_refused(String body) {
    ObjectNode request =
        (ObjectNode)
            dev.ocesandbox.contracts.json.Json.read(
                body.replace('\'', '"').getBytes(java.nio.charset.StandardCharsets.UTF_8));

    acme.renewRefused("CBC.0100", "gateway.check.parameters", request);
  }
}
