// SPDX-License-Identifier: Apache-2.0
package dev.ocesandbox.server.gateway.credentials;

import static org.assertj.core.api.Assertions.assertThat;

import dev.ocesandbox.server.gateway.credentials.AccountAccess.Login;
import dev.ocesandbox.server.world.Customer;
import dev.ocesandbox.server.world.ids.WorldId;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** The ways into worlds. */
class AccountKeysTest {

  private static Customer customer(String name) {
    return new Customer(
        "0".repeat(32),
        name,
        Customer.Kind.PERSONAL,
        null,
        false,
        Customer.Site.CHINA,
        false,
        Customer.SalesModel.DIRECT,
        List.of(new Customer.IamUser("reader", List.of("billing:order:view"))));
  }

  private static Stream<Login> logins(List<AccountAccess> accesses) {
    return accesses.stream()
        .flatMap(
            access ->
                Stream.concat(
                    Stream.of(access.own()), access.users().stream().map(user -> user.login())));
  }

  private static List<AccountAccess> fresh(String worldId, List<Customer> customers) {
    return customers.stream()
        .map(customer -> AccountKeys.of(worldId, customer, GivenKeys.NONE))
        .toList();
  }

  @Test
  void fresh_keys_are_the_same_for_the_same_world_and_account() {
    List<AccountAccess> once = fresh("w0k3j9zq", List.of(customer("acme")));

    assertThat(fresh("w0k3j9zq", List.of(customer("acme")))).isEqualTo(once);
    assertThat(once)
        .containsExactly(
            new AccountAccess(
                "acme",
                "0".repeat(32),
                new Login(
                    "acme",
                    once.get(0).own().accessKey(),
                    once.get(0).own().secretKey(),
                    "sandbox-token-acme@w0k3j9zq",
                    "sandbox-password-acme@w0k3j9zq"),
                "acme@w0k3j9zq",
                once.get(0).users()));
    assertThat(once.get(0).users().get(0).login())
        .returns("reader", Login::userName)
        .returns("sandbox-token-acme.reader@w0k3j9zq", Login::token);
  }

  @Test
  void keys_do_not_change_from_one_release_to_the_next() {
    Login own = fresh("w0k3j9zq", List.of(customer("acme"))).get(0).own();

    assertThat(own.accessKey()).isEqualTo("OCEW0K3J9ZQQ451KJEJY");
    assertThat(own.secretKey()).isEqualTo("WU34rlEM2eSkNxmJVDmUP63BkSRjfjsHJUtK4etN");
  }

  @Test
  void an_access_key_has_twenty_characters_and_names_its_world() {
    assertThat(logins(fresh("w0k3j9zq", List.of(customer("a"), customer("b")))))
        .hasSize(4)
        .allSatisfy(
            login -> {
              assertThat(login.accessKey()).matches("OCEW0K3J9ZQ[0-9A-Z]{9}");
              assertThat(login.secretKey()).matches("[0-9A-Za-z]{40}");
            });
  }

  @Test
  void keys_of_many_worlds_and_accounts_are_all_different() {
    List<Customer> customers =
        IntStream.range(0, 20).mapToObj(i -> customer("account-" + i)).toList();
    List<Login> logins =
        IntStream.range(0, 200)
            .mapToObj(WorldId::of)
            .flatMap(id -> logins(fresh(id, customers)))
            .toList();

    assertThat(logins).extracting(Login::accessKey).doesNotHaveDuplicates();
    assertThat(logins).extracting(Login::secretKey).doesNotHaveDuplicates();
    assertThat(logins).extracting(Login::token).doesNotHaveDuplicates();
  }

  @Test
  void the_world_default_has_tokens_without_its_name() {
    Login own = fresh("default", List.of(customer("acme"))).get(0).own();

    assertThat(own.accessKey()).matches("OCEDEFAULT0[0-9A-Z]{9}");
    assertThat(own.token()).isEqualTo("sandbox-token-acme");
  }
}
