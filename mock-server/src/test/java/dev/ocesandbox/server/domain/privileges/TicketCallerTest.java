// SPDX-License-Identifier: Apache-2.0
package dev.ocesandbox.server.domain.privileges;

import static org.assertj.core.api.Assertions.assertThat;

import dev.ocesandbox.server.domain.GivenWorld;
import dev.ocesandbox.server.world.Change;
import dev.ocesandbox.server.world.Customer;
import dev.ocesandbox.server.world.Customer.IamUser;
import dev.ocesandbox.server.world.Refusal;
import dev.ocesandbox.server.world.World;
import dev.ocesandbox.server.world.ids.UserIds;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Who sees and does what with tickets. */
class TicketCallerTest {

  private static final String ID = "a".repeat(32);
  private static final String OTHER = "b".repeat(32);
  private static final String ADMIN = "Ticket Administrator";
  private static final String OPERATOR = "Ticket Group Operator";
  private static final World WORLD =
      World.empty(7, GivenWorld.START)
          .with(account(OTHER, "other", List.of()))
          .with(
              account(
                  ID,
                  "acme",
                  List.of(
                      user("admin", ADMIN, "g1"),
                      user("operator", OPERATOR, "g1"),
                      user("colleague", ADMIN, "g1"),
                      user("stranger", ADMIN, "g2"),
                      new IamUser("nobody", List.of("billing:*:view"), List.of("g1"), List.of()),
                      new IamUser("root", List.of("*:*:*"), List.of("g1"), List.of()))));

  private static IamUser user(String name, String policy, String group) {
    return new IamUser(name, List.of(), List.of(group), List.of(policy));
  }

  private static Customer account(String id, String name, List<IamUser> users) {
    return new Customer(
        id,
        name,
        Customer.Kind.ENTERPRISE,
        null,
        false,
        Customer.Site.CHINA,
        false,
        Customer.SalesModel.DIRECT,
        users);
  }

  private static TicketCaller caller(String user) {
    return TicketCaller.of(WORLD, ID, user.equals("acme") ? Optional.empty() : Optional.of(user));
  }

  private static String rule(Optional<Refusal> refusal) {
    return refusal
        .map(one -> GivenWorld.refusal(Change.refused(one)).rule())
        .map(rule -> rule.substring("privileges.tickets.".length()))
        .orElse("yes");
  }

  /** Rules privileges.tickets.policy-needed, others-need-group, own-group, others-of-group. */
  @ParameterizedTest
  @CsvSource({
    "acme,      admin,     '',   yes",
    "acme,      nobody,    '',   yes",
    "acme,      acme,      g9,   yes",
    "admin,     admin,     '',   yes",
    "admin,     admin,     g9,   yes",
    "admin,     colleague, '',   others-need-group",
    "admin,     colleague, g1,   own-group",
    "admin,     acme,      '',   others-need-group",
    "operator,  operator,  '',   yes",
    "operator,  colleague, '',   others-need-group",
    "operator,  colleague, g1,   yes",
    "operator,  nobody,    g1,   yes",
    "operator,  stranger,  g1,   others-of-group",
    "operator,  stranger,  g2,   own-group",
    "operator,  acme,      g1,   others-of-group",
    "root,      colleague, g1,   yes",
    "root,      stranger,  g2,   own-group",
    "nobody,    nobody,    '',   policy-needed",
    "nobody,    colleague, g1,   policy-needed",
    "unknown,   unknown,   '',   policy-needed"
  })
  void a_ticket_is_seen_by_account_submitter_and_operators_of_the_group(
      String caller, String owner, String group, String expected) {
    assertThat(rule(caller(caller).handle(ID, UserIds.of(ID, owner), group))).isEqualTo(expected);
  }

  @ParameterizedTest
  @CsvSource({"acme", "admin", "operator", "nobody"})
  void a_ticket_of_another_account_does_not_exist(String caller) {
    // rule privileges.tickets.own-account
    assertThat(rule(caller(caller).handle(OTHER, UserIds.of(OTHER, "other"), "g1")))
        .isEqualTo("own-account");
  }

  /** Rule privileges.tickets.submit-needs-administrator. */
  @ParameterizedTest
  @CsvSource({
    "acme, yes, yes",
    "admin, yes, export-needs-privilege",
    "root, yes, export-needs-privilege",
    "operator, submit-needs-administrator, export-needs-privilege",
    "nobody, policy-needed, policy-needed"
  })
  void policies_decide_who_submits_and_privileges_who_exports(
      String caller, String submits, String exports) {
    assertThat(rule(caller(caller).submit(WORLD))).isEqualTo(submits);
    assertThat(rule(caller(caller).export(WORLD))).isEqualTo(exports);
  }

  @ParameterizedTest
  @CsvSource({"acme, yes", "admin, yes", "operator, yes", "nobody, policy-needed"})
  void an_iam_user_needs_a_policy(String caller, String expected) {
    assertThat(rule(caller(caller).use())).isEqualTo(expected);
  }

  @Test
  void while_submitting_is_restricted_only_users_with_the_privilege_submit() {
    PrivilegesState state = PrivilegesState.of(WORLD);
    World restricted =
        WORLD.with(
            PrivilegesState.SLOT,
            state
                .with(state.grant(ID, "").with(Privilege.CREATE_CASE, false))
                .with(state.grant(ID, "colleague").with(Privilege.CREATE_CASE, true)));

    // rule privileges.tickets.submit-restricted
    assertThat(rule(caller("admin").submit(restricted))).isEqualTo("submit-restricted");
    assertThat(rule(caller("colleague").submit(restricted))).isEqualTo("yes");
    assertThat(rule(caller("acme").submit(restricted))).isEqualTo("yes");
  }

  @Test
  void a_list_shows_the_account_the_user_or_the_group() {
    String colleague = UserIds.of(ID, "colleague");
    String stranger = UserIds.of(ID, "stranger");

    assertThat(caller("acme").scope("").includes(stranger)).isTrue();
    assertThat(caller("acme").scope("g1").includes(stranger)).isFalse();
    assertThat(caller("acme").scope("g1").includes(colleague)).isTrue();
    assertThat(caller("operator").scope("").includes(colleague)).isFalse();
    assertThat(caller("operator").scope("g1").includes(colleague)).isTrue();
    assertThat(caller("operator").scope("g1").includes(stranger)).isFalse();
    assertThat(rule(caller("operator").group("g2"))).isEqualTo("own-group");
    assertThat(rule(caller("acme").group("g2"))).isEqualTo("yes");
  }
}
