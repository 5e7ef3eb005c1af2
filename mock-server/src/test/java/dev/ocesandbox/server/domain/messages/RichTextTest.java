// SPDX-License-Identifier: Apache-2.0
package dev.ocesandbox.server.domain.messages;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.junit.jupiter.api.Assertions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Taking tags out of texts. */
class RichTextTest {

  @ParameterizedTest
  @CsvSource({
    "'', ''",
    "plain, plain",
    "<p>a</p>, a",
    "a<br/>b, ab",
    "<a href='x'>y</a>, y",
    "1 < 2 > 0, 1 < 2 > 0",
    "<>, <>",
    "</>, </>",
    "a <b, a <b",
    "a> <b>c, a> c",
    "<1><B>x, <1>x",
    "<<b>x, <x"
  })
  void only_what_looks_like_a_tag_is_taken_out(String text, String plain) {
    assertThat(RichText.plain(text)).isEqualTo(plain.equals("''") ? "" : plain);
  }

  @Test
  void a_long_text_of_signs_takes_no_time() {
    String text = "<".repeat(2_000_000) + ">";
    Assertions.assertTimeoutPreemptively(
        Duration.ofSeconds(20), () -> assertThat(RichText.plain(text)).isEqualTo(text));
  }
}
