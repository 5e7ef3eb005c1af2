// SPDX-License-Identifier: Apache-2.0
package dev.ocesandbox.server.conformance;

import static dev.ocesandbox.server.conformance.AttachmentDesk.FILES;
import static dev.ocesandbox.server.conformance.AttachmentDesk.id;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import dev.ocesandbox.server.gateway.auth.signing.Payload;
import dev.ocesandbox.server.gateway.auth.signing.RequestHeaders;
import dev.ocesandbox.server.gateway.auth.signing.SignedRequest;
import dev.ocesandbox.server.gateway.auth.signing.Signer;
import dev.ocesandbox.server.gateway.auth.signing.SigningDate;
import java.net.URI;
import java.net.http.HttpRequest;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/** Forms that are signed with SDK-HMAC-SHA256, as SDKs and scripts do. */
class SignedUploadConformance {

  private static final byte[] CONTENT = {0, (byte) 0xFF, '\r', '\n', '-', '-'};
  private static final byte[] FORM = GivenForm.of("截图.png", CONTENT).end().bytes();

  private final AttachmentDesk desk = AttachmentDesk.create();

  /** Signs a form, and sends perhaps another one. */
  private TestServer.Answer send(byte[] signed, byte[] sent, Map<String, String> more) {
    JsonNode keys = desk.users().caller("acme");
    URI uri = URI.create(TestServer.endpoint() + FILES);
    Map<String, String> headers = new TreeMap<>(more);
    headers.put("content-type", GivenForm.TYPE);
    headers.put("x-sdk-date", SigningDate.format(Instant.now()));
    Map<String, List<String>> values = new TreeMap<>();
    headers.forEach((name, value) -> values.put(name, List.of(value)));
    values.put("host", List.of(uri.getAuthority()));
    String authorization =
        Signer.of(keys.path("access_key").asString(), keys.path("secret_key").asString())
            .authorization(
                SignedRequest.of("POST", FILES, RequestHeaders.of(values), Payload.of(signed)),
                List.copyOf(values.keySet()));
    HttpRequest.Builder request =
        HttpRequest.newBuilder(uri)
            .header("Authorization", authorization)
            .POST(HttpRequest.BodyPublishers.ofByteArray(sent));
    headers.forEach(request::header);
    return TestServer.send(request);
  }

  @Test
  void the_bytes_of_the_form_are_signed() {
    String id = id(send(FORM, FORM, Map.of()));

    assertThat(desk.get("/" + id).raw().body()).isEqualTo(CONTENT);
  }

  /** What the Python SDK sends with a form. */
  @Test
  void the_form_is_not_part_of_the_signature() {
    String id = id(send(FORM, FORM, Map.of("x-sdk-content-sha256", "UNSIGNED-PAYLOAD")));

    assertThat(desk.get("/" + id).raw().body()).isEqualTo(CONTENT);
  }

  @Test
  void a_form_that_was_changed_on_its_way_is_refused() {
    byte[] other = GivenForm.of("b.png", "x".getBytes(UTF_8)).end().bytes();

    TestServer.Answer answer = send(FORM, other, Map.of());

    assertThat(answer.status()).as("%s", answer.body()).isEqualTo(401);
    assertThat(answer.body().path("error_code").asString()).startsWith("APIGW.0301");
    assertThat(desk.saved()).isEmpty();
  }
}
