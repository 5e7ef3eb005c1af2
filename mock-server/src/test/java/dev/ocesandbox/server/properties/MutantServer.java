// SPDX-License-Identifier: Apache-2.0
package dev.ocesandbox.server.properties;

import dev.ocesandbox.contracts.json.Json;
import dev.ocesandbox.server.Rooms;
import dev.ocesandbox.server.RulesReached;
import dev.ocesandbox.server.SandboxOptions;
import dev.ocesandbox.server.Wiring;
import dev.ocesandbox.server.gateway.Gateway;
import dev.ocesandbox.server.gateway.exchange.Headers;
import dev.ocesandbox.server.gateway.exchange.HttpRequest;
import dev.ocesandbox.server.gateway.exchange.Reply;
import dev.ocesandbox.server.world.time.ClockStart;
import java.io.ByteArrayInputStream;
import java.io.InputStream;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/** A server without a socket that reads worlds from files. Real time stands still. */
final class MutantServer {

  static final Instant WALL = Instant.parse("2027-01-15T02:00:00Z");

  private static final String WORLDS = "/_sandbox/worlds/";

  private final Wiring wiring =
      new Wiring(
          SandboxOptions.defaults()
              .withWorld("default", 1, new ClockStart(true, WALL))
              .withListener(RulesReached::note),
          () -> true,
          Rooms.standard());
  private final Gateway gateway;
  private int requests;

  MutantServer() {
    wiring.openDefault(WALL);
    gateway = wiring.gateway();
  }

  /** An answer; a streamed body has been read to its end. */
  record Answered(int status, String text) {
    JsonNode json() {
      return text.isEmpty() ? Json.object() : Json.read(text);
    }

    String at(String pointer) {
      return json().at(pointer).asString("");
    }
  }

  Answered read(byte[] file) {
    return read(new ByteArrayInputStream(file));
  }

  Answered read(InputStream file) {
    return send("POST", WORLDS + "import", null, file);
  }

  Answered control(String method, String path, @Nullable JsonNode body) {
    return send(method, WORLDS + path, null, stream(body));
  }

  Answered api(String token, String method, String target, @Nullable JsonNode body) {
    return send(method, target, token, stream(body));
  }

  Answered root(String method, String target) {
    return send(method, target, null, stream(null));
  }

  /** Returns the id of the last request. */
  String last() {
    return "%032x".formatted(requests);
  }

  private static InputStream stream(@Nullable JsonNode body) {
    return new ByteArrayInputStream(body == null ? new byte[0] : Json.bytes(body));
  }

  private Answered send(String method, String target, @Nullable String token, InputStream body) {
    Map<String, List<String>> all = new TreeMap<>(String.CASE_INSENSITIVE_ORDER);
    all.put("Host", List.of("127.0.0.1:8080"));
    all.put("Content-Type", List.of("application/json"));
    if (token != null) {
      all.put("X-Auth-Token", List.of(token));
    }
    int query = target.indexOf('?');
    Reply reply =
        gateway.handle(
            new HttpRequest(
                "%032x".formatted(++requests),
                method,
                query < 0 ? target : target.substring(0, query),
                query < 0 ? null : target.substring(query + 1),
                new Headers(all),
                () -> body,
                WALL));
    return new Answered(reply.status(), ReplyText.of(reply));
  }
}
