// SPDX-License-Identifier: Apache-2.0
package dev.ocesandbox.server.gateway.auth.signing;

import static dev.ocesandbox.server.gateway.auth.signing.GivenRequest.ACCESS_KEY;
import static dev.ocesandbox.server.gateway.auth.signing.GivenRequest.SECRET_KEY;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

final class SignerTest {

  private final Signer signer = Signer.of(ACCESS_KEY, SECRET_KEY);

  @Test
  void names_to_sign_may_come_in_any_order_and_case() {
    SignedRequest request = GivenRequest.get("/x").build();

    assertThat(signer.authorization(request, List.of("X-Sdk-Date", "Host")))
        .isEqualTo(signer.authorization(request, List.of("host", "x-sdk-date")))
        .contains("SignedHeaders=host;x-sdk-date,");
  }

  @Test
  void a_request_without_its_date_among_the_signed_headers_is_refused() {
    SignedRequest request = GivenRequest.get("/x").build();

    assertThatThrownBy(() -> signer.authorization(request, List.of("host")))
        .isInstanceOf(IllegalArgumentException.class);
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "2026-01-15T08:30:00Z"})
  void a_request_without_a_proper_date_is_refused(String date) {
    SignedRequest request = GivenRequest.get("/x").with("X-Sdk-Date", date).build();

    assertThatThrownBy(() -> signer.authorization(request, List.of("x-sdk-date")))
        .isInstanceOf(IllegalArgumentException.class);
  }

  @Test
  void a_derived_key_differs_by_region_and_service() {
    SignedRequest request = GivenRequest.get("/x").build();
    List<String> names = GivenRequest.HOST_AND_DATE;

    assertThat(
            List.of(
                signatureOf(Signer.derived(ACCESS_KEY, SECRET_KEY, "globe", "bss"), request),
                signatureOf(Signer.derived(ACCESS_KEY, SECRET_KEY, "globe", "osm"), request),
                signatureOf(Signer.derived(ACCESS_KEY, SECRET_KEY, "cn-north-1", "bss"), request),
                GivenRequest.read(signer.authorization(request, names)).signature()))
        .doesNotHaveDuplicates();
  }

  private static String signatureOf(Signer signer, SignedRequest request) {
    return GivenRequest.read(signer.authorization(request, GivenRequest.HOST_AND_DATE)).signature();
  }
}
