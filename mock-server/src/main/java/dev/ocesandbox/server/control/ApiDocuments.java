// SPDX-License-Identifier: Apache-2.0
package dev.ocesandbox.server.control;

import dev.ocesandbox.contracts.Contracts;
import dev.ocesandbox.contracts.json.Json;
import dev.ocesandbox.server.gateway.commands.DirectCall;
import dev.ocesandbox.server.gateway.exchange.Answer;
import dev.ocesandbox.server.gateway.exchange.Outcome;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import tools.jackson.databind.node.ObjectNode;

/**
 * Serves the OpenAPI documents of the control API and of the faked API. A document is built on the
 * first request for it and cached.
 */
final class ApiDocuments {

  private final Contracts contracts;
  private final Map<String, byte[]> documents = new ConcurrentHashMap<>();

  ApiDocuments(Contracts contracts) {
    this.contracts = contracts;
  }

  Outcome control(DirectCall call) {
    return served(documents.computeIfAbsent("control", name -> controlApi()));
  }

  Outcome faked(DirectCall call) {
    return served(documents.computeIfAbsent("faked", name -> fakedApi()));
  }

  private byte[] controlApi() {
    ObjectNode document = (ObjectNode) contracts.openApi("control").deepCopy();
    document.putArray("servers").addObject().put("url", "/").put("description", "This sandbox.");
    return Json.bytes(document);
  }

  private byte[] fakedApi() {
    return Json.bytes(new FakedApi(contracts).document());
  }

  /** Streams the document, so that the request log does not keep copies of it. */
  private static Outcome served(byte[] document) {
    return Outcome.done(Answer.streamed(out -> out.write(document)));
  }
}
