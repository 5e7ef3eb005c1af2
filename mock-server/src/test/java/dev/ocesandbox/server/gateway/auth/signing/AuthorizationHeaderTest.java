// SPDX-License-Identifier: Apache-2.0
package dev.ocesandbox.server.gateway.auth.signing;

import static org.assertj.core.api.Assertions.assertThat;

import dev.ocesandbox.contracts.Bilingual;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

final class AuthorizationHeaderTest {

  private static final Authorization PLAIN =
      new Authorization(
          SigningAlgorithm.SDK_HMAC_SHA256, "AK", List.of("host", "x-sdk-date"), "ab12", null);

  @ParameterizedTest
  @ValueSource(
      strings = {
        "SDK-HMAC-SHA256 Access=AK, SignedHeaders=host;x-sdk-date, Signature=ab12",
        "SDK-HMAC-SHA256 Access=AK,SignedHeaders=host;x-sdk-date,Signature=ab12",
        "  SDK-HMAC-SHA256   Access=AK ,   SignedHeaders=host;x-sdk-date ,\tSignature=ab12  ",
        "SDK-HMAC-SHA256 Access = AK, SignedHeaders = host; x-sdk-date, Signature = ab12,",
        "SDK-HMAC-SHA256 Signature=ab12, Access=AK, SignedHeaders=Host;X-Sdk-Date",
      })
  void blanks_order_and_case_of_names_do_not_matter(String header) {
    assertThat(AuthorizationHeader.parse(header))
        .isEqualTo(new AuthorizationHeader.Understood(PLAIN));
  }

  @Test
  void a_derived_credential_carries_its_scope() {
    Authorization read =
        GivenRequest.read(
            "V11-HMAC-SHA256 Credential=AK/20260115/globe/bss, SignedHeaders=x-sdk-date, "
                + "Signature=ab12");

    assertThat(read.accessKey()).isEqualTo("AK");
    assertThat(read.scope()).isEqualTo(new CredentialScope("20260115", "globe", "bss"));
  }

  @ParameterizedTest
  @CsvSource({
    "SDK-HMAC-SM3, SDK_HMAC_SM3",
    "SDK-ECDSA-P256-SHA256, SDK_ECDSA_P256_SHA256",
    "SDK-SM2-SM3, SDK_SM2_SM3"
  })
  void other_algorithms_of_the_sdks_are_known_by_name(String name, SigningAlgorithm algorithm) {
    assertThat(AuthorizationHeader.parse(name + " whatever follows"))
        .isEqualTo(new AuthorizationHeader.Unsupported(algorithm));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        " ",
        ",",
        "Bearer abc",
        "AWS4-HMAC-SHA256 Credential=AK/20260115/globe/bss, SignedHeaders=x-sdk-date, Signature=a",
        "sdk-hmac-sha256 Access=AK, SignedHeaders=x-sdk-date, Signature=ab12",
        "SDK-HMAC-SHA256",
        "SDK-HMAC-SHA256 Access=AK",
        "SDK-HMAC-SHA256 Access=, SignedHeaders=x-sdk-date, Signature=ab12",
        "SDK-HMAC-SHA256 Access=AK, SignedHeaders=x-sdk-date, Signature=",
        "SDK-HMAC-SHA256 Access=AK, SignedHeaders=, Signature=ab12",
        "SDK-HMAC-SHA256 Access=AK, SignedHeaders=host, Signature=ab12",
        "SDK-HMAC-SHA256 Access=AK, Access=AK, SignedHeaders=x-sdk-date, Signature=ab12",
        "SDK-HMAC-SHA256 Access=AK, SignedHeaders=x-sdk-date, Signature=ab12, Color=red",
        "SDK-HMAC-SHA256 AK, SignedHeaders=x-sdk-date, Signature=ab12",
        "SDK-HMAC-SHA256 Credential=AK/20260115/a/b, SignedHeaders=x-sdk-date, Signature=ab12",
        "V11-HMAC-SHA256 Access=AK, SignedHeaders=x-sdk-date, Signature=ab12",
        "V11-HMAC-SHA256 Credential=AK, SignedHeaders=x-sdk-date, Signature=ab12",
        "V11-HMAC-SHA256 Credential=AK/20260115/globe, SignedHeaders=x-sdk-date, Signature=ab12",
        "V11-HMAC-SHA256 Credential=AK/20260115//bss, SignedHeaders=x-sdk-date, Signature=ab12",
        "V11-HMAC-SHA256 Credential=/20260115/a/b, SignedHeaders=x-sdk-date, Signature=ab12",
        "V11-HMAC-SHA256 Credential=AK/20260115/a/b/c, SignedHeaders=x-sdk-date, Signature=ab12",
        "V11-HMAC-SHA256 Credential=AK/20260115/a/, SignedHeaders=x-sdk-date, Signature=ab12",
      })
  void anything_else_is_malformed_and_says_why(String header) {
    AuthorizationHeader read = AuthorizationHeader.parse(header);

    assertThat(read).isInstanceOf(AuthorizationHeader.Malformed.class);
    Bilingual reason = ((AuthorizationHeader.Malformed) read).reason();
    assertThat(reason.en()).isNotBlank();
    assertThat(reason.zh()).isNotBlank();
  }

  @ParameterizedTest
  @ValueSource(strings = {",", "=", " ", "x", ";", "SDK-HMAC-SHA256 ", "Access=a,", "\u0000", "签"})
  void huge_garbage_is_malformed_with_a_short_reason(String piece) {
    AuthorizationHeader read =
        AuthorizationHeader.parse("SDK-HMAC-SHA256 " + piece.repeat(200_000));

    assertThat(read).isInstanceOf(AuthorizationHeader.Malformed.class);
    assertThat(((AuthorizationHeader.Malformed) read).reason().en()).hasSizeLessThan(200);
  }

  @Test
  void a_huge_list_of_signed_headers_is_checked_like_any_other() {
    String names = "x-sdk-date" + ";h".repeat(100_000);
    Authorization authorization =
        GivenRequest.read("SDK-HMAC-SHA256 Access=AK, SignedHeaders=" + names + ", Signature=ab");
    SignedRequest request = GivenRequest.get("/v2/x").build();

    assertThat(SignatureCheck.of(request, authorization, "secret"))
        .isInstanceOf(SignatureCheck.Invalid.class);
  }
}
