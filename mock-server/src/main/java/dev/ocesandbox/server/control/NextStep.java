// SPDX-License-Identifier: Apache-2.0
package dev.ocesandbox.server.control;

import dev.ocesandbox.contracts.Bilingual;
import dev.ocesandbox.contracts.Contracts;
import dev.ocesandbox.contracts.Rule;
import dev.ocesandbox.server.gateway.auth.signing.SignatureMistake;
import dev.ocesandbox.server.gateway.log.LoggedExchange;
import dev.ocesandbox.server.gateway.log.Redaction;
import dev.ocesandbox.server.world.Refusal;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;

/** Suggests what the sender of a request can do next. */
final class NextStep {

  private static final Bilingual NOTHING =
      new Bilingual("Nothing: the request succeeded.", "无需操作：请求已成功处理。");
  private static final Bilingual SPELLING =
      new Bilingual(
          "Check the spelling of the names listed under findings; they were ignored.",
          "请检查findings中列出的名称拼写；这些内容已被忽略。");
  private static final Bilingual LOOK =
      new Bilingual(
          "Look at the state that the rule checked: GET /_sandbox/worlds/{world}/state?room={room}",
          "请查看该规则所依据的状态：GET /_sandbox/worlds/{world}/state?room={room}");
  private static final Bilingual CONTROL =
      new Bilingual(
          "Look up the operation in /_sandbox/openapi.json", "请在/_sandbox/openapi.json中查看该接口");
  private static final Bilingual SHAPE =
      new Bilingual("Look up {operation} in /openapi.json", "请在/openapi.json中查看{operation}");

  private static final Bilingual FAULT =
      new Bilingual(
          "A planned fault affected this request: GET /_sandbox/worlds/{world}/faults lists the"
              + " faults.",
          "该请求遇到了计划的故障，可通过GET /_sandbox/worlds/{world}/faults查看。");

  private static final Bilingual STUB =
      new Bilingual(
          "A stub answered this request or was to change its answer: GET"
              + " /_sandbox/worlds/{world}/stubs lists the stubs.",
          "该请求由预设应答处理，可通过GET /_sandbox/worlds/{world}/stubs查看。");

  private final Contracts contracts;

  NextStep(Contracts contracts) {
    this.contracts = contracts;
  }

  /** Returns the suggestion for a logged request. */
  Bilingual after(LoggedExchange entry) {
    boolean misspelt = entry.findings().stream().anyMatch(f -> f.kind().startsWith("unknown"));
    if (!entry.faults().isEmpty()) {
      return FAULT.with(Map.of("world", entry.worldId()));
    }
    if (entry.stub() != null && (entry.stub().isHit() || entry.refusal() == null)) {
      return STUB.with(Map.of("world", entry.worldId()));
    }
    Bilingual first = entry.refusal() == null ? NOTHING : afterRefusal(entry, entry.refusal());
    if (!misspelt) {
      return first;
    }
    return entry.refusal() == null ? SPELLING : joined(List.of(first, SPELLING));
  }

  private Bilingual afterRefusal(LoggedExchange entry, Refusal refusal) {
    if (entry.diagnosis() != null && !entry.diagnosis().mistakes().isEmpty()) {
      return joined(entry.diagnosis().mistakes().stream().map(SignatureMistake::hint).toList());
    }
    String cause = refusal.arguments().getOrDefault("because", refusal.rule());
    Rule rule = contracts.rules().find(cause);
    return Objects.requireNonNullElse(rule.hint(), general(rule)).with(places(entry, rule));
  }

  /** Returns the suggestion for rules without a hint in the contracts. */
  static Bilingual general(Rule rule) {
    return switch (rule.room()) {
      case "control" -> CONTROL;
      // These rooms keep nothing.
      case "gateway", "iam", "config", "quotes", "bills", "costs", "usage", "sandbox" -> SHAPE;
      default -> LOOK;
    };
  }

  /** Returns the room whose state a rule checks: some rooms keep all they have in another one. */
  static String state(Rule rule) {
    return switch (rule.room()) {
      case "renewals" -> "resources";
      case "messages" -> "tickets";
      default -> rule.room();
    };
  }

  private static Map<String, String> places(LoggedExchange entry, Rule rule) {
    Map<String, String> places = new HashMap<>();
    places.put("world", entry.worldId());
    places.put("room", state(rule));
    places.put("operation", entry.operation());
    if (entry.refusal() != null) {
      places.putAll(Redaction.of(entry.refusal()).arguments());
    }
    return places;
  }

  private static Bilingual joined(List<Bilingual> hints) {
    return new Bilingual(
        hints.stream().map(Bilingual::en).collect(Collectors.joining(" ")),
        hints.stream().map(Bilingual::zh).collect(Collectors.joining(" ")));
  }
}
