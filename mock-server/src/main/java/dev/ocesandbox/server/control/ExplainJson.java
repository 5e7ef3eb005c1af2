// SPDX-License-Identifier: Apache-2.0
package dev.ocesandbox.server.control;

import dev.ocesandbox.contracts.Bilingual;
import dev.ocesandbox.contracts.Contracts;
import dev.ocesandbox.contracts.Operation;
import dev.ocesandbox.contracts.json.Json;
import dev.ocesandbox.server.gateway.auth.signing.SignatureMistake;
import dev.ocesandbox.server.gateway.exchange.Diagnosis;
import dev.ocesandbox.server.gateway.findings.FindingIndex;
import dev.ocesandbox.server.gateway.log.LoggedExchange;
import dev.ocesandbox.server.gateway.log.Redaction;
import dev.ocesandbox.server.text.Language;
import dev.ocesandbox.server.world.Refusal;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.Map;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** Writes an explanation of a request: rules, operation, signature, findings and next step. */
final class ExplainJson {

  private static final Bilingual REQUEST = new Bilingual("{method} {path}", "{method} {path}");
  private static final Bilingual OPERATION =
      new Bilingual("{method} {path} ({operation})", "{method} {path}（{operation}）");
  private static final Bilingual ANSWERED =
      new Bilingual(" was answered with {status}", "的响应状态码为{status}");
  private static final Bilingual UNANSWERED =
      new Bilingual(" was left unanswered by {rule}: {statement}", "没有得到响应，依据规则{rule}：{statement}");
  private static final Bilingual REFUSED =
      new Bilingual(
          " was refused with {status} by {rule}: {statement}",
          "被拒绝，状态码{status}，依据规则{rule}：{statement}");

  private final Contracts contracts;
  private final RuleJson rules;
  private final NextStep next;

  ExplainJson(Contracts contracts) {
    this.contracts = contracts;
    this.rules = new RuleJson(contracts.rules());
    this.next = new NextStep(contracts);
  }

  ObjectNode of(LoggedExchange entry, FindingIndex findings, Language language) {
    ObjectNode node =
        Json.object()
            .put("request_id", entry.request().id())
            .put("status", entry.status())
            .put("message", language.of(message(entry)));
    Refusal refusal = entry.refusal();
    node.set(
        "rule",
        refusal == null ? node.nullNode() : rules.refused(Redaction.of(refusal), entry.guesses()));
    putApplied(node, entry);
    node.set(
        "operation", entry.operation().isEmpty() ? node.nullNode() : operation(entry.operation()));
    Diagnosis diagnosis = entry.diagnosis();
    node.set("authentication", diagnosis == null ? node.nullNode() : authentication(diagnosis));
    StubJson.putInto(node, entry);
    new FindingJson(language).putInto(node, entry, findings);
    node.set("next", RuleJson.text(next.after(entry)));
    return node;
  }

  private void putApplied(ObjectNode node, LoggedExchange entry) {
    ArrayNode applied = node.putArray("applied");
    ArrayNode appliedRules = node.putArray("applied_rules");
    for (String id : new LinkedHashSet<>(entry.applied())) {
      applied.add(id);
      appliedRules.add(rules.applied(id, entry.guesses()));
    }
  }

  private Bilingual message(LoggedExchange entry) {
    Refusal refusal = entry.refusal();
    Map<String, String> values = new HashMap<>();
    values.put("method", entry.request().method());
    values.put("path", Redaction.text(entry.request().rawPath()));
    values.put("operation", entry.operation());
    values.put("status", String.valueOf(entry.status()));
    if (refusal != null) {
      values.put("rule", refusal.rule());
      values.putAll(contracts.rules().find(refusal.rule()).statement().as("statement"));
    }
    Bilingual result = refusal == null ? ANSWERED : entry.status() == 0 ? UNANSWERED : REFUSED;
    return (entry.operation().isEmpty() ? REQUEST : OPERATION).followedBy(result).with(values);
  }

  private ObjectNode operation(String id) {
    Operation operation = contracts.operation(id);
    ObjectNode node =
        Json.object()
            .put("id", id)
            .put("room", operation.room())
            .put("summary", operation.summary())
            .put("method", operation.method())
            .put("path", operation.path().text())
            .put("evidence", operation.evidence().name());
    ArrayNode sources = node.putArray("source");
    operation.sources().forEach(sources::add);
    ArrayNode unverified = node.putArray("unverified");
    operation.unverified().forEach(unverified::add);
    return node;
  }

  private static ObjectNode authentication(Diagnosis diagnosis) {
    ObjectNode node =
        Json.object()
            .put("canonical_request", Redaction.text(diagnosis.canonicalRequest()))
            .put("string_to_sign", diagnosis.stringToSign());
    ArrayNode differs = node.putArray("differs");
    diagnosis.mistakes().forEach(mistake -> differs.add(mistake(mistake)));
    return node;
  }

  private static ObjectNode mistake(SignatureMistake mistake) {
    ObjectNode node =
        Json.object()
            .put("line", mistake.line())
            .put("server", Redaction.text(mistake.server()))
            .put("client_likely", Redaction.text(mistake.client()));
    node.set("hint", RuleJson.text(mistake.hint()));
    return node;
  }
}
