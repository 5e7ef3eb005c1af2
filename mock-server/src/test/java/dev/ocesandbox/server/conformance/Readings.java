// SPDX-License-Identifier: Apache-2.0
package dev.ocesandbox.server.conformance;

import static org.assertj.core.api.Assertions.assertThat;

import tools.jackson.databind.node.ObjectNode;

/** Lets the world of a test read a rule otherwise, and looks the rule up in explanations. */
final class Readings {

  private Readings() {}

  static void choose(Shop shop, String rule, String alternative) {
    ObjectNode settings = TestServer.json();
    settings.putObject("guesses").put(rule, alternative);
    shop.world().control("PUT", "/settings", settings);
  }

  /** Expects a success whose explanation names the rule with its alternatives. */
  static TestServer.Answer decided(TestServer.Answer answer, String rule) {
    assertThat(answer.status()).as("%s", answer.body()).isBetween(200, 299);
    assertThat(answer.applied()).contains(rule);
    assertThat(answer.explained().path("applied_rules"))
        .filteredOn(one -> one.path("id").asString().equals(rule))
        .allSatisfy(one -> assertThat(one.path("alternatives").size()).isGreaterThan(1))
        .allSatisfy(one -> assertThat(one.at("/doubt/en").asString()).isNotBlank());
    return answer;
  }

  /** Expects a refusal that explains which of the alternatives refused. */
  static void refused(TestServer.Answer answer, String code, String rule, String alternative) {
    Shop.assertRefused(answer, code.equals("CBC.0155") ? 403 : 400, code, rule);
    assertThat(answer.explained().at("/rule/code").asString()).isEqualTo(code);
    assertThat(answer.explained().at("/rule/alternatives"))
        .filteredOn(one -> one.path("chosen").asBoolean())
        .extracting(one -> one.path("name").asString())
        .containsExactly(alternative);
  }
}
