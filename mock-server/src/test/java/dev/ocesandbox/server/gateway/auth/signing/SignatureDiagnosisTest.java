// SPDX-License-Identifier: Apache-2.0
package dev.ocesandbox.server.gateway.auth.signing;

import static dev.ocesandbox.server.gateway.auth.signing.GivenRequest.ACCESS_KEY;
import static dev.ocesandbox.server.gateway.auth.signing.GivenRequest.SECRET_KEY;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import dev.ocesandbox.contracts.Bilingual;
import java.util.Base64;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

final class SignatureDiagnosisTest {

  private static final GivenRequest ORDERS =
      GivenRequest.get("/v2/orders/customer-orders?offset=0&limit=10");

  static Stream<ClientMistake> mistakes() {
    return ClientMistake.all();
  }

  @ParameterizedTest
  @MethodSource("mistakes")
  void a_mistake_is_found_and_its_line_shown(ClientMistake mistake) {
    List<SignatureMistake> found = diagnosis(mistake.sent(), mistake.authorization());

    assertThat(found)
        .extracting(SignatureMistake::line, SignatureMistake::client)
        .containsExactly(tuple(mistake.line(), mistake.client()));
    assertThat(found.get(0).server()).isNotEqualTo(mistake.client());
    assertThat(found.get(0).hint().en()).isNotBlank();
    assertThat(found.get(0).hint().zh()).isNotBlank();
  }

  @ParameterizedTest
  @MethodSource("mistakes")
  void every_mistake_makes_the_signature_invalid(ClientMistake mistake) {
    assertThat(SignatureCheck.of(mistake.sent().build(), mistake.authorization(), SECRET_KEY))
        .isInstanceOf(SignatureCheck.Invalid.class);
  }

  @Test
  void the_secret_of_another_key_is_found_by_its_label() {
    Authorization signed =
        GivenRequest.read(
            Signer.of(ACCESS_KEY, "their-secret")
                .authorization(ORDERS.build(), GivenRequest.HOST_AND_DATE));
    List<KnownSecret> others =
        List.of(new KnownSecret("acme", "acme-secret"), new KnownSecret("solo", "their-secret"));

    List<SignatureMistake> found =
        SignatureDiagnosis.of(ORDERS.build(), signed, SECRET_KEY, others);

    assertThat(found).singleElement().asString().contains("solo").doesNotContain("their-secret");
  }

  @ParameterizedTest
  @ValueSource(strings = {"\n", "\r\n", " "})
  void a_secret_with_a_blank_behind_is_found(String blank) {
    Authorization signed =
        GivenRequest.read(
            Signer.of(ACCESS_KEY, SECRET_KEY + blank)
                .authorization(ORDERS.build(), GivenRequest.HOST_AND_DATE));

    assertThat(diagnosis(ORDERS, signed))
        .singleElement()
        .satisfies(mistake -> assertThat(mistake.line()).isEqualTo("secret key"));
  }

  @Test
  void an_empty_last_line_is_not_blamed_on_a_header_that_was_not_sent() {
    Authorization signed = signedAs(a -> a.withCanonical(c -> c.withPayload("")));

    assertThat(diagnosis(ORDERS, signed))
        .singleElement()
        .satisfies(mistake -> assertThat(mistake.hint().en()).contains("left empty"));
  }

  @Test
  void two_mistakes_are_found_together_in_the_order_of_the_lines() {
    Authorization signed =
        signedAs(
            a ->
                a.withCanonical(
                    c -> c.withUri("/v2/orders/customer-orders").withQuery("offset=0&limit=10")));

    assertThat(diagnosis(ORDERS, signed))
        .extracting(SignatureMistake::line)
        .containsExactly("CanonicalURI", "CanonicalQueryString");
  }

  @Test
  void a_wrong_secret_is_found_beside_another_mistake() {
    Authorization signed =
        signedAs(
            a ->
                a.withSecret("acme-secret")
                    .withHeaderLine("host:localhost:8080", "host:bss.myhuaweicloud.com"));

    List<SignatureMistake> found =
        SignatureDiagnosis.of(
            ORDERS.build(), signed, SECRET_KEY, List.of(new KnownSecret("acme", "acme-secret")));

    assertThat(found)
        .extracting(SignatureMistake::line)
        .containsExactly("CanonicalHeaders", "secret key");
  }

