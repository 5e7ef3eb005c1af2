// SPDX-License-Identifier: Apache-2.0
package dev.ocesandbox.testkit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dev.ocesandbox.testkit.internal.JsonValue;
import org.junit.jupiter.api.Test;

@OceSandbox
class GivenEnterpriseTest {

  private static JsonValue facts(Sandbox sandbox, String account) {
    return sandbox.control().get("accounts/" + account).body().get("enterprise");
  }

  @Test
  void a_master_is_what_the_words_say(Sandbox sandbox, Given given) {
    given
        .enterprise("acme")
        .postPaid(false)
        .overInvoiced("5.00")
        .reseller("agency")
        .obstacles("MUST_BE_SAME_SIGNING_ENTITY");

    JsonValue facts = facts(sandbox, "acme");
    assertThat(facts.text("over_invoiced")).isEqualTo("5.00");
    assertThat(facts.text("post_paid")).isEqualTo("false");
    assertThat(facts.text("reseller")).isEqualTo("agency");
    assertThat(facts.list("obstacles")).hasSize(1);
  }

  @Test
  void a_member_is_what_the_words_say(Sandbox sandbox, Given given) {
    GivenEnterprise acme = given.enterprise("acme");
    String unit = acme.unit("Lab", acme.unit("Research"));

    acme.member("acme-dev").relation("branch").grants("READ_FINANCE_INFO").unit(unit);
    acme.member("acme-ops")
        .custody()
        .independent()
        .sameRealName(true)
        .frozen()
        .overdue()
        .overInvoiced("3.00")
        .obstacles("PREPAID_PRODUCT_FOR_IES");

    assertThat(facts(sandbox, "acme-dev").text("relation")).isEqualTo("branch");
    sandbox.assertThatMember("acme-dev").isInUnit(unit).hasGranted("READ_FINANCE_INFO");
    sandbox.assertThatMember("acme-ops").isFrozen().isIndependent().hasGranted();
    JsonValue ops = facts(sandbox, "acme-ops");
    assertThat(ops.text("overdue")).isEqualTo("true");
    assertThat(ops.text("same_real_name")).isEqualTo("true");
    assertThat(ops.text("over_invoiced")).isEqualTo("3.00");
    assertThat(ops.list("obstacles")).hasSize(1);

    acme.member("acme-ops").normal();
    sandbox.assertThatMember("acme-ops").isNormal();
    assertThat(facts(sandbox, "acme-ops").text("overdue")).isEqualTo("false");
    assertThat(facts(sandbox, "acme-ops").list("obstacles")).isEmpty();
  }

  @Test
  void a_member_leaves_with_its_own_money_and_joins_again(Sandbox sandbox, Given given) {
    given.account("acme").cash("1000.00");
    given.account("acme-dev").cash("50.00");
    GivenMember dev = given.enterprise("acme").member("acme-dev");
    TestClient.allocate(sandbox, "acme-dev", "100.00", "T1");

    dev.leaves();
    sandbox.assertThatMember("acme-dev").belongsToNobody().canGiveBack("0");
    sandbox.assertThatBalance("acme-dev").cashIs("50.00");
    sandbox.assertThatBalance("acme").cashIs("1000.00");

    dev.joins();
    sandbox.assertThatMember("acme-dev").belongsTo("acme").isIndependent();
  }

  @Test
  void an_account_that_is_being_closed_or_is_closed_gets_no_money(Sandbox sandbox, Given given) {
    GivenMember dev = given.enterprise("acme").member("acme-dev");

    dev.closing();
    assertThat(TestClient.allocate(sandbox, "acme-dev", "1.00", "T1")).isEqualTo(400);
    dev.closed();
    sandbox.assertThatMember("acme-dev").isClosed();
    assertThat(TestClient.allocate(sandbox, "acme-dev", "1.00", "T1")).isEqualTo(400);
    dev.normal();
    assertThat(TestClient.allocate(sandbox, "acme-dev", "1.00", "T1")).isEqualTo(204);
  }

  @Test
  void a_master_cannot_become_a_member_of_its_member(Given given) {
    assertThatExceptionOfType(ControlApiException.class)
        .isThrownBy(() -> given.enterprise("acme-dev").member("acme").joins())
        .withMessageContaining("is not another account that can be a master");
  }

  @Test
  void an_unknown_obstacle_is_refused(Given given) {
    GivenEnterprise acme = given.enterprise("acme");

    assertThatExceptionOfType(ControlApiException.class)
        .isThrownBy(() -> acme.obstacles("CBC.1"))
        .withMessageContaining("obstacles");
  }

  @Test
  void an_account_that_is_not_open_yet_shows_its_state(Sandbox sandbox, Given given) {
    given.enterprise("acme").member("acme-dev").opening(101);

    assertThat(facts(sandbox, "acme-dev").text("status")).isEqualTo("101");
  }
}
