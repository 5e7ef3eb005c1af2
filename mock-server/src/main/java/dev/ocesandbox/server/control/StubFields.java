// SPDX-License-Identifier: Apache-2.0
package dev.ocesandbox.server.control;

import dev.ocesandbox.contracts.Bilingual;
import dev.ocesandbox.contracts.Contracts;
import dev.ocesandbox.server.gateway.commands.RequestFields;
import dev.ocesandbox.server.gateway.worlds.StubEffect;
import dev.ocesandbox.server.gateway.worlds.StubPlan;
import dev.ocesandbox.server.world.Refusal;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** Reads what a stub answers with. Used for one request. */
final class StubFields {

  private static final String STATUS = "status";
  private static final String BODY = "body";
  private static final String CHANGE = "change";
  private static final String HEADERS = "headers";
  private static final String UNCHECKED = "unchecked";

  private static final Bilingual STUBS = new Bilingual("stubs", "预设应答");
  private static final Bilingual BOTH =
      new Bilingual(
          "changes the real answer, so it does not go with status or body, which replace it",
          "修改真实响应，不能与取代真实响应的status或body同时使用");
  private static final Bilingual NEITHER =
      new Bilingual(
          "is missing: a stub needs status, body, change or headers",
          "缺少：预设应答需要status、body、change或headers");
  private static final Bilingual NOT_BUILT =
      new Bilingual(
          "is missing: {operation} is not built, so there is no real answer to change",
          "缺少：{operation}尚未实现，没有可以修改的真实响应");

  private final ObjectNode body;
  private final Contracts contracts;
  private final RequestFields fields;
  private final String operation;

  /** Creates a reader of a body and notes an unknown operation and fields that exclude others. */
  StubFields(ObjectNode body, Contracts contracts) {
    this.body = body;
    this.contracts = contracts;
    this.fields = new RequestFields(body, Instant.EPOCH);
    this.operation = body.path("operation").asString();
    CustomerOperations.of(contracts)
        .problem(operation, STUBS)
        .ifPresent(why -> fields.refused("operation", why, ""));
    checkNames();
  }

  /** Returns the first problem; the stub must not be used if there is one. */
  Optional<Refusal> problem() {
    return fields.problem();
  }

  private void checkNames() {
    if (isCanned() && body.has(CHANGE)) {
      fields.refused(CHANGE, BOTH, "");
    } else if (!isCanned() && !body.has(CHANGE) && body.path(HEADERS).isEmpty()) {
      fields.refused(BODY, NEITHER, "");
    } else if (!isCanned() && !isBuilt()) {
      fields.refused(BODY, NOT_BUILT.with("operation", operation), "");
    }
  }

  private boolean isCanned() {
    return body.has(STATUS) || body.has(BODY);
  }

  private boolean isBuilt() {
    return contracts.gap(operation).isEmpty();
  }

  /** Returns what the answer is checked against. */
  StubPlan.Check check() {
    if (body.path(UNCHECKED).asBoolean(false)) {
      return StubPlan.Check.NONE;
    }
    return isBuilt() ? StubPlan.Check.CONTRACT : StubPlan.Check.ENVELOPE;
  }

  /** Reads the answer or its changes. The operation must be known. */
  StubEffect effect() {
    return isCanned()
        ? answer()
        : new StubEffect.Edit(
            new AnswerChanges(contracts.check(operation).answerPlaces(), check(), fields)
                .of(body.path(CHANGE)));
  }

  private StubEffect answer() {
    int status =
        body.has(STATUS)
            ? body.path(STATUS).asInt()
            : contracts.check(operation).statuses().first();
    JsonNode canned = body.get(BODY);
    CannedAnswer answer = new CannedAnswer(operation, status, canned);
    new CannedAnswerCheck(contracts)
        .problem(answer, check())
        .ifPresent(
            problem ->
                fields.refused(
                    problem.field(), new Bilingual(problem.reason(), problem.chinese()), ""));
    return new StubEffect.Answer(status, canned);
  }

  /**
   * An answer that replaces the real one.
   *
   * @param operation id of the operation
   * @param status HTTP status
   * @param body JSON body; null for an empty one
   */
  record CannedAnswer(String operation, int status, @Nullable JsonNode body) {}

  /** Reads the headers. */
  Map<String, String> headers() {
    return new StubHeaders(check(), fields).of(body.path(HEADERS));
  }

  /** Returns the body with the defaults of absent fields, as the stub is shown. */
  ObjectNode withDefaults(StubEffect effect) {
    ObjectNode whole = body.deepCopy();
    if (effect instanceof StubEffect.Answer answer) {
      whole.put(STATUS, answer.status());
    }
    return whole.put(UNCHECKED, check() == StubPlan.Check.NONE);
  }
}
