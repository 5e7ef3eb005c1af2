// SPDX-License-Identifier: Apache-2.0
package dev.ocesandbox.server.gateway.auth.signing;

import static dev.ocesandbox.server.gateway.auth.signing.GivenRequest.SECRET_KEY;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.function.UnaryOperator;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

final class SignatureCheckTest {

  private static final GivenRequest PAY =
      GivenRequest.post("/v3/orders/customer-orders/pay?b=2&a=1&a=0", "{\"order_id\":\"CS1\"}")
          .with("X-Language", "zh_CN")
          .with("Content-Type", "application/json");

  @Test
  void the_request_that_was_signed_is_valid() {
    assertThat(SignatureCheck.of(PAY.build(), PAY.signed("x-language"), SECRET_KEY))
        .isEqualTo(new SignatureCheck.Valid());
  }

  @ParameterizedTest
  @MethodSource("changes")
  void a_change_in_any_signed_part_makes_it_invalid(
      String part, UnaryOperator<GivenRequest> change) {
    Authorization signed = PAY.signed("x-language");

    SignatureCheck check = SignatureCheck.of(change.apply(PAY).build(), signed, SECRET_KEY);

    assertThat(check).as(part).isInstanceOf(SignatureCheck.Invalid.class);
  }

  static Stream<Arguments> changes() {
    return Stream.of(
        change("method", r -> r.withMethod("PUT")),
        change("path", r -> r.withTarget(r.target().replace("pay", "paY"))),
        change("version in path", r -> r.withTarget(r.target().replace("v3", "v2"))),
        change("double slash", r -> r.withTarget(r.target().replace("/pay", "//pay"))),
        change("parameter name", r -> r.withTarget(r.target().replace("b=", "c="))),
        change("parameter value", r -> r.withTarget(r.target().replace("b=2", "b=3"))),
        change(
            "order of repeated values",
            r -> r.withTarget("/v3/orders/customer-orders/pay?b=2&a=0&a=1")),
        change("one parameter more", r -> r.withTarget(r.target() + "&c=")),
        change("no query", r -> r.withTarget("/v3/orders/customer-orders/pay")),
        change("blank in a value", r -> r.withTarget(r.target().replace("b=2", "b=2%20"))),
        change("host", r -> r.with("Host", "localhost:8081")),
        change("host without port", r -> r.with("Host", "localhost")),
        change("date", r -> r.with("X-Sdk-Date", "20260115T083001Z")),
        change("signed header", r -> r.with("X-Language", "en_US")),
        change("signed header in other case", r -> r.with("X-Language", "zh_cn")),
        change("signed header gone", r -> r.with("X-Language")),
        change("body", r -> r.withBody("{\"order_id\":\"CS2\"}")),
        change("body with a line feed", r -> r.withBody(r.body() + "\n")),
        change("body gone", r -> r.withBody("")),
        change(
            "body swapped behind an unsigned content hash",
            r -> r.withBody("{}").with("X-Sdk-Content-Sha256", Sha256.hex(r.body()))));
  }

  private static Arguments change(String part, UnaryOperator<GivenRequest> change) {
    return Arguments.of(part, change);
  }

  static IntStream bytesOfTheBody() {
    return IntStream.range(0, PAY.body().length());
  }

  @ParameterizedTest
  @MethodSource("bytesOfTheBody")
  void a_changed_byte_of_the_body_makes_it_invalid(int index) {
    StringBuilder body = new StringBuilder(PAY.body());
    body.setCharAt(index, (char) (body.charAt(index) ^ 1));

    assertThat(SignatureCheck.of(PAY.withBody(body.toString()).build(), PAY.signed(), SECRET_KEY))
        .isInstanceOf(SignatureCheck.Invalid.class);
  }

  static IntStream digitsOfTheSignature() {
    return IntStream.range(0, 64);
  }

