// SPDX-License-Identifier: Apache-2.0
package dev.ocesandbox.server.conformance;

import static dev.ocesandbox.server.conformance.Enterprise.CASH;
import static dev.ocesandbox.server.conformance.Enterprise.CREDIT;
import static dev.ocesandbox.server.conformance.Enterprise.transfer;
import static dev.ocesandbox.server.conformance.Shop.assertRefused;
import static org.assertj.core.api.Assertions.assertThat;

import com.huaweicloud.sdk.bss.v2.BssClient;
import com.huaweicloud.sdk.bss.v2.model.ListCustomerAccountChangeRecordsRequest;
import com.huaweicloud.sdk.bss.v2.model.ListEnterpriseMultiAccountRequest;
import com.huaweicloud.sdk.bss.v2.model.PayCustomerOrderV3Req;
import com.huaweicloud.sdk.bss.v2.model.PayOrdersRequest;
import com.huaweicloud.sdk.bss.v2.model.ReclaimSubEnterpriseAmountRequest;
import com.huaweicloud.sdk.bss.v2.model.RetrieveEnterpriseMultiAccountReq;
import com.huaweicloud.sdk.bss.v2.model.ShowMultiAccountTransferAmountRequest;
import com.huaweicloud.sdk.bss.v2.model.TransferEnterpriseMultiAccountReq;
import com.huaweicloud.sdk.bss.v2.model.UpdateSubEnterpriseAmountRequest;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A member spends what its master has allocated, and the master takes the rest back; by SDK. */
@OnBothTargets
class MemberMoneyConformance {

  private final Enterprise acme;
  private final Shop dev;
  private final BssClient master;
  private final BssClient member;

  MemberMoneyConformance(Target target) {
    acme = Enterprise.of(target);
    dev = acme.acme().as("acme-dev");
    master = acme.world().sdk("acme");
    member = acme.world().sdk("acme-dev");
  }

  private void allocate(String amount, String type, String expires) {
    master.updateSubEnterpriseAmount(
        new UpdateSubEnterpriseAmountRequest()
            .withBody(
                new TransferEnterpriseMultiAccountReq()
                    .withCustomerId(acme.dev())
                    .withAmount(amount)
                    .withBalanceType(type)
                    .withExpireTime(expires)));
  }

  private void reclaim(String amount, String type, String expires) {
    master.reclaimSubEnterpriseAmount(
        new ReclaimSubEnterpriseAmountRequest()
            .withBody(
                new RetrieveEnterpriseMultiAccountReq()
                    .withCustomerId(acme.dev())
                    .withAmount(amount)
                    .withBalanceType(type)
                    .withExpireTime(expires)));
  }

  /** What can be taken back, for each row. */
  private List<String> reclaimable(String type) {
    return master
        .listEnterpriseMultiAccount(
            new ListEnterpriseMultiAccountRequest()
                .withSubCustomerId(acme.dev())
                .withBalanceType(type))
        .getAmountInfos()
        .stream()
        .map(row -> row.getAvailRetrieveAmount().setScale(2).toString())
        .toList();
  }

  private String pay(String price) {
    String order = dev.buyDatabase(price);
    member.payOrders(
        new PayOrdersRequest()
            .withBody(
                new PayCustomerOrderV3Req()
                    .withOrderId(order)
                    .withUseCoupon("NO")
                    .withUseDiscount("NO")));
    return order;
  }

  /** Trade type, direction and amount, newest first. */
  private List<String> records(BssClient sdk, String type) {
    return sdk
        .listCustomerAccountChangeRecords(
            new ListCustomerAccountChangeRecordsRequest().withBalanceType(type))
        .getRecords()
        .stream()
        .map(
            one ->
                "%s %s %s"
                    .formatted(
                        one.getTradeDetailType().replaceFirst("SOURCE_OPERA[TI]ION_", ""),
                        one.getRevenueExpenseType(),
                        one.getChangeAmount()))
        .toList();
  }

