// SPDX-License-Identifier: Apache-2.0
package dev.ocesandbox.server.control;

import dev.ocesandbox.contracts.json.Json;
import dev.ocesandbox.server.gateway.exchange.StubUse;
import dev.ocesandbox.server.gateway.log.LoggedExchange;
import dev.ocesandbox.server.gateway.worlds.Stub;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** Writes stubs, and what a stub did to a logged request. */
final class StubJson {

  private static final int FIRST_ERROR = 400;

  private StubJson() {}

  static ObjectNode of(Stub stub) {
    Stub.Tally tally = stub.tally();
    ObjectNode node = Json.object().put("stub_id", stub.id());
    node.setAll(stub.plan().described());
    node.put("checked", stub.plan().checked().wire());
    node.put("seen", tally.seen()).put("hit", tally.hit()).put("missed", tally.missed());
    return tally.miss().isEmpty() ? node : node.put("miss", tally.miss());
  }

  /** Adds what a stub did to a request to the JSON of the request. */
  static void putInto(ObjectNode node, LoggedExchange entry) {
    StubUse use = entry.stub();
    if (use != null) {
      ObjectNode stub =
          node.putObject("stub")
              .put("stub_id", use.id())
              .put("effect", use.effect().wire())
              .put("checked", use.checked());
      if (!use.reason().isEmpty()) {
        stub.put("reason", use.reason());
      }
    }
  }

  /** Returns the error code of a canned error; empty for other answers. */
  static String code(LoggedExchange entry) {
    if (entry.stub() == null || entry.status() < FIRST_ERROR || entry.answerBody().isCut()) {
      return "";
    }
    try {
      JsonNode body = Json.read(entry.answerBody().start());
      return body.path("error_code").asString(body.at("/error/code").asString(""));
    } catch (JacksonException e) {
      return "";
    }
  }
}
