// SPDX-License-Identifier: Apache-2.0
package dev.ocesandbox.server.control;

import dev.ocesandbox.contracts.Bilingual;
import dev.ocesandbox.contracts.check.AnswerPlaces;
import dev.ocesandbox.contracts.check.Problem;
import dev.ocesandbox.server.gateway.commands.RequestFields;
import dev.ocesandbox.server.gateway.worlds.StubEffect;
import dev.ocesandbox.server.gateway.worlds.StubPlan;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import tools.jackson.core.JsonPointer;
import tools.jackson.databind.JsonNode;

/**
 * Reads the changes of an answer and refuses those that can never apply to an answer of the
 * operation.
 *
 * @param places the places of the answers of the operation
 * @param check what the changed answer is checked against
 * @param fields notes the first problem
 */
record AnswerChanges(AnswerPlaces places, StubPlan.Check check, RequestFields fields) {

  private static final String VALUE = "value";
  private static final Bilingual PERMIT =
      new Bilingual("; add \"unchecked\": true to do it anyway", "；加上\"unchecked\": true即可照此修改");
  private static final Bilingual NO_POINTER =
      new Bilingual(
          "must be a JSON pointer such as /order_infos/0/status",
          "必须是JSON指针，例如/order_infos/0/status");
  private static final Bilingual VALUE_OR_REMOVE =
      new Bilingual("is needed unless remove is true, and only then", "与remove: true必须且只能有其中一个");

  /** A tilde that is not part of an escape sequence. */
  private static final Pattern STRAY_TILDE = Pattern.compile("~(?![01])");

  List<StubEffect.Change> of(JsonNode list) {
    List<StubEffect.Change> changes = new ArrayList<>();
    for (JsonNode item : list) {
      String at = "change[%d].".formatted(changes.size());
      String path = item.path("path").asString();
      if (!path.startsWith("/") || STRAY_TILDE.matcher(path).find()) {
        fields.refused(at + "path", NO_POINTER, "");
        return List.of();
      }
      StubEffect.Change change = new StubEffect.Change(JsonPointer.compile(path), item.get(VALUE));
      wrongForm(item)
          .map(why -> new Problem(at + VALUE, why.en(), why.zh()))
          .or(() -> wrongPlace(at, change, changes))
          .or(() -> check == StubPlan.Check.CONTRACT ? violation(at, change) : Optional.empty())
          .ifPresent(this::refuse);
      changes.add(change);
    }
    return changes;
  }

  private void refuse(Problem problem) {
    fields.refused(problem.field(), new Bilingual(problem.reason(), problem.chinese()), "");
  }

  private static Optional<Bilingual> wrongForm(JsonNode item) {
    return item.has(VALUE) == item.path("remove").asBoolean(false)
        ? Optional.of(VALUE_OR_REMOVE)
        : Optional.empty();
  }

  /**
   * Answers are as the contract says, so a value can only be removed from, or set in, a place that
   * the contract or an earlier change of the stub provides.
   */
  private Optional<Problem> wrongPlace(
      String at, StubEffect.Change change, List<StubEffect.Change> before) {
    boolean removes = change.value() == null;
    JsonPointer needed = removes ? change.path() : change.path().head();
    boolean provided =
        before.stream().anyMatch(earlier -> startsWith(needed, earlier.path()))
            || (removes ? places.exists(needed) : places.isHeld(change.path()));
    return provided
        ? Optional.empty()
        : Optional.of(
            new Problem(
                at + "path",
                "no answer of the operation has "
                    + (removes ? needed : "something that can hold it"),
                "该接口的响应中没有" + (removes ? needed : "可以容纳它的位置")));
  }

  private static boolean startsWith(JsonPointer path, JsonPointer start) {
    boolean appends = start.last().getMatchingProperty().equals("-");
    return (path + "/").startsWith((appends ? start.head() : start) + "/");
  }

  private Optional<Problem> violation(String at, StubEffect.Change change) {
    JsonNode value = change.value();
    if (value == null) {
      return places.isRequired(change.path())
          ? Optional.of(
              new Problem(
                  at + "remove",
                  "the contract requires the field" + PERMIT.en(),
                  "该字段是接口必须返回的" + PERMIT.zh()))
          : Optional.empty();
    }
    return places
        .valueProblem(change.path(), value)
        .map(
            problem ->
                new Problem(
                    at + place(problem),
                    problem.reason() + PERMIT.en(),
                    problem.chinese() + PERMIT.zh()));
  }

  private static String place(Problem problem) {
    return problem.field().isEmpty() ? VALUE : VALUE + "." + problem.field();
  }
}
