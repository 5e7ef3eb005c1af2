// SPDX-License-Identifier: Apache-2.0
package dev.ocesandbox.testkit.docs;

import static org.assertj.core.api.Assertions.assertThat;

import dev.ocesandbox.testkit.Account;
import dev.ocesandbox.testkit.Sandbox;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** The table of the scenario default in docs/guide/junit.md. */
class DefaultScenarioTest {

  private static final Path PAGE = Path.of("../docs/guide/junit.md");

  private final Sandbox sandbox = Sandbox.start();

  @AfterEach
  void close() {
    sandbox.close();
  }

  @Test
  void the_page_shows_what_each_account_has() throws IOException {
    List<String> rows = sandbox.accounts().stream().map(this::row).toList();

    assertThat(Files.readAllLines(PAGE)).containsSequence(rows);
  }

  private String row(Account account) {
    var details = sandbox.control().get("accounts/" + account.name());
    return "| `%s` | %s | %s | %s | %d / %d / %d | %d | %d | %d |"
        .formatted(
            account.name(),
            details.text("/kind").replace('_', ' '),
            details.text("/balance"),
            details.text("/credit_line/available"),
            count("/orders/orders", account, "COMPLETED"),
            count("/orders/orders", account, "PENDING_PAYMENT"),
            count("/orders/orders", account, "CANCELLED"),
            count("/resources/resources", account, "IN_USE"),
            count("/coupons/coupons", account, "AVAILABLE"),
            count("/packages/packages", account, "IN_EFFECT"));
  }

  private long count(String table, Account account, String status) {
    Object rows = sandbox.control().get("state").at(table);
    assertThat(rows).isInstanceOf(List.class);
    return ((List<?>) rows)
        .stream()
            .map(row -> (Map<?, ?>) row)
            .filter(row -> account.customerId().equals(row.get("customer_id")))
            .filter(row -> status.equals(row.get("status")))
            .count();
  }
}
