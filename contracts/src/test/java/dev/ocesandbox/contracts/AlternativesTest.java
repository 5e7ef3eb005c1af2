// SPDX-License-Identifier: Apache-2.0
package dev.ocesandbox.contracts;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import dev.ocesandbox.contracts.json.Json;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

class AlternativesTest {

  private static final Rules RULES = Contracts.load().rules();

  @Test
  void the_rules_whose_sources_conflict_can_be_read_otherwise() {
    assertThat(RULES.withAlternatives())
        .contains("accounts.balance.credit-amount", "orders.refund.restores-credit")
        .isSorted();
  }

  @Test
  void each_rule_with_alternatives_has_one_standard_and_names_of_its_own() {
    for (String id : RULES.withAlternatives()) {
      List<Alternative> alternatives = RULES.find(id).alternatives();

      assertThat(alternatives).as(id).hasSizeGreaterThan(1);
      assertThat(alternatives.stream().filter(Alternative::isStandard)).as(id).hasSize(1);
      assertThat(alternatives.stream().map(Alternative::name))
          .as(id)
          .doesNotHaveDuplicates()
          .allMatch(name -> name.matches("[a-z][a-z0-9-]{0,63}"));
    }
  }

  @Test
  void each_alternative_states_what_it_means_in_both_languages() {
    for (JsonNode rule : Json.resource(Contracts.class, "rules.json")) {
      for (JsonNode one : rule.path("alternatives")) {
        boolean standard = one.path("default").asBoolean(false);
        List<String> fields =
            one.propertyStream()
                .map(Map.Entry::getKey)
                .filter(field -> !field.equals("error"))
                .toList();

        assertThat(fields)
            .as("%s %s", rule.path("id"), one)
            .containsExactlyInAnyOrderElementsOf(
                standard ? List.of("name", "default") : List.of("name", "en", "zh"));
      }
    }
  }

  @Test
  void each_rule_with_alternatives_says_why_it_can_be_read_otherwise() {
    assertThat(RULES.withAlternatives())
        .hasSizeGreaterThanOrEqualTo(24)
        .allSatisfy(id -> assertThat(RULES.find(id).doubt()).as(id).isNotNull());
    assertThat(RULES.all().stream().filter(rule -> rule.doubt() != null).map(Rule::id).sorted())
        .isEqualTo(RULES.withAlternatives());
  }

  @Test
  void an_alternative_may_have_an_error_of_its_own() {
    Rules.Wording wording =
        RULES
            .wording("orders.cancel.order-exists", Map.of("other_error", "wrong-status"))
            .orElseThrow();

    assertThat(wording.error().code()).isEqualTo("CBC.99005010");
    assertThat(RULES.wording("orders.cancel.order-exists", Map.of("other_error", "invalid-order")))
        .map(standard -> standard.error().code())
        .contains("CBC.30000010");
  }

  @Test
  void the_standard_says_what_the_rule_says() {
    Rule rule = RULES.find("accounts.balance.credit-amount");

    assertThat(rule.standard()).isEqualTo(new Alternative("total", rule.statement(), true));
    assertThat(rule.alternative("remaining").orElseThrow().statement())
        .isNotEqualTo(rule.statement());
    assertThat(rule.alternative("rest")).isEmpty();
  }

  @Test
  void a_rule_without_alternatives_has_no_standard() {
    Rule rule = RULES.find("orders.pay.only-pending");

    assertThat(rule.alternatives()).isEmpty();
    assertThatIllegalStateException().isThrownBy(rule::standard);
  }
}
