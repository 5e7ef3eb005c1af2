// SPDX-License-Identifier: Apache-2.0
package dev.ocesandbox.server.control;

import dev.ocesandbox.contracts.Contracts;
import dev.ocesandbox.contracts.json.Json;
import dev.ocesandbox.server.gateway.Answer;
import dev.ocesandbox.server.gateway.Outcome;
import dev.ocesandbox.server.gateway.routing.Call;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import tools.jackson.databind.node.ObjectNode;

/**
 * Serves the OpenAPI documents of the control API and of the faked API. Each is made when it is
 * first asked for and kept as bytes.
 */
final class ApiDocuments {

  private final Contracts contracts;
  private final Map<String, byte[]> made = new ConcurrentHashMap<>();

  ApiDocuments(Contracts contracts) {
    this.contracts = contracts;
  }

  Outcome control(Call call) {
    return served(made.computeIfAbsent("control", name -> controlApi()));
  }

  Outcome faked(Call call) {
    return served(made.computeIfAbsent("faked", name -> fakedApi()));
  }

  private byte[] controlApi() {
    ObjectNode document = (ObjectNode) contracts.openApi("control").deepCopy();
    document.putArray("servers").addObject().put("url", "/").put("description", "This sandbox.");
    return Json.bytes(document);
  }

  private byte[] fakedApi() {
    return Json.bytes(new FakedApi(contracts).document());
  }

  /** Written as a stream, so that the log does not keep copies of it. */
  private static Outcome served(byte[] document) {
    return Outcome.done(Answer.streamed(out -> out.write(document)));
  }
}