  @Test
  void cash_is_allocated_spent_and_taken_back() {
    allocate("100", CASH, null);
    String order = pay("70.00");

    // rules enterprise.reclaimable.only-allocated, accounts.records.allocation,
    // accounts.records.retrieval
    assertThat(dev.status(order)).isEqualTo(5);
    assertThat(dev.balance(1)).isEqualTo("80.00");
    assertThat(reclaimable(CASH)).containsExactly("80.00");
    assertThat(records(member, CASH))
        .containsExactly(
            "DEDEUCT EXPENSE 70.00", "BEADJUST REVENUE 100.00", "RECHARGE REVENUE 50.00");
    reclaim("80.00", CASH, null);
    assertThat(dev.balance(1)).isEqualTo("0.00");
    assertThat(acme.acme().balance(1)).isEqualTo("980.00");
    assertThat(records(member, CASH).get(0)).isEqualTo("BERETRIEVE EXPENSE 80.00");
    assertThat(records(master, CASH).subList(0, 2))
        .containsExactly("BERETRIEVE REVENUE 80.00", "BEADJUST EXPENSE 100.00");
    assertThat(reclaimable(CASH)).containsExactly("0.00");
  }

  /** Own money is spent first, so what is left of the allocation is the last of the balance. */
  @ParameterizedTest
  @CsvSource({
    "0.00, 100.00",
    "30.00, 100.00",
    "50.00, 100.00",
    "50.01, 99.99",
    "120.00, 30.00",
    "150.00, 0.00"
  })
  void own_money_is_spent_first(String spent, String left) {
    allocate("100.00", CASH, null);
    if (!spent.equals("0.00")) {
      pay(spent);
    }

    assertThat(reclaimable(CASH)).containsExactly(left);
  }

  @Test
  void what_the_member_put_in_is_never_taken() {
    allocate("100.00", CASH, null);
    dev.topUp("5000.00");

    assertRefused(
        acme.reclaim(transfer(acme.dev(), "100.01", "")),
        400,
        "CBC.99005003",
        "enterprise.reclaim.covered");
    reclaim("60.00", CASH, null);
    assertRefused(
        acme.reclaim(transfer(acme.dev(), "40.01", "")),
        400,
        "CBC.99005003",
        "enterprise.reclaim.covered");
    reclaim("40.00", CASH, null);
    assertThat(dev.balance(1)).isEqualTo("5050.00");
    assertThat(acme.reclaim(transfer(acme.dev(), "0.01", "")).status()).isEqualTo(400);
  }

  @Test
  void what_comes_back_from_an_order_can_be_taken_back_again() {
    allocate("100.00", CASH, null);
    String order = pay("120.00");
    assertThat(reclaimable(CASH)).containsExactly("30.00");

    dev.refund(order, "20.00", "0.00");

    assertThat(dev.balance(1)).isEqualTo("130.00");
    assertThat(reclaimable(CASH)).containsExactly("100.00");
  }

  private String creditOfMaster(String amount) {
    acme.share();
    acme.world()
        .control(
            "PUT",
            "/accounts/acme/credit-line",
            TestServer.json().put("amount", amount).put("expires", "P60D"));
    return master
        .showMultiAccountTransferAmount(
            new ShowMultiAccountTransferAmountRequest().withBalanceType(CREDIT))
        .getAmountInfos()
        .get(0)
        .getExpireTime();
  }

  @Test
  void credit_is_allocated_spent_after_cash_and_taken_back() {
    String expires = creditOfMaster("500.00");
    allocate("200.00", CREDIT, expires);
    String order = pay("130.00");

    assertThat(dev.status(order)).isEqualTo(5);
    assertThat(dev.balance(1)).isEqualTo("0.00");
    assertThat(reclaimable(CREDIT)).containsExactly("120.00");
    assertThat(records(member, CREDIT))
        .containsExactly("DEDEUCT EXPENSE 80.00", "BEADJUST REVENUE 200.00");
    assertRefused(
        acme.reclaim(
            transfer(acme.dev(), "120.01", "")
                .put("balance_type", CREDIT)
                .put("expire_time", expires)),
        400,
        "CBC.99005003",
        "enterprise.reclaim.covered");
    reclaim("120.00", CREDIT, expires);
    assertThat(records(master, CREDIT).subList(0, 2))
        .containsExactly("BERETRIEVE REVENUE 120.00", "BEADJUST EXPENSE 200.00");
    assertThat(reclaimable(CREDIT)).containsExactly("0.00");
    assertThat(acme.acme().creditLeft()).isEqualTo("420.00");
  }

  @Test
  void the_refund_of_an_order_restores_the_allocated_credit() {
    String expires = creditOfMaster("500.00");
    allocate("200.00", CREDIT, expires);
    String order = pay("130.00");

    dev.refund(order, "0.00", "0.00");

    assertThat(reclaimable(CREDIT)).containsExactly("200.00");
    assertThat(dev.balance(1)).isEqualTo("50.00");
    assertThat(acme.acme().balance(1)).isEqualTo("1000.00");
  }
}
