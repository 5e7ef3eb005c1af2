// SPDX-License-Identifier: Apache-2.0
package dev.ocesandbox.examples.portal;

import com.huaweicloud.sdk.bss.v2.model.AccountBalanceV3;
import com.huaweicloud.sdk.bss.v2.model.ShowCustomerAccountBalancesRequest;
import java.math.BigDecimal;
import java.util.List;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

/** Shows the balance of the company. */
@RestController
class Balances {

  private static final int CASH = 1;
  private static final int CREDIT_LINE = 2;

  private final BssClients bss;

  Balances(BssClients bss) {
    this.bss = bss;
  }

  /** Amounts in yuan. */
  record View(BigDecimal cash, BigDecimal credit) {}

  @GetMapping("/balances")
  View show() {
    List<AccountBalanceV3> rows =
        bss.ofCaller()
            .showCustomerAccountBalances(new ShowCustomerAccountBalancesRequest())
            .getAccountBalances();
    return new View(sum(rows, CASH), sum(rows, CREDIT_LINE));
  }

  private static BigDecimal sum(List<AccountBalanceV3> rows, int type) {
    return rows.stream()
        .filter(row -> row.getAccountType() == type)
        .map(AccountBalanceV3::getAmount)
        .reduce(BigDecimal.ZERO, BigDecimal::add);
  }
}
