// SPDX-License-Identifier: Apache-2.0
package dev.ocesandbox.server.gateway.auth.signing;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

final class SigningDateTest {

  private static final Instant SERVER = Instant.parse("2026-01-15T08:30:00Z");

  @ParameterizedTest
  @CsvSource({
    "20260115T083000Z, 2026-01-15T08:30:00Z",
    "20240229T235959Z, 2024-02-29T23:59:59Z",
    "00010101T000000Z, 0001-01-01T00:00:00Z",
    "99991231T235959Z, 9999-12-31T23:59:59Z",
  })
  void a_date_is_read_as_utc_and_written_back(String text, Instant instant) {
    assertThat(SigningDate.parse(text)).contains(instant);
    assertThat(SigningDate.format(instant)).isEqualTo(text);
  }

  @Test
  void parts_of_a_second_are_cut_off() {
    assertThat(SigningDate.format(SERVER.plusMillis(999))).isEqualTo("20260115T083000Z");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "20260115",
        "20260115T083000",
        "20260115T083000z",
        "20260115t083000Z",
        "20260115 083000Z",
        " 20260115T083000Z",
        "20260115T083000Z ",
        "2026-01-15T08:30:00Z",
        "20260115T083000+08",
        "20261315T083000Z",
        "20260015T083000Z",
        "20260132T083000Z",
        "20260100T083000Z",
        "20260229T083000Z",
        "00000101T000000Z",
        "20260115T243000Z",
        "20260115T086000Z",
        "20260115T083060Z",
        "-0260115T083000Z",
        "2026011aT083000Z",
        "20260115T08300-Z",
        "２０２６0115T083000Z",
      })
  void any_other_text_is_no_date(String text) {
    assertThat(SigningDate.parse(text)).isEmpty();
  }

  @ParameterizedTest
  @CsvSource({
    "PT0S, true",
    "PT15M, true",
    "PT-15M, true",
    "PT15M1S, false",
    "PT-15M-1S, false",
    "PT15M0.001S, false",
    "P365000D, false",
  })
  void a_request_may_be_fifteen_minutes_off_either_way(Duration off, boolean accepted) {
    assertThat(SigningDate.isWithinSkew(SERVER.plus(off), SERVER)).isEqualTo(accepted);
  }
}
