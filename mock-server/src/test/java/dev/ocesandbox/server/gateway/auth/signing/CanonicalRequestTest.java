// SPDX-License-Identifier: Apache-2.0
package dev.ocesandbox.server.gateway.auth.signing;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class CanonicalRequestTest {

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "''|/",
        "/|/",
        "/v2/x|/v2/x/",
        "/v2/x/|/v2/x/",
        "//v2//x|//v2//x/",
        "/v2/./../x|/v2/./../x/",
        "/a b|/a%20b/",
        "/a+b|/a%2Bb/",
        "/a%2bb|/a%2Bb/",
        "/%41%7e%2D|/A~-/",
        "/%E4%B8%AD|/%E4%B8%AD/",
        "/中|/%E4%B8%AD/",
        "/😀|/%F0%9F%98%80/",
        "/%ff|/%FF/",
        "/a%2Fb|/a%2Fb/",
        "/a%252Fb|/a%252Fb/",
        "/%zz|/%25zz/",
        "/%|/%25/",
        "/%4|/%254/",
        "/%4/1|/%254/1/",
        "/%%34|/%254/",
        "/%+1|/%25%2B1/",
        "/%٤١|/%25%D9%A4%D9%A1/",
        "/!'()*,:;@$&=|/%21%27%28%29%2A%2C%3A%3B%40%24%26%3D/",
      })
  void a_path_is_encoded_segment_by_segment(String rawPath, String expected) {
    assertThat(CanonicalUri.of(rawPath)).isEqualTo(expected);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "''|''",
        "b=2&a=1|a=1&b=2",
        "a=1&B=2|B=2&a=1",
        "a=&b|a=&b=",
        "=1|=1",
        "a=b=c|a=b%3Dc",
        "&a=1&&b=2&|a=1&b=2",
        "a=x+y|a=x%2By",
        "a=x%20y|a=x%20y",
        "a=%zz&b=%|a=%25zz&b=%25",
        "a=1%2|a=1%252",
        "a%20b=1|a%20b=1",
        "a=%E4%B8%AD|a=%E4%B8%AD",
        "a=中|a=%E4%B8%AD",
        "s=5&s=1&s=3|s=5&s=1&s=3",
        "s=5&a=0&s=1|a=0&s=5&s=1",
        "a=~-_.*|a=~-_.%2A",
      })
  void a_query_is_encoded_and_sorted_by_name(String rawQuery, String expected) {
    assertThat(CanonicalQuery.of(rawQuery)).isEqualTo(expected);
  }

  @Test
  void repeated_values_may_be_sorted_before_or_after_encoding() {
    assertThat(CanonicalQuery.acceptedForms("s=b&s=a:1&s=a-1"))
        .containsExactly("s=b&s=a%3A1&s=a-1", "s=a-1&s=a%3A1&s=b", "s=a%3A1&s=a-1&s=b");
  }

  @Test
  void a_query_without_repeated_names_has_one_reading() {
    assertThat(CanonicalQuery.acceptedForms("b=2&a=1")).containsExactly("a=1&b=2");
  }

  @Test
  void an_escaped_slash_may_split_the_path() {
    assertThat(CanonicalUri.acceptedForms("/x/a%2fb%252F"))
        .containsExactly("/x/a%2Fb%252F/", "/x/a/b%252F/");
  }

  @Test
  void header_values_are_trimmed_and_absent_headers_are_empty() {
    SignedRequest request = GivenRequest.get("/x").with("X-Language", " \tzh_CN  ").build();

    assertThat(CanonicalRequest.headers(request, List.of("x-absent", "x-language")))
        .isEqualTo("x-absent:\nx-language:zh_CN\n");
  }

  @Test
  void the_first_value_of_a_repeated_header_counts() {
    SignedRequest request = GivenRequest.get("/x").with("X-Language", "zh_CN", "en_US").build();

    assertThat(CanonicalRequest.headers(request, List.of("x-language")))
        .isEqualTo("x-language:zh_CN\n");
  }

  @Test
  void header_bytes_read_as_latin_1_are_taken_as_utf_8() {
    String asServersReadIt = new String("测试".getBytes(UTF_8), ISO_8859_1);
    SignedRequest request = GivenRequest.get("/x").with("X-Name", asServersReadIt).build();

    assertThat(request.header("x-name")).isEqualTo("测试");
    assertThat(GivenRequest.get("/x").with("X-Name", "测试").build().header("x-name"))
        .isEqualTo("测试");
    assertThat(GivenRequest.get("/x").with("X-Name", "caf\u00e9").build().header("x-name"))
        .isEqualTo("caf\u00e9");
  }

  @Test
  void signed_headers_are_sorted_by_name() {
    SignedRequest request = GivenRequest.get("/x").build();

    CanonicalRequest canonical = CanonicalRequest.standard(request, List.of("x-sdk-date", "host"));

    assertThat(canonical.signedHeaders()).isEqualTo("host;x-sdk-date");
    assertThat(canonical.headers()).startsWith("host:localhost:8080\n");
  }

  @Test
  void a_content_hash_counts_only_when_it_is_signed() {
    SignedRequest request =
        GivenRequest.post("/x", "body").with("X-Sdk-Content-Sha256", "UNSIGNED-PAYLOAD").build();

    assertThat(CanonicalRequest.standard(request, GivenRequest.HOST_AND_DATE).payload())
        .isEqualTo(Sha256.hex("body"));
    assertThat(CanonicalRequest.acceptedForms(request, GivenRequest.HOST_AND_DATE)).hasSize(1);
  }

  @Test
  void the_method_is_signed_in_upper_case() {
    SignedRequest request = GivenRequest.of("delete", "/x").build();

    assertThat(CanonicalRequest.standard(request, List.of("x-sdk-date")).method())
        .isEqualTo("DELETE");
  }
}
