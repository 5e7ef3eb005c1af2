// SPDX-License-Identifier: Apache-2.0
package dev.ocesandbox.server.drift;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** Targets that answer too much, too slowly, or something else. */
@Timeout(60)
class HostileTargetTest {

  private static final String JSON = "\r\nContent-Type: application/json";
  private static final String BALANCES = "ShowCustomerAccountBalances";

  private static VerificationResult verify(URI base, String... operations) {
    TargetOptions target =
        new TargetOptions(base, Keys.of("AK", "SK"), null, null, Duration.ofMillis(700));
    return SecondSandbox.verify(
        new VerifyOptions(target, 1_000, Duration.ofMinutes(1), Set.of(operations), false));
  }

  private static List<String> kinds(VerificationResult result) {
    return result.differences().stream().map(Difference::kind).distinct().toList();
  }

  @Test
  void a_redirect_is_reported_and_never_followed() throws IOException {
    try (RawServer other = RawServer.answering("200 OK" + JSON, "{}");
        RawServer target =
            RawServer.answering("302 Found\r\nLocation: " + other.base() + "/steal?token=1", "")) {
      VerificationResult result = verify(target.base(), BALANCES);

      assertThat(kinds(result)).containsExactly("redirect");
      assertThat(result.differences().get(0).got())
          .isEqualTo("302 to " + other.base())
          .doesNotContain("token");
      assertThat(other.requests()).isEmpty();
    }
  }

  @Test
  void an_endless_answer_is_cut() throws IOException {
    byte[] chunk = ("10000\r\n" + "x".repeat(0x10000) + "\r\n").getBytes(ISO_8859_1);
    try (RawServer target =
        new RawServer(
            client -> {
              OutputStream out = client.getOutputStream();
              out.write(
                  ("HTTP/1.1 200 OK" + JSON + "\r\nTransfer-Encoding: chunked\r\n\r\n")
                      .getBytes(ISO_8859_1));
              for (int i = 0; i < 100_000; i++) {
                out.write(chunk);
              }
            })) {
      VerificationResult result = verify(target.base(), BALANCES);

      assertThat(kinds(result)).containsExactly("no-answer");
      assertThat(result.differences().get(0).got())
          .matches("the answer has more than 32 MB|the answer was not complete after 0 s");
    }
  }

  @Test
  void a_slow_answer_is_given_up() throws IOException {
    try (RawServer target =
        new RawServer(
            client -> {
              client
                  .getOutputStream()
                  .write(
                      ("HTTP/1.1 200 OK" + JSON + "\r\nContent-Length: 9\r\n\r\n{")
                          .getBytes(ISO_8859_1));
              // Ends when the client has gone.
              client.getInputStream().read();
            })) {
      VerificationResult result = verify(target.base(), BALANCES);

      assertThat(kinds(result)).containsExactly("no-answer");
      assertThat(result.count(Outcome.NO_ANSWER)).isEqualTo(1);
    }
  }

  @Test
  void a_bomb_of_gzip_is_not_unpacked() throws IOException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (GZIPOutputStream zip = new GZIPOutputStream(bytes)) {
      byte[] zeros = new byte[1 << 20];
      for (int i = 0; i < 100; i++) {
        zip.write(zeros);
      }
    }
    try (RawServer target =
        RawServer.answering(
            "200 OK\r\nContent-Encoding: gzip" + JSON, bytes.toString(ISO_8859_1))) {
      VerificationResult result = verify(target.base(), BALANCES);

      assertThat(kinds(result)).containsExactly("not-json");
      assertThat(result.differences().get(0).got()).contains("32 MB");
    }
  }

  @Test
  void a_web_page_is_no_answer_of_this_api() throws IOException {
    try (RawServer target =
        RawServer.answering("200 OK\r\nContent-Type: text/html", "<html>Log in</html>")) {
      VerificationResult result = verify(target.base(), BALANCES);

      assertThat(kinds(result)).containsExactlyInAnyOrder("content-type", "not-json");
    }
  }

  @Test
  void a_target_that_fails_each_time_has_a_difference_for_each_operation() throws IOException {
    try (RawServer target =
        RawServer.answering(
            "500 Oops" + JSON, "{\"error_code\": \"CBC.0999\", \"error_msg\": \"x\"}")) {
      VerificationResult result = verify(target.base(), BALANCES, "ListProvinces");

      assertThat(kinds(result)).containsExactly("server-error");
      assertThat(result.differences()).hasSize(2);
    }
  }

  @Test
  void a_target_that_breaks_every_connection_is_left_after_three_requests() throws IOException {
    try (RawServer target = new RawServer(client -> {})) {
      VerificationResult result = verify(target.base());

      assertThat(result.ended()).startsWith("the answer broke off");
      assertThat(result.count(Outcome.NO_ANSWER)).isEqualTo(3);
      assertThat(result.count(Outcome.NOT_SENT)).isGreaterThan(40);
    }
  }

  @Test
  void a_port_that_nobody_listens_on_is_tried_once() throws IOException {
    URI free;
    try (RawServer target = new RawServer(client -> {})) {
      free = target.base();
    }

    VerificationResult result = verify(free);

    assertThat(result.ended()).isEqualTo("it cannot be reached");
    assertThat(result.differences()).isEmpty();
  }

  @Test
  void wrong_keys_end_the_run_after_three_answers() throws IOException {
    try (RawServer target =
        RawServer.answering(
            "401 Unauthorized" + JSON, "{\"error_code\": \"APIGW.0301\", \"error_msg\": \"x\"}")) {
      VerificationResult result = verify(target.base());

      assertThat(result.unauthorized()).isTrue();
      assertThat(target.requests()).hasSize(3);
      assertThat(result.differences()).isEmpty();
    }
  }

  @Test
  void a_busy_target_is_asked_three_more_times_and_not_called_different() throws IOException {
    try (RawServer target =
        RawServer.answering(
            "429 Too Many Requests\r\nRetry-After: 7" + JSON,
            "{\"error_code\": \"APIGW.0308\", \"error_msg\": \"x\"}")) {
      VerificationResult result = verify(target.base(), BALANCES);

      assertThat(target.requests()).hasSize(4);
      assertThat(result.count(Outcome.THROTTLED)).isEqualTo(1);
      assertThat(result.differences()).isEmpty();
    }
  }
}