  @ParameterizedTest
  @MethodSource("digitsOfTheSignature")
  void a_changed_digit_of_the_signature_makes_it_invalid(int index) {
    Authorization signed = PAY.signed();
    StringBuilder signature = new StringBuilder(signed.signature());
    signature.setCharAt(index, signature.charAt(index) == '0' ? '1' : '0');

    assertThat(SignatureCheck.of(PAY.build(), signed.signedAs(signature.toString()), SECRET_KEY))
        .isInstanceOf(SignatureCheck.Invalid.class);
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "0", "签名", "29b9e827b2b34e19d3e6843badf4aba9"})
  void a_signature_of_another_form_is_invalid(String signature) {
    assertThat(SignatureCheck.of(PAY.build(), PAY.signed().signedAs(signature), SECRET_KEY))
        .isInstanceOf(SignatureCheck.Invalid.class);
  }

  @Test
  void what_is_not_signed_may_change() {
    GivenRequest sent = PAY.with("Content-Type", "text/plain").with("Accept", "*/*");

    assertThat(SignatureCheck.of(sent.build(), PAY.signed("x-language"), SECRET_KEY))
        .isEqualTo(new SignatureCheck.Valid());
  }

  @Test
  void parameters_may_be_sent_in_any_order() {
    GivenRequest sent = PAY.withTarget("/v3/orders/customer-orders/pay?a=1&b=2&a=0");

    assertThat(SignatureCheck.of(sent.build(), PAY.signed(), SECRET_KEY))
        .isEqualTo(new SignatureCheck.Valid());
  }

  @Test
  void an_unsigned_payload_may_be_anything() {
    GivenRequest signed = PAY.with("X-Sdk-Content-Sha256", "UNSIGNED-PAYLOAD");
    Authorization authorization = signed.signed("x-sdk-content-sha256");

    assertThat(SignatureCheck.of(signed.withBody("other").build(), authorization, SECRET_KEY))
        .isEqualTo(new SignatureCheck.Valid());
  }

  /** The Python SDK signs an empty body by its hash although it sends UNSIGNED-PAYLOAD. */
  @Test
  void an_empty_unsigned_payload_may_be_signed_by_its_hash() {
    SignedRequest request =
        GivenRequest.post("/x", "").with("X-Sdk-Content-Sha256", "UNSIGNED-PAYLOAD").build();
    List<String> names = List.of("x-sdk-content-sha256", "x-sdk-date");
    CanonicalRequest python = CanonicalRequest.standard(request, names).withPayload(Sha256.EMPTY);

    assertThat(SignatureCheck.of(request, signedAs(python, names), SECRET_KEY))
        .isEqualTo(new SignatureCheck.Valid());
  }

  /** The Python SDK decodes the path before it splits it. */
  @Test
  void an_escaped_slash_may_be_signed_as_a_slash() {
    SignedRequest request = GivenRequest.get("/v2/x/a%2Fb").build();
    List<String> names = List.of("x-sdk-date");
    CanonicalRequest python = CanonicalRequest.standard(request, names).withUri("/v2/x/a/b/");

    assertThat(SignatureCheck.of(request, signedAs(python, names), SECRET_KEY))
        .isEqualTo(new SignatureCheck.Valid());
  }

  @Test
  void a_derived_key_is_good_for_its_day_only() {
    SignedRequest request = GivenRequest.get("/x").build();
    String today =
        Signer.derived(GivenRequest.ACCESS_KEY, SECRET_KEY, "globe", "bss")
            .authorization(request, GivenRequest.HOST_AND_DATE);
    SignedRequest tomorrow = GivenRequest.get("/x").with("X-Sdk-Date", "20260116T083000Z").build();
    Authorization unsigned = GivenRequest.read(today);
    CanonicalRequest canonical = CanonicalRequest.standard(tomorrow, unsigned.signedHeaders());
    String signature = SigningKey.of(unsigned, SECRET_KEY).sign("20260116T083000Z", canonical);

    assertThat(SignatureCheck.of(request, unsigned, SECRET_KEY))
        .isEqualTo(new SignatureCheck.Valid());
    assertThat(SignatureCheck.of(tomorrow, unsigned.signedAs(signature), SECRET_KEY))
        .isInstanceOf(SignatureCheck.Invalid.class);
  }

  @Test
  void an_empty_secret_is_checked_like_any_other() {
    assertThat(SignatureCheck.of(PAY.build(), PAY.signed(), ""))
        .isInstanceOf(SignatureCheck.Invalid.class);
  }

  @Test
  void an_invalid_signature_comes_with_the_texts_of_the_gateway() {
    SignedRequest request = GivenRequest.get("/x").build();
    Authorization wrong = GivenRequest.get("/y").signed();

    SignatureCheck.Invalid invalid =
        (SignatureCheck.Invalid) SignatureCheck.of(request, wrong, SECRET_KEY);

    assertThat(invalid.canonicalRequestOnOneLine(5)).isEqualTo("GET|/");
    assertThat(invalid.canonicalRequestOnOneLine(1_000))
        .isEqualTo(
            "GET|/x/||host:localhost:8080|x-sdk-date:20260115T083000Z||host;x-sdk-date|"
                + Sha256.EMPTY);
    assertThat(invalid.stringToSign())
        .isEqualTo("SDK-HMAC-SHA256\n20260115T083000Z\n" + Sha256.hex(invalid.canonicalRequest()));
  }

  private static Authorization signedAs(CanonicalRequest canonical, List<String> names) {
    Authorization unsigned =
        new Authorization(
            SigningAlgorithm.SDK_HMAC_SHA256, GivenRequest.ACCESS_KEY, names, "", null);
    return unsigned.signedAs(
        SigningKey.of(unsigned, SECRET_KEY).sign(GivenRequest.DATE, canonical));
  }
}
