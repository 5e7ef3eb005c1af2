// SPDX-License-Identifier: Apache-2.0
package dev.ocesandbox.server.control;

import dev.ocesandbox.contracts.Contracts;
import dev.ocesandbox.contracts.json.Json;
import dev.ocesandbox.server.gateway.findings.ClientFinding;
import dev.ocesandbox.server.gateway.findings.FindingIndex;
import dev.ocesandbox.server.gateway.log.LoggedExchange;
import dev.ocesandbox.server.gateway.log.Redaction;
import dev.ocesandbox.server.text.Language;
import dev.ocesandbox.server.world.World;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** Writes findings, alone and as part of the requests in which they were found. */
final class FindingJson {

  private static final int MAX_REQUESTS = 20;

  private final Language language;

  /** Creates a writer of messages in a language. */
  FindingJson(Language language) {
    this.language = language;
  }

  ObjectNode of(ClientFinding finding, World world, Contracts contracts) {
    ObjectNode node =
        Json.object().put("kind", finding.kind()).put("operation", finding.operation());
    if (!finding.customerId().isEmpty()) {
      node.put("account", world.accountName(finding.customerId()));
    }
    ArrayNode ids = node.putArray("request_ids");
    finding.entries().stream().limit(MAX_REQUESTS).forEach(entry -> ids.add(entry.request().id()));
    node.put("count", finding.entries().size());
    if (!finding.field().isEmpty()) {
      node.put("field", Redaction.text(finding.field()));
    }
    node.put("message", Redaction.text(language.of(finding.message())));
    contracts.operation(finding.operation()).sources().stream()
        .findFirst()
        .ifPresent(source -> node.put("source", source));
    return node;
  }

  /** Adds the findings that are about a request to the JSON of the request. */
  void putInto(ObjectNode node, LoggedExchange entry, FindingIndex findings) {
    ArrayNode seen = node.putArray("findings");
    for (ClientFinding finding : findings.about(entry)) {
      ObjectNode row = seen.addObject().put("kind", finding.kind());
      if (!finding.field().isEmpty()) {
        row.put("name", Redaction.text(finding.field()));
      }
      row.put("message", Redaction.text(language.of(finding.message())));
    }
    if (entry.moreFindings() > 0) {
      node.put("more_findings", entry.moreFindings());
    }
  }
}
