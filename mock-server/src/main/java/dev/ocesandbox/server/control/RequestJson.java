// SPDX-License-Identifier: Apache-2.0
package dev.ocesandbox.server.control;

import dev.ocesandbox.contracts.json.Json;
import dev.ocesandbox.server.gateway.HttpRequest;
import dev.ocesandbox.server.gateway.findings.ClientFinding;
import dev.ocesandbox.server.gateway.log.LoggedBody;
import dev.ocesandbox.server.gateway.log.LoggedExchange;
import dev.ocesandbox.server.world.World;
import dev.ocesandbox.server.world.time.BusinessTime;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** Logged requests as they are shown: secrets masked, bodies as text, long ones marked as cut. */
final class RequestJson {

  private final RequestFilter filter;

  RequestJson(RequestFilter filter) {
    this.filter = filter;
  }

  ObjectNode row(LoggedExchange entry, World world, List<ClientFinding> findings) {
    HttpRequest request = entry.request();
    ObjectNode node =
        Json.object().put("request_id", request.id()).put("at", ClockJson.real(request.wall()));
    if (entry.worldTime() != null) {
      node.put("world_time", BusinessTime.wire(entry.worldTime()));
    }
    node.put("method", request.method()).put("path", request.rawPath());
    put(node, "query", request.rawQuery() == null ? "" : request.rawQuery());
    put(node, "operation", entry.operation());
    put(node, "account", AccountNames.name(world, entry.customerId()));
    put(node, "user", entry.user());
    node.put("status", entry.status());
    put(node, "code", filter.code(entry));
    put(node, "rule", entry.refusal() == null ? "" : entry.refusal().rule());
    if (!entry.faults().isEmpty()) {
      ArrayNode faults = node.putArray("faults");
      entry
          .faults()
          .forEach(met -> faults.addObject().put("fault_id", met.id()).put("kind", met.kind()));
    }
    FindingJson.putInto(node, entry, findings);
    ObjectNode headers = node.putObject("headers");
    request
        .headers()
        .all()
        .forEach((name, values) -> headers.put(name, Secrets.header(name, values)));
    put(node, "body", text(entry.requestBody()));
    put(node, "answer", text(entry.answerBody()));
    return node.put("duration_micros", entry.nanos() / 1_000);
  }

  private static void put(ObjectNode node, String name, String value) {
    if (!value.isEmpty()) {
      node.put(name, value);
    }
  }

  private static String text(LoggedBody body) {
    String text =
        decoded(body)
            .map(Secrets::body)
            .orElseGet(() -> "[%d bytes that are no UTF-8]".formatted(body.length()));
    return body.isCut()
        ? text + "... [cut at %d of %d bytes]".formatted(body.start().length, body.length())
        : text;
  }

  /** A cut may go through a character; its first bytes are left out. */
  private static Optional<String> decoded(LoggedBody body) {
    var decoder =
        StandardCharsets.UTF_8
            .newDecoder()
            .onMalformedInput(CodingErrorAction.REPORT)
            .onUnmappableCharacter(CodingErrorAction.REPORT);
    CharBuffer text = CharBuffer.allocate(body.start().length);
    boolean broken = decoder.decode(ByteBuffer.wrap(body.start()), text, !body.isCut()).isError();
    return broken ? Optional.empty() : Optional.of(text.flip().toString());
  }
}
