// SPDX-License-Identifier: Apache-2.0
package dev.ocesandbox.server.docs;

import static org.assertj.core.api.Assertions.assertThat;

import com.huaweicloud.sdk.bss.v2.BssClient;
import com.huaweicloud.sdk.core.auth.GlobalCredentials;
import dev.ocesandbox.contracts.json.Json;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * A world of its own for one snippet.
 *
 * @param endpoint where the sandbox is
 * @param made what making it answered
 */
record DocsWorld(String endpoint, JsonNode made) {

  private static final HttpClient HTTP = HttpClient.newHttpClient();

  static DocsWorld of(String endpoint) {
    return new DocsWorld(endpoint, send(endpoint, "POST", "/_sandbox/worlds", Json.object()));
  }

  BssClient sdk(String account) {
    JsonNode keys = account(account);
    return BssClient.newBuilder()
        .withCredential(
            new GlobalCredentials()
                .withAk(keys.path("access_key").asString())
                .withSk(keys.path("secret_key").asString()))
        .withEndpoint(endpoint)
        .build();
  }

  String order(String price) {
    ObjectNode order = Json.object().put("account", "acme");
    order
        .putArray("lines")
        .addObject()
        .put("service_type_code", "hws.service.type.ec2")
        .put("resource_type_code", "hws.resource.type.vm")
        .put("resource_spec", "s6.small.1.linux")
        .put("region_code", "cn-north-4")
        .put("period_type", 2)
        .put("period_num", 1)
        .put("quantity", 1)
        .put("price", price);
    return post("/orders", order).path("order_id").asString();
  }

  String coupon(String type, String amount) {
    ObjectNode coupon = Json.object().put("type", type).put("amount", amount);
    return post("/accounts/acme/coupons", coupon).path("coupon_id").asString();
  }

  String balance(String account) {
    return control("/_sandbox/worlds/" + id() + "/accounts/" + account).path("balance").asString();
  }

  JsonNode control(String path) {
    return send(endpoint, "GET", path, null);
  }

  String id() {
    return made.path("id").asString();
  }

  JsonNode account(String name) {
    return made.path("accounts")
        .valueStream()
        .filter(account -> account.path("name").asString().equals(name))
        .findFirst()
        .orElseThrow();
  }

  JsonNode post(String path, JsonNode body) {
    return send(endpoint, "POST", "/_sandbox/worlds/" + id() + path, body);
  }

  private static JsonNode send(String endpoint, String method, String path, JsonNode body) {
    HttpRequest request =
        HttpRequest.newBuilder(URI.create(endpoint + path))
            .timeout(Duration.ofSeconds(30))
            .header("Content-Type", "application/json")
            .method(
                method,
                body == null
                    ? HttpRequest.BodyPublishers.noBody()
                    : HttpRequest.BodyPublishers.ofByteArray(Json.bytes(body)))
            .build();
    try {
      HttpResponse<byte[]> response = HTTP.send(request, HttpResponse.BodyHandlers.ofByteArray());
      assertThat(response.statusCode()).as("%s %s", method, path).isBetween(200, 299);
      return Json.read(response.body());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(e);
    }
  }
}
