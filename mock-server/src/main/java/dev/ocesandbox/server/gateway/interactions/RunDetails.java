// SPDX-License-Identifier: Apache-2.0
package dev.ocesandbox.server.gateway.interactions;

import dev.ocesandbox.contracts.json.Json;
import dev.ocesandbox.server.gateway.credentials.CredentialStore;
import dev.ocesandbox.server.gateway.exchange.HttpRequest;
import dev.ocesandbox.server.gateway.log.LoggedExchange;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * What differs between runs of the same test: the address of the server, and the id of the world in
 * the domain names of accounts. No contract holds either.
 *
 * @param authority host and port that the client used, to which links in answers lead
 * @param suffix end of the domain names in the world; empty in the default world
 */
record RunDetails(String authority, String suffix) {

  /** Stands for the address of the server, because only answers of IAM have links. */
  static final String ADDRESS = "https://iam.myhuaweicloud.com";

  static RunDetails of(LoggedExchange entry) {
    HttpRequest request = entry.request();
    String host = Objects.requireNonNullElse(request.headers().text("Host"), "localhost");
    return new RunDetails(host, CredentialStore.domainName("", entry.worldId()));
  }

  /** Returns whether a request names its world, so that no other world answers it alike. */
  boolean areIn(HttpRequest request, @Nullable JsonNode body) {
    String encoded = suffix.replace("@", "%40");
    String query = request.rawQuery() == null ? "" : request.rawQuery();
    String target = request.rawPath() + "?" + query;
    return !suffix.isEmpty()
        && (target.contains(suffix)
            || target.contains(encoded)
            || (body != null && Json.text(body).contains(suffix)));
  }

  /** Returns an answer with a fixed address, and names without the id of the world. */
  @Nullable JsonNode removedFrom(@Nullable JsonNode answer) {
    return answer == null ? null : removed(answer);
  }

  private JsonNode removed(JsonNode value) {
    if (value instanceof ObjectNode object) {
      ObjectNode copy = Json.object();
      object.properties().forEach(one -> copy.set(one.getKey(), removed(one.getValue())));
      return copy;
    }
    if (value instanceof ArrayNode list) {
      ArrayNode copy = list.arrayNode();
      list.forEach(one -> copy.add(removed(one)));
      return copy;
    }
    return value.isString() ? Json.object().stringNode(removed(value.asString())) : value;
  }

  private String removed(String text) {
    String named = suffix.isEmpty() ? text : text.replace(suffix, "");
    return Stream.of("http://", "https://")
        .map(scheme -> scheme + authority)
        .filter(address -> named.startsWith(address + "/"))
        .findFirst()
        .map(address -> ADDRESS + named.substring(address.length()))
        .orElse(named);
  }
}
