// SPDX-License-Identifier: Apache-2.0
package dev.ocesandbox.server.drift;

import static org.assertj.core.api.Assertions.assertThat;

import com.huaweicloud.sdk.core.auth.AKSKSigner;
import com.huaweicloud.sdk.core.auth.GlobalCredentials;
import com.huaweicloud.sdk.core.http.HttpMethod;
import com.huaweicloud.sdk.core.http.HttpRequest;
import dev.ocesandbox.contracts.Contracts;
import dev.ocesandbox.contracts.json.Json;
import java.io.IOException;
import java.net.URI;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.node.ObjectNode;

/**
 * What a target receives: requests signed as the vendor's Java SDK signs them, and nothing else.
 */
class SignedRequestsConformance {

  private static final Clock CLOCK =
      Clock.fixed(Instant.parse("2026-05-06T07:08:09Z"), ZoneOffset.UTC);
  private static final Keys KEYS =
      new Keys("AKEXAMPLE", "secret-of-the-example", "", "", "", "dom1");

  private static PlannedRequest request(
      String operation,
      Map<String, String> path,
      Map<String, String> query,
      @Nullable String body) {
    return new PlannedRequest(
        Contracts.load().operation(operation),
        path,
        query,
        Map.of(),
        body == null ? null : (ObjectNode) Json.read(body));
  }

  private static String authorizationOfSdk(RawServer server, PlannedRequest request, String head) {
    Map<String, String> sent = headers(head);
    HttpRequest.HttpRequestBuilder builder =
        HttpRequest.newBuilder()
            .withMethod(HttpMethod.valueOf(request.operation().method()))
            .withEndpoint("http://" + server.host())
            // The SDK escapes the path when it signs it.
            .withPath(URI.create(request.rawPath()).getPath())
            .addHeader("Content-Type", sent.get("content-type"))
            .addHeader("X-Domain-Id", sent.get("x-domain-id"))
            .addHeader("X-Sdk-Date", sent.get("x-sdk-date"));
    request.query().forEach((name, value) -> builder.addQueryParam(name, java.util.List.of(value)));
    if (request.body() != null) {
      builder.withBodyAsString(Json.text(request.body()));
    }
    GlobalCredentials credentials =
        new GlobalCredentials().withAk(KEYS.accessKey()).withSk(KEYS.secretKey());
    return AKSKSigner.getInstance().sign(builder.build(), credentials).get("Authorization");
  }

  private static Map<String, String> headers(String head) {
    return head.lines()
        .skip(1)
        .takeWhile(line -> !line.isEmpty())
        .map(line -> line.split(":", 2))
        .collect(
            Collectors.toMap(
                part -> part[0].toLowerCase(Locale.ROOT),
                part -> part[1].trim(),
                (a, b) -> a,
                TreeMap::new));
  }

  private static void assertSignedAsTheSdk(PlannedRequest request)
      throws IOException, NoAnswer, InterruptedException {
    try (RawServer server = RawServer.answering("200 OK\r\nContent-Type: application/json", "{}")) {
      new Target(new TargetOptions(server.base(), KEYS, null, null, Duration.ofSeconds(10)), CLOCK)
          .send(request);

      assertThat(server.requests()).hasSize(1);
      String head = server.requests().get(0);
      assertThat(head)
          .startsWith(request.operation().method() + " " + request.target() + " HTTP/1.1\n");
      assertThat(headers(head).get("authorization"))
          .isEqualTo(authorizationOfSdk(server, request, head));
      assertThat(headers(head).keySet())
          .containsOnly(
              "host",
              "content-type",
              "x-domain-id",
              "x-sdk-date",
              "authorization",
              "user-agent",
              "content-length");
      assertThat(head).doesNotContain(KEYS.secretKey());
    }
  }

  @Test
  void a_get_is_signed_as_the_sdk_signs_it() throws Exception {
    assertSignedAsTheSdk(
        request(
            "ListCustomerOrders",
            Map.of(),
            Map.of("offset", "1", "order_by", "-createTime"),
            null));
  }

  @Test
  void characters_that_need_escapes_are_signed_as_the_sdk_signs_them() throws Exception {
    assertSignedAsTheSdk(
        request("ListServiceTypes", Map.of(), Map.of("service_type_name", "弹性 云+服*务~器/&="), null));
  }

  @Test
  void a_post_is_signed_with_its_body() throws Exception {
    assertSignedAsTheSdk(
        request("ListFreeResourceUsages", Map.of(), Map.of(), "{\"free_resource_ids\": [\"号\"]}"));
  }

  @Test
  void a_parameter_of_the_path_is_escaped() throws Exception {
    assertSignedAsTheSdk(
        request("ShowCustomerOrderDetails", Map.of("order_id", "CS 1+2"), Map.of(), null));
  }
}
