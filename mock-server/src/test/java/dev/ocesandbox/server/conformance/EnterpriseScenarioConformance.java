// SPDX-License-Identifier: Apache-2.0
package dev.ocesandbox.server.conformance;

import static org.assertj.core.api.Assertions.assertThat;

import com.huaweicloud.sdk.bss.v2.model.ListEnterpriseMultiAccountRequest;
import com.huaweicloud.sdk.bss.v2.model.ListEnterpriseOrganizationsRequest;
import com.huaweicloud.sdk.bss.v2.model.ListEnterpriseSubCustomersRequest;
import com.huaweicloud.sdk.bss.v2.model.ReclaimSubEnterpriseAmountRequest;
import com.huaweicloud.sdk.bss.v2.model.RetrieveEnterpriseMultiAccountReq;
import com.huaweicloud.sdk.bss.v2.model.ShowMultiAccountTransferAmountRequest;
import com.huaweicloud.sdk.bss.v2.model.TransferEnterpriseMultiAccountReq;
import com.huaweicloud.sdk.bss.v2.model.UpdateSubEnterpriseAmountRequest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;

/** The enterprise of the built-in scenarios, also through the vendor's SDK. */
class EnterpriseScenarioConformance {

  @ParameterizedTest
  @ValueSource(strings = {"default", "empty"})
  void members_are_what_the_guide_says(String scenario) {
    TestWorld world = TestWorld.create(Target.request(scenario));

    assertThat(facts(world, "acme").path("post_paid").asBoolean()).isTrue();
    JsonNode dev = facts(world, "acme-dev");
    assertThat(dev.path("relation").asString()).isEqualTo("same");
    assertThat(dev.path("same_real_name").asBoolean()).isTrue();
    assertThat(dev.path("custody").asBoolean()).isFalse();
    assertThat(dev.path("permissions")).hasSize(4);
    assertThat(facts(world, "acme-lab").path("custody").asBoolean()).isTrue();
    assertThat(facts(world, "acme-lab").path("permissions")).hasSize(3);
    JsonNode ops = facts(world, "acme-ops");
    assertThat(ops.path("master").asString()).isEqualTo("acme");
    assertThat(ops.path("relation").asString()).isEqualTo("different");
    assertThat(ops.path("same_real_name").asBoolean()).isFalse();
    assertThat(ops.path("permissions")).isEmpty();
  }

  private static JsonNode facts(TestWorld world, String account) {
    return world.control("GET", "/accounts/" + account).path("enterprise");
  }

  @Test
  void the_sdk_reads_the_tree_and_moves_cash() {
    TestWorld world = TestWorld.create(Target.request("default"));
    var sdk = world.sdk("acme");
    String ops = world.customerId("acme-ops");

    var tree =
        sdk.listEnterpriseOrganizations(
            new ListEnterpriseOrganizationsRequest().withRecursiveQuery(1));
    assertThat(tree.getChildNodes()).hasSize(2);
    assertThat(tree.getChildNodes().get(0).getChildNodes().get(0).getChildNodes()).hasSize(1);
    var members = sdk.listEnterpriseSubCustomers(new ListEnterpriseSubCustomersRequest());
    assertThat(members.getTotalCount()).isEqualTo(3);

    sdk.updateSubEnterpriseAmount(
        new UpdateSubEnterpriseAmountRequest()
            .withBody(
                new TransferEnterpriseMultiAccountReq()
                    .withCustomerId(ops)
                    .withAmount("100")
                    .withTransId("t-1")));
    var left =
        sdk.showMultiAccountTransferAmount(
            new ShowMultiAccountTransferAmountRequest().withBalanceType("BALANCE_TYPE_DEBIT"));
    assertThat(left.getAmountInfos().get(0).getAvailTransferAmount())
        .isEqualByComparingTo("9900.00");
    sdk.reclaimSubEnterpriseAmount(
        new ReclaimSubEnterpriseAmountRequest()
            .withBody(
                new RetrieveEnterpriseMultiAccountReq().withCustomerId(ops).withAmount("40.00")));
    var rest =
        sdk.listEnterpriseMultiAccount(
            new ListEnterpriseMultiAccountRequest()
                .withSubCustomerId(ops)
                .withBalanceType("BALANCE_TYPE_DEBIT"));
    assertThat(rest.getAmountInfos().get(0).getAvailRetrieveAmount()).isEqualByComparingTo("60.00");
  }
}
