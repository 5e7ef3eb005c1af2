// SPDX-License-Identifier: Apache-2.0
package dev.ocesandbox.server.gateway.auth;

import static org.assertj.core.api.Assertions.assertThat;

import dev.ocesandbox.server.gateway.credentials.Caller;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Granted actions and the wildcards in them. */
final class CallerTest {

  @ParameterizedTest
  @CsvSource({
    "billing:order:view, billing:order:view, true",
    "billing:order:view, Billing:Order:View, true",
    "billing:order:view, billing:order:pay, false",
    "billing:order:view, billing:order:viewAll, false",
    "billing:order, billing:order:view, false",
    "*, billing:order:view, true",
    "billing:*, billing:order:view, true",
    "billing:*, bss:order:view, false",
    "billing:*:view, billing:order:view, true",
    "billing:*:view, billing:order:pay, false",
    "billing:*:view, billing:view, false",
    "*:view, billing:order:view, true",
    "*order*, billing:order:view, true",
    "*:*:pay, billing:order:view, false",
    "billing.order.view, billing:order:view, false",
    "bss:*view, view, false"
  })
  void a_star_stands_for_any_text(String granted, String action, boolean may) {
    Caller user = new Caller("default", "c", "user", List.of(granted));

    assertThat(user.may(List.of(action))).isEqualTo(may);
  }

  @Test
  void any_one_of_the_actions_is_enough() {
    Caller user = new Caller("default", "c", "user", List.of("bss:order:view"));

    assertThat(user.may(List.of("billing:order:view", "bss:order:view"))).isTrue();
  }

  @Test
  void a_user_without_actions_may_do_what_needs_none() {
    Caller user = new Caller("default", "c", "user", List.of());

    assertThat(user.may(List.of())).isTrue();
    assertThat(user.may(List.of("billing:order:view"))).isFalse();
  }

  @Test
  void the_account_itself_may_do_everything() {
    Caller account = new Caller("default", "c", null, null);

    assertThat(account.may(List.of("billing:order:view"))).isTrue();
  }
}
