// SPDX-License-Identifier: Apache-2.0
package dev.ocesandbox.server.replay;

import dev.ocesandbox.contracts.Bilingual;
import dev.ocesandbox.contracts.Contracts;
import dev.ocesandbox.contracts.Operation;
import dev.ocesandbox.contracts.check.Problem;
import dev.ocesandbox.contracts.check.RawRequest;
import dev.ocesandbox.contracts.json.Json;
import dev.ocesandbox.server.files.InvalidFile;
import dev.ocesandbox.server.gateway.commands.CommandRunner;
import dev.ocesandbox.server.gateway.commands.RecordedParameters;
import dev.ocesandbox.server.gateway.history.KeptAnswer;
import dev.ocesandbox.server.world.Command;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** Reads the commands of a history file and checks them against their contracts. Thread-safe. */
final class EntryReader {

  private static final Set<String> FIELDS =
      Set.of(
          "number",
          "at",
          "operation",
          "caller",
          "input",
          "write",
          "request_id",
          "status",
          "rule",
          "answer",
          "answer_left_out",
          "counters");
  private static final Set<String> INPUT =
      Set.of("user", "language", "links", "parameters", "body", "wall", "hold_orders", "fail_half");
  private static final long MOST_IDS = 1_000_000_000_000L;

  private final Contracts contracts;
  private final CommandRunner runner;

  EntryReader(Contracts contracts, CommandRunner runner) {
    this.contracts = contracts;
    this.runner = runner;
  }

  StoredEntry read(Fields entry) {
    entry.only(FIELDS);
    String operation = entry.text("operation");
    if (!runner.canRun(operation)) {
      throw entry.wrong(
          "operation",
          new Bilingual("{operation} is not an operation on a world", "{operation}不是针对世界的接口")
              .with("operation", operation));
    }
    String rule = entry.has("rule") ? entry.text("rule") : "";
    ObjectNode input = entry.object("input");
    Secrets.fill(input, rule);
    check(entry, operation, input);
    return new StoredEntry(
        entry.line(),
        entry.number("number", 1),
        new Command(operation, entry.text("caller"), entry.instant("at"), input),
        entry.flag("write"),
        entry.optional("request_id"),
        entry.has("status") ? (int) Math.min(999, entry.number("status", 0)) : 0,
        rule,
        entry.optional("answer"),
        kept(entry),
        counters(entry));
  }

  private static KeptAnswer kept(Fields entry) {
    if (entry.has("answer")) {
      return KeptAnswer.WHOLE;
    }
    String reason = entry.has("answer_left_out") ? entry.text("answer_left_out") : "none";
    for (KeptAnswer kept : KeptAnswer.values()) {
      if (kept != KeptAnswer.WHOLE && HistoryWriter.leftOut(kept).equals(reason)) {
        return kept;
      }
    }
    throw entry.wrong("answer_left_out", new Bilingual("is not a known reason", "不是已知的原因"));
  }

  private static Map<String, Long> counters(Fields entry) {
    Map<String, Long> counters = new TreeMap<>();
    for (var counter : entry.get("counters").properties()) {
      JsonNode value = counter.getValue();
      if (!value.isIntegralNumber() || value.asLong(-1) < 0 || value.asLong(-1) > MOST_IDS) {
        throw entry.wrong("counters", new Bilingual("must be numbers of ids", "必须是ID的个数"));
      }
      counters.put(counter.getKey(), value.asLong());
    }
    return counters;
  }

  private void check(Fields entry, String operation, ObjectNode input) {
    for (var field : input.properties()) {
      if (!INPUT.contains(field.getKey())) {
        throw wrong(entry, field.getKey(), new Bilingual("is not known", "未知"));
      }
    }
    JsonNode links = input.get("links");
    if (links != null && !links.isString()) {
      throw wrong(entry, "links", new Bilingual("must be text", "必须是文本"));
    }
    if (runner.isOnHost(operation) && !isInstant(input.path("wall").asString(""))) {
      throw wrong(entry, "wall", new Bilingual("must be a time in UTC", "必须是UTC时间"));
    }
    if (!runner.isInternal(operation)) {
      problem(operation, input)
          .ifPresent(
              problem -> {
                throw wrong(
                    entry, problem.field(), new Bilingual(problem.reason(), problem.chinese()));
              });
    }
  }

  private static InvalidFile wrong(Fields entry, String field, Bilingual reason) {
    return entry.wrong("input", new Bilingual(field + " " + reason.en(), field + reason.zh()));
  }

  private static boolean isInstant(String text) {
    try {
      return !Instant.parse(text).equals(Instant.MAX);
    } catch (DateTimeException e) {
      return false;
    }
  }

  private Optional<Problem> problem(String id, ObjectNode input) {
    Operation operation = contracts.operation(id);
    ObjectNode parameters =
        input.path("parameters") instanceof ObjectNode given ? given : Json.object();
    RecordedParameters recorded = RecordedParameters.of(operation, parameters);
    return contracts
        .check(id)
        .check(
            new RawRequest(
                recorded.path(),
                recorded.query(),
                name -> header(parameters, name),
                input.get("body")))
        .problem();
  }

  private static @Nullable String header(ObjectNode parameters, String name) {
    JsonNode value = parameters.get(name);
    return value == null ? null : value.asString("");
  }
}
