// SPDX-License-Identifier: Apache-2.0
package dev.ocesandbox.server.gateway.findings;

import dev.ocesandbox.contracts.Bilingual;
import dev.ocesandbox.contracts.FindingTexts;
import dev.ocesandbox.contracts.check.Finding;
import dev.ocesandbox.server.gateway.log.LoggedExchange;
import dev.ocesandbox.server.world.Refusal;
import java.util.List;
import java.util.Map;

/** Finds requests that were refused because a parameter or field violated its contract. */
final class RejectedFields implements Detector {

  private static final Bilingual NOT_ALLOWED = new Bilingual("is not allowed", "不允许该值");

  private final FindingTexts texts;

  private final List<Detector> better;

  /** Creates a detector that leaves to {@code better} what those explain. */
  RejectedFields(FindingTexts texts, List<Detector> better) {
    this.texts = texts;
    this.better = better;
  }

  @Override
  public List<ClientFinding> in(List<LoggedExchange> log) {
    List<LoggedExchange> refused =
        log.stream()
            .filter(entry -> !field(entry).isEmpty())
            .filter(entry -> better.stream().noneMatch(d -> d.explains(entry, field(entry))))
            .toList();
    return Findings.grouped(
            refused, e -> List.of(e.operation(), e.customerId(), field(e), reason(e)))
        .stream()
        .map(this::finding)
        .toList();
  }

  private ClientFinding finding(List<LoggedExchange> entries) {
    String field = field(entries.get(0));
    Map<String, String> values = Findings.values(entries, field);
    values.putAll(reason(entries.get(0)));
    return new ClientFinding(
        LoggedExchange.OUT_OF_RANGE,
        field,
        entries,
        texts.of(LoggedExchange.OUT_OF_RANGE).with(values));
  }

  private static String field(LoggedExchange entry) {
    return entry.findings().stream()
        .filter(finding -> finding.kind().equals(LoggedExchange.OUT_OF_RANGE))
        .map(Finding::field)
        .findFirst()
        .orElseGet(() -> refusedField(entry));
  }

  /** Some fields are refused by a handler, because it depends on the world whether they may be. */
  private static String refusedField(LoggedExchange entry) {
    Refusal refusal = entry.refusal();
    return refusal == null || !refusal.rule().equals("gateway.check.parameters")
        ? ""
        : refusal.arguments().getOrDefault("field", "");
  }

  /** Returns the argument {@code reason} of the refusal in both languages. */
  private static Map<String, String> reason(LoggedExchange entry) {
    Refusal refusal = entry.refusal();
    String reason = refusal == null ? null : refusal.arguments().get("reason");
    return refusal == null || reason == null
        ? NOT_ALLOWED.as("reason")
        : new Bilingual(reason, refusal.arguments().getOrDefault("reason.zh", reason)).as("reason");
  }
}
