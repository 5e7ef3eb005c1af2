// SPDX-License-Identifier: Apache-2.0
package dev.ocesandbox.server.scenarios;

import dev.ocesandbox.contracts.Bilingual;
import dev.ocesandbox.contracts.check.ShownValue;
import dev.ocesandbox.contracts.check.Similarity;
import dev.ocesandbox.contracts.json.Json;
import dev.ocesandbox.server.files.FileProblem;
import dev.ocesandbox.server.files.LocatedJson;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import tools.jackson.core.JsonPointer;
import tools.jackson.databind.JsonNode;

/** Checks the labels, references, times and account names of an arrangement. */
final class ArrangementCheck {

  private static final Bilingual NO_ACCOUNT =
      new Bilingual("{shown} is not an account in this file; ", "{shown}不是文件中的账号；");
  private static final Bilingual NO_LABEL =
      new Bilingual("{shown} is not a label in this file; ", "{shown}不是文件中的标签；");
  private static final Bilingual NONE = new Bilingual("there is none", "文件中没有");
  private static final Bilingual NEAREST_ARE =
      new Bilingual("the nearest are {nearest}", "最接近的是{nearest}");

  private static final int NEAREST = 3;

  private final LocatedJson lines;
  private final Set<String> accounts;
  private final Set<String> labels = new HashSet<>();
  private final List<FileProblem> problems = new ArrayList<>();

  private ArrangementCheck(Set<String> accounts, LocatedJson lines) {
    this.accounts = accounts;
    this.lines = lines;
  }

  /** Returns the problems of an arrangement that fits the schema. */
  static List<FileProblem> problems(JsonNode arrange, JsonNode accounts, LocatedJson lines) {
    Set<String> names = new HashSet<>();
    accounts.forEach(account -> names.add(account.path("name").asString()));
    ArrangementCheck check = new ArrangementCheck(names, lines);
    for (int i = 0; i < arrange.size(); i++) {
      check.label(arrange.path(i), SeedTimeline.ARRANGE.appendIndex(i));
    }
    for (int i = 0; i < arrange.size(); i++) {
      check.request(arrange.path(i), SeedTimeline.ARRANGE.appendIndex(i));
    }
    return check.problems;
  }

  private void label(JsonNode request, JsonPointer pointer) {
    String label = request.path("label").asString("");
    if (!label.isEmpty() && !labels.add(label)) {
      problem(pointer.appendProperty("label"), new Bilingual("is used twice", "重复使用"));
    }
  }

  private void request(JsonNode request, JsonPointer pointer) {
    if (request.has("at") && RelativeTime.parse(request.path("at").asString()).isEmpty()) {
      problem(pointer.appendProperty("at"), noTime(request.path("at")));
    }
    account(request.path("as"), pointer.appendProperty("as"));
    for (String holder : List.of("parameters", "body")) {
      JsonNode values = request.path(holder);
      account(values.path("account"), pointer.appendProperty(holder).appendProperty("account"));
      references(values, pointer.appendProperty(holder));
    }
  }

  private void account(JsonNode name, JsonPointer pointer) {
    if (name.isString() && !accounts.contains(name.asString())) {
      problem(pointer, unknown("account", name.asString(), accounts));
    }
  }

  private static Bilingual unknown(String kind, String given, Set<String> known) {
    String shown = ShownValue.in(kind, Json.object().stringNode(given));
    List<String> nearest = Similarity.sorted(given, known).stream().limit(NEAREST).toList();
    return (kind.equals("account") ? NO_ACCOUNT : NO_LABEL)
        .followedBy(nearest.isEmpty() ? NONE : NEAREST_ARE)
        .with(Map.of("shown", shown, "nearest", String.join(", ", nearest)));
  }

  private void references(JsonNode value, JsonPointer pointer) {
    if (value.isString()) {
      String text = value.asString();
      if (SeedValues.isReference(text) && !labels.contains(SeedValues.label(text))) {
        problem(pointer, unknown("label", SeedValues.label(text), labels));
      } else if (text.matches("start[+-]P.*") && RelativeTime.span(text).isEmpty()) {
        problem(pointer, noTime(value));
      }
    } else if (value.isObject()) {
      for (Map.Entry<String, JsonNode> field : value.properties()) {
        references(field.getValue(), pointer.appendProperty(field.getKey()));
      }
    } else {
      for (int i = 0; i < value.size(); i++) {
        references(value.path(i), pointer.appendIndex(i));
      }
    }
  }

  private static Bilingual noTime(JsonNode value) {
    return new Bilingual("{shown} is not a time that exists", "{shown}不是存在的时间")
        .with("shown", ShownValue.in("at", value));
  }

  private void problem(JsonPointer pointer, Bilingual reason) {
    problems.add(lines.problem(pointer, reason));
  }
}
