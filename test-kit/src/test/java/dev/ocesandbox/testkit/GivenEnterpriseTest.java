// SPDX-License-Identifier: Apache-2.0
package dev.ocesandbox.testkit;

import static org.assertj.core.api.Assertions.assertThat;

import dev.ocesandbox.testkit.internal.JsonValue;
import org.junit.jupiter.api.Test;

@OceSandbox
class GivenEnterpriseTest {

  private static JsonValue facts(Sandbox sandbox, String account) {
    return sandbox.control().get("accounts/" + account).body().get("enterprise");
  }

  @Test
  void a_member_is_what_the_words_say(Sandbox sandbox, Given given) {
    GivenEnterprise acme = given.enterprise("acme").postPaid(false).overInvoiced("5.00");
    String unit = acme.unit("Lab", acme.unit("Research"));

    acme.member("acme-dev").relation("branch").grants("READ_FINANCE_INFO").unit(unit);
    acme.member("acme-ops").custody().independent().frozen().overdue();

    assertThat(facts(sandbox, "acme").text("over_invoiced")).isEqualTo("5.00");
    assertThat(facts(sandbox, "acme").text("post_paid")).isEqualTo("false");
    assertThat(facts(sandbox, "acme-dev").text("relation")).isEqualTo("branch");
    assertThat(facts(sandbox, "acme-dev").text("unit")).isEqualTo(unit);
    assertThat(facts(sandbox, "acme-dev").list("permissions")).hasSize(1);
    assertThat(facts(sandbox, "acme-ops").text("frozen")).isEqualTo("true");
    assertThat(facts(sandbox, "acme-ops").text("overdue")).isEqualTo("true");
    assertThat(facts(sandbox, "acme-ops").text("custody")).isEqualTo("false");
  }
}
