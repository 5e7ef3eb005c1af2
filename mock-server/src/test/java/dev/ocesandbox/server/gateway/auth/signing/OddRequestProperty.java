// SPDX-License-Identifier: Apache-2.0
package dev.ocesandbox.server.gateway.auth.signing;

import static dev.ocesandbox.server.gateway.auth.signing.GivenRequest.ACCESS_KEY;
import static dev.ocesandbox.server.gateway.auth.signing.GivenRequest.SECRET_KEY;
import static org.assertj.core.api.Assertions.assertThat;

import dev.ocesandbox.server.Seeds;
import java.util.List;
import java.util.Random;
import java.util.stream.Collectors;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What must hold for any request, however odd its characters; each case is a fixed seed. */
final class OddRequestProperty {

  private static final List<String> PIECES =
      List.of(
          "/",
          "//",
          "%2F",
          "%2f",
          "%",
          "%4",
          "%zz",
          "%FF",
          "%E4%B8%AD",
          "%20",
          "%25",
          "+",
          "&",
          "=",
          "?",
          ";",
          ":",
          "@",
          "*",
          "~",
          "a",
          "B",
          "7",
          " ",
          "中",
          "\u00e9",
          "😀",
          "\ud83d",
          "\u0000",
          "\n",
          "\uFFFD",
          "..");

  static LongStream seeds() {
    return LongStream.range(0, 100L * Seeds.ROUNDS);
  }

  @ParameterizedTest
  @MethodSource("seeds")
  void what_is_signed_is_valid(long seed) {
    SignedRequest request = request(new Random(seed)).build();
    String header =
        Signer.of(ACCESS_KEY, SECRET_KEY)
            .authorization(request, List.of("host", "x-odd", "x-sdk-date"));

    assertThat(SignatureCheck.of(request, GivenRequest.read(header), SECRET_KEY))
        .isEqualTo(new SignatureCheck.Valid());
  }

  @ParameterizedTest
  @MethodSource("seeds")
  void nothing_is_claimed_about_a_made_up_signature(long seed) {
    SignedRequest request = request(new Random(seed)).build();
    Authorization madeUp =
        new Authorization(
            SigningAlgorithm.SDK_HMAC_SHA256,
            ACCESS_KEY,
            List.of("host", "x-odd", "x-sdk-date"),
            "0".repeat(64),
            null);

    assertThat(SignatureDiagnosis.of(request, madeUp, SECRET_KEY, List.of())).isEmpty();
  }

  @ParameterizedTest
  @MethodSource("seeds")
  void canonical_text_is_its_own_canonical_form(long seed) {
    Random random = new Random(seed);
    String uri = CanonicalUri.of("/" + text(random));
    String query = CanonicalQuery.of(text(random));

    assertThat(CanonicalUri.of(uri)).isEqualTo(uri).matches("[A-Za-z0-9._~%/-]*");
    assertThat(CanonicalQuery.of(query)).isEqualTo(query).matches("[A-Za-z0-9._~%&=-]*");
  }

  private static GivenRequest request(Random random) {
    return GivenRequest.post("/" + text(random), text(random)).with("X-Odd", text(random));
  }

  private static String text(Random random) {
    return Stream.generate(() -> PIECES.get(random.nextInt(PIECES.size())))
        .limit(random.nextInt(20))
        .collect(Collectors.joining());
  }
}
