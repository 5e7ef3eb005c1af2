// SPDX-License-Identifier: Apache-2.0
package dev.ocesandbox.server.gateway.log;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RedactionTest {

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "Bearer abc | Bearer ****",
        "abcdef | ****",
        "Basic dXNlcjpwYXNz | Basic ****",
        "V11-HMAC-SHA256 Credential=AK/20260115, SignedHeaders=a, Signature=ff | "
            + "V11-HMAC-SHA256 Credential=AK/20260115, SignedHeaders=a, Signature=****"
      })
  void of_an_authorization_only_what_is_public_stays(String value, String shown) {
    assertThat(Redaction.header("authorization", List.of(value))).isEqualTo(shown);
  }

  @Test
  void other_headers_stay_as_they_are() {
    assertThat(Redaction.header("X-Language", List.of("zh_CN", "en"))).isEqualTo("zh_CN, en");
  }

  @Test
  void a_login_with_a_token_hides_the_token_and_shows_the_rest() {
    assertThat(
            Redaction.body(
                "{\"identity\":{\"methods\":[\"token\"],\"token\":{\"id\":\"MII\"}}}", null))
        .isEqualTo("{\"identity\":{\"methods\":[\"token\"],\"token\":{\"id\":\"****\"}}}");
  }

  @Test
  void every_kind_of_secret_of_an_issued_key_is_hidden() {
    assertThat(
            Redaction.body(
                "{\"access\":\"AK\",\"secret\" : \"SK\",\"securitytoken\":\"ST\"}", null))
        .isEqualTo("{\"access\":\"AK\",\"secret\" : \"****\",\"securitytoken\":\"****\"}");
  }

  @Test
  void a_secret_that_is_cut_off_is_hidden_to_its_end() {
    assertThat(Redaction.body("{\"password\":\"open\\", null)).isEqualTo("{\"password\":\"****");
  }

  @Test
  void signed_tokens_are_hidden_in_a_canonical_request() {
    assertThat(Redaction.text("GET\nhost:a\nx-security-token:abc\nx-sdk-date:1"))
        .isEqualTo("GET\nhost:a\nx-security-token:****\nx-sdk-date:1");
    assertThat(Redaction.text("GET|host:a|X-Auth-Token:abc|x"))
        .isEqualTo("GET|host:a|X-Auth-Token:****|x");
  }

  @Test
  void signed_tokens_are_hidden_in_the_long_error_of_a_wrong_signature() {
    assertThat(
            Redaction.body(
                "{\"error_msg\":\"GET|x-security-token:a\\\"b|x\",\"request_id\":\"1\"}", null))
        .isEqualTo("{\"error_msg\":\"GET|x-security-token:****|x\",\"request_id\":\"1\"}");
    assertThat(
            Redaction.body("{\"error_msg\":\"GET|x-auth-token:abc\",\"request_id\":\"1\"}", null))
        .isEqualTo("{\"error_msg\":\"GET|x-auth-token:****\",\"request_id\":\"1\"}");
  }
}