  @Test
  void a_signature_in_upper_case_is_found() {
    Authorization signed = ORDERS.signed();
    String upperCase = signed.signature().toUpperCase(Locale.ROOT);

    assertThat(diagnosis(ORDERS, signed.signedAs(upperCase)))
        .singleElement()
        .satisfies(mistake -> assertThat(mistake.line()).isEqualTo("Signature"));
  }

  @Test
  void a_signature_in_base64_is_found() {
    Authorization signed = ORDERS.signed();
    String base64 = Base64.getEncoder().encodeToString(HexFormat.of().parseHex(signed.signature()));

    assertThat(diagnosis(ORDERS, signed.signedAs(base64)))
        .singleElement()
        .satisfies(mistake -> assertThat(mistake.line()).isEqualTo("Signature"));
  }

  @Test
  void a_signed_header_that_did_not_arrive_is_named() {
    Authorization signed = ORDERS.with("X-Trace", "7").signed("x-trace");

    assertThat(diagnosis(ORDERS, signed))
        .singleElement()
        .satisfies(mistake -> assertThat(mistake.server()).isEqualTo("x-trace:"));
  }

  @Test
  void a_derived_key_of_another_day_is_named() {
    Authorization signed =
        GivenRequest.read(
            Signer.derived(ACCESS_KEY, SECRET_KEY, "globe", "bss")
                .authorization(ORDERS.build(), GivenRequest.HOST_AND_DATE));

    List<SignatureMistake> found = diagnosis(ORDERS.with("X-Sdk-Date", "20260116T083000Z"), signed);

    assertThat(found)
        .extracting(SignatureMistake::line, SignatureMistake::client)
        .containsExactly(tuple("Credential", "20260115/globe/bss"));
  }

  @Test
  void mistakes_of_a_derived_signature_are_found_too() {
    GivenRequest signed = ORDERS.with("Host", "bss.myhuaweicloud.com");
    String header =
        Signer.derived(ACCESS_KEY, SECRET_KEY, "globe", "bss")
            .authorization(signed.build(), GivenRequest.HOST_AND_DATE);

    assertThat(diagnosis(ORDERS, GivenRequest.read(header)))
        .extracting(SignatureMistake::client)
        .containsExactly("host:bss.myhuaweicloud.com");
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "x", "签名", "00"})
  void nothing_is_claimed_when_no_mistake_fits(String signature) {
    assertThat(diagnosis(ORDERS, ORDERS.signed().signedAs(signature.repeat(32)))).isEmpty();
  }

  @Test
  void an_altered_path_is_not_guessed() {
    assertThat(diagnosis(ORDERS, GivenRequest.get("/v2/other?offset=0&limit=10").signed()))
        .isEmpty();
  }

  @Test
  void a_huge_request_is_given_up_after_a_bounded_search() {
    StringBuilder query = new StringBuilder("/x?");
    for (int i = 0; i < 2_000; i++) {
      query.append("name=%E4%B8%AD&");
    }
    GivenRequest huge = GivenRequest.get(query.toString());

    assertThat(diagnosis(huge, huge.signed().signedAs("0".repeat(64)))).isEmpty();
  }

  @Test
  void long_lines_are_cut() {
    SignatureMistake mistake =
        new SignatureMistake(
            "CanonicalURI", "a".repeat(501), "b".repeat(500), new Bilingual("", ""));

    assertThat(mistake.server()).hasSize(503).endsWith("a...");
    assertThat(mistake.client()).hasSize(500);
  }

  private static List<SignatureMistake> diagnosis(GivenRequest sent, Authorization signed) {
    return SignatureDiagnosis.of(sent.build(), signed, SECRET_KEY, List.of());
  }

  private static Authorization signedAs(UnaryOperator<SigningInput> signs) {
    return new ClientMistake("", ORDERS, GivenRequest.HOST_AND_DATE, signs, "", "").authorization();
  }
}
