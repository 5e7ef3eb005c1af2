// SPDX-License-Identifier: Apache-2.0
package dev.ocesandbox.server.control;

import static org.assertj.core.api.Assertions.assertThat;

import dev.ocesandbox.server.domain.coupons.Card;
import dev.ocesandbox.server.domain.coupons.Cards;
import dev.ocesandbox.server.domain.coupons.Coupon;
import dev.ocesandbox.server.domain.coupons.Coupons;
import java.time.Instant;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CouponControlTest {

  private static final String ACME = "/_sandbox/worlds/default/accounts/acme";

  private ControlFixture sandbox;

  @BeforeEach
  void start() {
    sandbox = ControlFixture.start();
  }

  private Coupon issued(String body) {
    Answered answer = sandbox.post(ACME + "/coupons", body);
    assertThat(answer.status()).as(answer.text()).isEqualTo(201);
    return Coupons.find(sandbox.world(), answer.at("/coupon_id")).orElseThrow();
  }

  @Test
  void a_cash_coupon_is_worth_its_face_value_for_a_year() {
    Coupon coupon = issued("{\"type\": \"cash\", \"amount\": \"30.00\"}");

    assertThat(Coupons.available(sandbox.world(), coupon)).hasToString("30.00");
    assertThat(coupon.terms().validFrom()).isEqualTo(ControlFixture.NOW);
    assertThat(coupon.terms().expiresAt()).isEqualTo(Instant.parse("2027-01-15T08:30:00Z"));
    assertThat(coupon.terms().version()).isEqualTo(2);
  }

  @Test
  void a_discount_coupon_has_a_ratio_and_no_money() {
    Coupon coupon =
        issued(
            "{\"type\": \"discount\", \"ratio\": 0.8, \"expires\": \"P30D\", \"group\": 1,"
                + " \"version\": 1, \"name\": \"spring\"}");

    assertThat(coupon.terms().ratio()).hasToString("0.8");
    assertThat(coupon.terms().expiresAt()).isEqualTo(Instant.parse("2026-02-14T08:30:00Z"));
    assertThat(coupon.terms().name()).isEqualTo("spring");
    assertThat(Coupons.available(sandbox.world(), coupon).isZero()).isTrue();
  }

  @Test
  void limits_take_one_value_or_several_as_text_or_number() {
    Coupon coupon =
        issued(
            "{\"type\": \"flexi\", \"amount\": 9.5, \"limits\": {\"serviceType\":"
                + " [\"hws.service.type.ec2\", \"hws.service.type.ebs\"], \"cycleType\": 2,"
                + " \"maxDeductionRatio\": 0.5}}");

    assertThat(coupon.terms().limits()).hasSize(4);
    assertThat(coupon.terms().limits().toString()).contains("hws.service.type.ebs", "0.5");
  }

  @ParameterizedTest
  @CsvSource({
    "'{\"type\": \"cash\"}', amount",
    "'{\"type\": \"cash\", \"amount\": 0}', amount",
    "'{\"type\": \"cash\", \"amount\": 1, \"ratio\": \"0.5\"}', ratio",
    "'{\"type\": \"discount\"}', ratio",
    "'{\"type\": \"discount\", \"ratio\": 1}', ratio",
    "'{\"type\": \"discount\", \"ratio\": 0.12345}', ratio",
    "'{\"type\": \"discount\", \"ratio\": \"0.0000\"}', ratio",
    "'{\"type\": \"discount\", \"ratio\": \"0.5\", \"amount\": 1}', amount",
    "'{\"type\": \"product\", \"amount\": 1}', type",
    "'{\"type\": \"cash\", \"amount\": 1, \"expires\": \"2026-01-15T08:30:00Z\"}', expires",
    "'{\"type\": \"cash\", \"amount\": 1, \"expires\": \"P0D\"}', expires",
    "'{\"type\": \"cash\", \"amount\": 1, \"expires\": \"2026-02-30T00:00:00Z\"}', expires",
    "'{\"type\": \"cash\", \"amount\": 1, \"valid_from\": \"P2D\", \"expires\": \"P1D\"}', expires",
    "'{\"type\": \"cash\", \"amount\": 1, \"limits\": {\"colour\": \"red\"}}', limits.colour",
    "'{\"type\": \"cash\", \"amount\": 1, \"limits\": {\"cycleType\": \"monthly\"}}', limits.cycleType",
    "'{\"type\": \"cash\", \"amount\": 1, \"group\": 4}', group",
    "'{\"type\": \"cash\", \"amount\": 1, \"version\": 3}', version"
  })
  void a_coupon_that_makes_no_sense_is_refused(String body, String field) {
    Answered answer = sandbox.post(ACME + "/coupons", body);

    assertThat(answer.status()).isEqualTo(400);
    assertThat(answer.rule()).isEqualTo("control.body-valid");
    assertThat(answer.at("/field")).isEqualTo(field);
    assertThat(sandbox.world().ledger().entries()).isEmpty();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = ';',
      value = {
        "serviceType; hws.service.type.ec;hws.service.type.ec2",
        "serviceTypeBlackList; hws.service.type.obs,hws.service.type.ebss;hws.service.type.ebs",
        "regionCode; cn-north-44;cn-north-4",
        "subscribeType; renewal;renew",
      })
  void a_limit_that_names_nothing_is_refused_with_the_nearest_names(
      String key, String value, String nearest) {
    Answered answer =
        sandbox.post(
            ACME + "/coupons",
            "{\"type\": \"cash\", \"amount\": 1, \"limits\": {\"%s\": \"%s\"}}"
                .formatted(key, value));

    assertThat(answer.status()).isEqualTo(400);
    assertThat(answer.at("/field")).isEqualTo("limits." + key);
    assertThat(answer.text()).contains(nearest);
    assertThat(sandbox.world().ledger().entries()).isEmpty();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = ';',
      value = {
        "cycleNum; 0; a whole number from 1 to 999999999",
        "isRebate; yes; 0 or 1",
        "usageTimes; -1; a whole number from 0 to 999999999",
        "orderAmount; 1e3; an amount such as 100.00 or a range such as 100.00-500.00",
        "maxDeductionRatio; 2; a ratio above 0 and up to 1, such as 0.5, of at most four decimals",
        "subscribeType; renewal; one of new, renew, change",
        "productId; ' '; a text that is not blank",
      })
  void a_limit_with_a_wrong_value_is_refused_with_what_it_takes(
      String key, String value, String expected) {
    Answered answer =
        sandbox.post(
            ACME + "/coupons",
            "{\"type\": \"cash\", \"amount\": 1, \"limits\": {\"%s\": \"%s\"}}"
                .formatted(key, value));

    assertThat(answer.at("/detail"))
        .isEqualTo("limits." + key + ": \"" + value + "\" must be " + expected);
  }

  @Test
  void a_coupon_can_be_taken_back_once() {
    String id = issued("{\"type\": \"cash\", \"amount\": \"30.00\"}").id();

    Answered reclaimed = sandbox.post(ACME + "/coupons/" + id + "/reclaim", "");
    Answered again = sandbox.post(ACME + "/coupons/" + id + "/reclaim", "");

    assertThat(reclaimed.status()).isEqualTo(200);
    assertThat(reclaimed.at("/coupon_id")).isEqualTo(id);
    assertThat(again.status()).isEqualTo(409);
    assertThat(again.rule()).isEqualTo("control.coupon-reclaimable");
  }

  @Test
  void only_the_owner_of_a_coupon_can_lose_it() {
    String id = issued("{\"type\": \"cash\", \"amount\": \"30.00\"}").id();

    Answered other =
        sandbox.post("/_sandbox/worlds/default/accounts/globex/coupons/" + id + "/reclaim", "");

    assertThat(other.status()).isEqualTo(404);
    assertThat(other.rule()).isEqualTo("control.coupon-exists");
  }

  @Test
  void a_card_holds_money_until_it_expires() {
    Answered answer =
        sandbox.post(ACME + "/cards", "{\"amount\": \"200.00\", \"expires\": \"P1M\"}");

    Card card = Cards.find(sandbox.world(), answer.at("/card_id")).orElseThrow();
    assertThat(answer.status()).isEqualTo(201);
    assertThat(Cards.balance(sandbox.world(), card)).hasToString("200.00");
    assertThat(card.expiresAt()).isEqualTo(Instant.parse("2026-02-15T08:30:00Z"));
  }

  @ParameterizedTest
  @CsvSource({
    "'{}', amount",
    "'{\"amount\": \"0\"}', amount",
    "'{\"amount\": 1, \"expires\": \"soon\"}', expires",
    "'{\"amount\": 1, \"colour\": \"red\"}', colour"
  })
  void a_card_that_makes_no_sense_is_refused(String body, String field) {
    Answered answer = sandbox.post(ACME + "/cards", body);

    assertThat(answer.status()).isEqualTo(400);
    assertThat(answer.at("/field")).isEqualTo(field);
  }
}
