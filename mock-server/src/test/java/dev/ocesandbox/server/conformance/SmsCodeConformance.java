// SPDX-License-Identifier: Apache-2.0
package dev.ocesandbox.server.conformance;

import static dev.ocesandbox.server.conformance.NewAccounts.PHONE;
import static dev.ocesandbox.server.conformance.NewAccounts.sms;
import static dev.ocesandbox.server.conformance.Shop.assertRefused;
import static org.assertj.core.api.Assertions.assertThat;

import dev.ocesandbox.contracts.json.Json;
import java.time.Duration;
import java.time.Instant;
import java.util.HashSet;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** Verification codes: who sends them, how long they live, and where they are read. */
@OnBothTargets
class SmsCodeConformance {

  private final NewAccounts accounts;

  SmsCodeConformance(Target target) {
    accounts = NewAccounts.of(target);
  }

  @Test
  void the_newest_message_comes_first_and_says_what_was_sent() {
    String first = accounts.code(PHONE);
    String second = accounts.code("18800000000");

    JsonNode newest = accounts.messages().get(0);
    assertThat(second).matches("\\d{6}").isNotEqualTo(first);
    assertThat(newest.path("mobile_phone").asString()).isEqualTo("18800000000");
    assertThat(newest.path("language").asString()).isEqualTo("zh-cn");
    assertThat(newest.has("sub_customer_name")).isFalse();
    assertThat(accounts.messages().get(1).path("code").asString()).isEqualTo(first);
  }

  @ParameterizedTest
  @CsvSource({"10, 10", "1, 1", "60, 60", "61, 5", "100, 5"})
  void a_code_lives_as_long_as_was_asked_for(int timeout, int minutes) {
    // rule enterprise.sms.life
    var sent = accounts.send(sms(PHONE).put("timeout", timeout).put("language", "en-us"));

    assertThat(sent.status()).isEqualTo(204);
    assertThat(sent.applied()).contains("enterprise.sms.life");
    JsonNode message = accounts.messages().get(0);
    assertThat(life(message)).isEqualTo(Duration.ofMinutes(minutes));
    assertThat(message.path("language").asString()).isEqualTo("en-us");
  }

  @Test
  void a_code_lives_ten_minutes_if_nothing_was_asked_for() {
    accounts.send(sms(PHONE).putNull("timeout").putNull("language").putNull("sm_template_args"));

    assertThat(life(accounts.messages().get(0))).isEqualTo(Duration.ofMinutes(10));
  }

  private static Duration life(JsonNode message) {
    return Duration.between(
        Instant.parse(message.path("at").asString()),
        Instant.parse(message.path("expires").asString()));
  }

  @Test
  void of_several_arguments_the_first_counts() {
    ObjectNode body = sms(PHONE);
    ArrayNode arguments = body.putArray("sm_template_args");
    arguments.addObject().put("key", "sub_customer_name").put("value", "first");
    arguments.addObject().put("key", "sub_customer_name").put("value", "second");

    // rule enterprise.sms.first-argument
    assertThat(accounts.send(body).applied()).contains("enterprise.sms.first-argument");
    assertThat(accounts.messages().get(0).path("sub_customer_name").asString()).isEqualTo("first");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "{}",
        "{\"mobile_phone\":\"\"}",
        "{\"mobile_phone\":null}",
        "{\"mobile_phone\":\"123456789012345678901\"}",
        "{\"mobile_phone\":\"1\",\"timeout\":0}",
        "{\"mobile_phone\":\"1\",\"timeout\":101}",
        "{\"mobile_phone\":\"1\",\"timeout\":\"\"}",
        "{\"mobile_phone\":\"1\",\"language\":\"\"}",
        "{\"mobile_phone\":\"1\",\"language\":\"fr-fr\"}",
        "{\"mobile_phone\":\"1\",\"sm_template_args\":[{\"key\":\"name\",\"value\":\"a\"}]}",
        "{\"mobile_phone\":\"1\",\"sm_template_args\":[{\"key\":\"sub_customer_name\"}]}",
        "{\"mobile_phone\":\"1\",\"sm_template_args\":[{},{},{},{},{},{},{}]}"
      })
  void a_request_out_of_the_contract_sends_nothing(String body) {
    var refused = accounts.send((ObjectNode) Json.read(body));

    assertRefused(refused, 400, "CBC.0100", "gateway.check.parameters");
    assertThat(accounts.messages()).isEmpty();
  }

  @Test
  void only_a_master_sends_codes() {
    assertRefused(
        accounts.sendAs("acme-dev", sms(PHONE)), 400, "CBC.70300008", "enterprise.sms.only-master");
    assertRefused(
        accounts.sendAs("solo", sms(PHONE)), 400, "CBC.70300008", "enterprise.sms.only-master");
    assertRefused(
        accounts.sendAs("acme-lab", sms(PHONE)), 400, "CBC.70300009", "enterprise.sms.not-custody");
  }

  @Test
  void a_number_gets_ten_codes_on_a_day() {
    // 23:30 in GMT+8
    accounts
        .world()
        .control(
            "PUT",
            "/clock",
            TestServer.json().put("mode", "frozen").put("now", "2031-05-05T15:30:00Z"));
    for (int i = 1; i <= 10; i++) {
      accounts.code(PHONE);
    }
    assertRefused(accounts.send(sms(PHONE)), 400, "CBC.99000082", "enterprise.sms.per-day");
    accounts.code("18800000000");

    accounts.world().advance("PT29M");
    assertRefused(accounts.send(sms(PHONE)), 400, "CBC.99000082", "enterprise.sms.per-day");
    accounts.world().advance("PT1M");
    accounts.code(PHONE);
    assertThat(accounts.messages()).hasSize(12);
  }

  @Test
  void the_number_of_a_day_is_a_setting() {
    accounts.settings(TestServer.json().put("sms_per_day", 1));
    accounts.code(PHONE);

    assertRefused(accounts.send(sms(PHONE)), 400, "CBC.99000082", "enterprise.sms.per-day");
  }

  @Test
  void a_message_that_cannot_be_sent_is_refused_and_not_kept() {
    accounts.obstacle("CBC.99004003");

    assertRefused(accounts.send(sms(PHONE)), 400, "CBC.99004003", "enterprise.sms.not-sent");
    assertThat(accounts.messages()).isEmpty();
  }

  @Test
  void the_newest_hundred_messages_are_shown_and_codes_do_not_repeat() {
    Set<String> codes = new HashSet<>();
    for (int i = 0; i < 110; i++) {
      codes.add(accounts.code("1880000" + i));
    }

    assertThat(codes).hasSize(110);
    assertThat(accounts.messages()).hasSize(100);
    assertThat(accounts.messages().get(0).path("mobile_phone").asString()).isEqualTo("1880000109");
  }
}
