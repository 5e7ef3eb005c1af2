// SPDX-License-Identifier: Apache-2.0
package dev.ocesandbox.server.control;

import dev.ocesandbox.contracts.json.Json;
import dev.ocesandbox.server.gateway.exchange.HttpRequest;
import dev.ocesandbox.server.gateway.findings.FindingIndex;
import dev.ocesandbox.server.gateway.log.LoggedBody;
import dev.ocesandbox.server.gateway.log.LoggedExchange;
import dev.ocesandbox.server.gateway.log.Redaction;
import dev.ocesandbox.server.world.World;
import dev.ocesandbox.server.world.time.BusinessTime;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** Writes logged requests. Secrets are redacted, and truncated bodies are marked. */
final class RequestJson {

  private final RequestFilter filter;
  private final FindingJson findingJson;

  RequestJson(RequestFilter filter, FindingJson findingJson) {
    this.filter = filter;
    this.findingJson = findingJson;
  }

  ObjectNode row(LoggedExchange entry, World world, FindingIndex findings) {
    ObjectNode node = Json.object();
    putRequest(node, entry);
    put(node, "operation", entry.operation());
    put(node, "account", world.accountName(entry.customerId()));
    put(node, "user", entry.user());
    node.put("status", entry.status());
    put(node, "code", filter.code(entry));
    put(node, "rule", entry.refusal() == null ? "" : entry.refusal().rule());
    putFaults(node, entry);
    StubJson.putInto(node, entry);
    findingJson.putInto(node, entry, findings);
    putHeaders(node, entry);
    put(node, "body", text(entry.requestBody(), entry.request().headers().first("Content-Type")));
    put(node, "answer", text(entry.answerBody(), null));
    return node.put("duration_micros", entry.nanos() / 1_000);
  }

  private static void putRequest(ObjectNode node, LoggedExchange entry) {
    HttpRequest request = entry.request();
    node.put("request_id", request.id()).put("at", ClockJson.real(request.wall()));
    if (entry.worldTime() != null) {
      node.put("world_time", BusinessTime.wire(entry.worldTime()));
    }
    node.put("method", request.method()).put("path", Redaction.text(request.rawPath()));
    put(node, "query", request.rawQuery() == null ? "" : Redaction.query(request.rawQuery()));
  }

  private static void putFaults(ObjectNode node, LoggedExchange entry) {
    if (!entry.faults().isEmpty()) {
      ArrayNode faults = node.putArray("faults");
      entry
          .faults()
          .forEach(met -> faults.addObject().put("fault_id", met.id()).put("kind", met.kind()));
    }
  }

  private static void putHeaders(ObjectNode node, LoggedExchange entry) {
    ObjectNode headers = node.putObject("headers");
    entry
        .request()
        .headers()
        .all()
        .forEach(
            (name, values) -> headers.put(Redaction.text(name), Redaction.header(name, values)));
  }

  private static void put(ObjectNode node, String name, String value) {
    if (!value.isEmpty()) {
      node.put(name, value);
    }
  }

  private static String text(LoggedBody body, @Nullable String contentType) {
    String text =
        decoded(body)
            .map(start -> Redaction.body(start, contentType))
            .orElseGet(() -> "[%d bytes that are not UTF-8]".formatted(body.length()));
    return body.isCut()
        ? text + "... [cut at %d of %d bytes]".formatted(body.start().length, body.length())
        : text;
  }

  /** Decodes UTF-8; an incomplete character at the end of a truncated body is dropped. */
  private static Optional<String> decoded(LoggedBody body) {
    var decoder =
        StandardCharsets.UTF_8
            .newDecoder()
            .onMalformedInput(CodingErrorAction.REPORT)
            .onUnmappableCharacter(CodingErrorAction.REPORT);
    CharBuffer text = CharBuffer.allocate(body.start().length);
    boolean broken = decoder.decode(ByteBuffer.wrap(body.start()), text, !body.isCut()).isError();
    String decoded = text.flip().toString();
    // A zero means UTF-16 or UTF-32, where secrets would not be found.
    return broken || decoded.indexOf(0) >= 0 ? Optional.empty() : Optional.of(decoded);
  }
}
