// SPDX-License-Identifier: Apache-2.0
package dev.ocesandbox.server.conformance;

import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpRequest;
import java.nio.charset.StandardCharsets;
import tools.jackson.databind.JsonNode;

/** Plain HTTP with what the SDK does not send: any language, any query. */
final class Wire {

  private Wire() {}

  static TestServer.Answer get(Shop shop, String pathAndQuery, String language) {
    return TestServer.send(
        HttpRequest.newBuilder(URI.create(TestServer.endpoint() + pathAndQuery))
            .header("X-Auth-Token", shop.world().account(shop.account()).path("token").asString())
            .header("X-Language", language)
            .GET());
  }

  static TestServer.Answer post(Shop shop, String path, JsonNode body, String language) {
    return TestServer.send(
        HttpRequest.newBuilder(URI.create(TestServer.endpoint() + path))
            .header("X-Auth-Token", shop.world().account(shop.account()).path("token").asString())
            .header("X-Language", language)
            .header("Content-Type", "application/json")
            .POST(HttpRequest.BodyPublishers.ofString(body.toString())));
  }

  static String encoded(String text) {
    return URLEncoder.encode(text, StandardCharsets.UTF_8).replace("+", "%20");
  }
}
