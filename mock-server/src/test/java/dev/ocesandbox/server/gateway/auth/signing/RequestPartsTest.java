// SPDX-License-Identifier: Apache-2.0
package dev.ocesandbox.server.gateway.auth.signing;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class RequestPartsTest {

  @Test
  void headers_are_found_whatever_the_case_of_their_name() {
    RequestHeaders headers =
        RequestHeaders.of(Map.of("X-Sdk-Date", List.of("1"), "x-sdk-DATE", List.of("2")));

    assertThat(headers.values("x-sdk-date")).containsExactlyInAnyOrder("1", "2");
    assertThat(headers.values("X-SDK-DATE")).hasSize(2);
    assertThat(headers.values("host")).isEmpty();
  }

  @Test
  void a_payload_is_hashed_once() {
    Payload payload = Payload.of("支付".getBytes(UTF_8));

    assertThat(payload.sha256Hex()).isEqualTo(Sha256.hex("支付")).isSameAs(payload.sha256Hex());
  }

  @Test
  void an_empty_payload_has_the_hash_of_no_bytes() {
    assertThat(Payload.of(new byte[0]).sha256Hex())
        .isEqualTo("e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855");
  }

  @ParameterizedTest
  @CsvSource(
      nullValues = "none",
      value = {"/x, /x, none", "/x?, /x, ''", "/x?a=?b, /x, a=?b"})
  void a_target_is_split_at_its_first_question_mark(String target, String path, String query) {
    SignedRequest request = GivenRequest.get(target).build();

    assertThat(request.rawPath()).isEqualTo(path);
    assertThat(request.rawQuery()).isEqualTo(query);
  }

  @Test
  void a_known_secret_does_not_show_itself() {
    assertThat(new KnownSecret("acme", "s3cret")).asString().contains("acme").doesNotContain("s3c");
  }
}
