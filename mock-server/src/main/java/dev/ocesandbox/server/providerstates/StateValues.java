// SPDX-License-Identifier: Apache-2.0
package dev.ocesandbox.server.providerstates;

import dev.ocesandbox.contracts.Bilingual;
import dev.ocesandbox.contracts.ProviderStates.Parameter;
import dev.ocesandbox.contracts.check.ShownValue;
import dev.ocesandbox.contracts.json.Json;
import dev.ocesandbox.server.providerstates.KnownState.Found;
import dev.ocesandbox.server.text.Nearest;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/** Reads the values of a state from its sentence and its parameters. */
final class StateValues {

  private static final Bilingual MISSING =
      new Bilingual("is missing: put it in the sentence or in the parameters", "缺失；请写在文字中或作为参数给出");

  private final ProviderState state;
  private final Found found;

  private StateValues(ProviderState state, Found found) {
    this.state = state;
    this.found = found;
  }

  /**
   * Returns the values by parameter. Those that are optional and not given are left out.
   *
   * @throws RefusedState if one is missing, not a value of its type or unknown
   */
  static Map<String, JsonNode> of(ProviderState state, Found found) {
    StateValues values = new StateValues(state, found);
    values.rejectUnknown();
    Map<String, JsonNode> all = new LinkedHashMap<>();
    for (Parameter parameter : found.known().state().parameters().values()) {
      values.value(parameter).ifPresent(value -> all.put(parameter.name(), value));
    }
    return all;
  }

  private void rejectUnknown() {
    Map<String, Parameter> known = found.known().state().parameters();
    for (String name : state.params().propertyNames()) {
      if (!known.containsKey(name)) {
        throw refused(
            name,
            known.isEmpty()
                ? new Bilingual("is unknown; this state has no parameters", "未知；该状态没有参数")
                : new Bilingual("is unknown; did you mean {nearest}?", "未知；是否应为{nearest}？")
                    .with("nearest", Nearest.to(name, known.keySet())));
      }
    }
  }

  private Optional<JsonNode> value(Parameter parameter) {
    JsonNode given = state.params().get(parameter.name());
    Optional<JsonNode> said = said(parameter);
    if (given != null) {
      JsonNode value = parsed(parameter, given);
      said.filter(other -> !kindOf(parameter).areSame(other, value))
          .ifPresent(
              other -> {
                throw refused(parameter.name(), contradiction(parameter, other, given));
              });
      return Optional.of(value);
    }
    if (said.isPresent()) {
      return said;
    }
    if (parameter.required()) {
      throw refused(parameter.name(), MISSING);
    }
    return parameter.otherwise().isEmpty()
        ? Optional.empty()
        : Optional.of(parsed(parameter, Json.object().stringNode(parameter.otherwise())));
  }

  /** Returns the value in the sentence; empty if it has none. */
  private Optional<JsonNode> said(Parameter parameter) {
    return Optional.ofNullable(found.texts().get(parameter.name()))
        .filter(text -> !StateText.isPlace(text))
        .map(text -> parsed(parameter, Json.object().stringNode(StateText.unquoted(text))));
  }

  private static ValueKind kindOf(Parameter parameter) {
    return ValueKind.named(parameter.type()).orElse(ValueKind.WORD);
  }

  private static Bilingual contradiction(Parameter parameter, JsonNode said, JsonNode given) {
    return new Bilingual(
            "the sentence says {said}, the parameters say {given}", "文字中为{said}，参数中为{given}")
        .with(
            Map.of(
                "said", ShownValue.in(parameter.name(), said),
                "said.zh", ShownValue.inChinese(parameter.name(), said),
                "given", ShownValue.in(parameter.name(), given),
                "given.zh", ShownValue.inChinese(parameter.name(), given)));
  }

  private JsonNode parsed(Parameter parameter, JsonNode given) {
    ValueKind kind = kindOf(parameter);
    if (kind == ValueKind.JSON && !given.isNull()) {
      return given;
    }
    String text = plain(given);
    return (text == null ? Optional.<JsonNode>empty() : kind.parse(text))
        .orElseThrow(() -> refused(parameter.name(), reason(parameter, given)));
  }

  private static @Nullable String plain(JsonNode given) {
    if (given.isNumber()) {
      return Json.plain(given);
    }
    return given.isString() || given.isBoolean() ? given.asString() : null;
  }

  private static Bilingual reason(Parameter parameter, JsonNode given) {
    return new Bilingual("{shown} is not of the type {type}", "{shown}不是{type}类型的值")
        .with(
            Map.of(
                "shown", ShownValue.in(parameter.name(), given),
                "shown.zh", ShownValue.inChinese(parameter.name(), given),
                "type", parameter.type()));
  }

  private RefusedState refused(String parameter, Bilingual reason) {
    return RefusedState.value(state.name(), shortened(parameter), reason);
  }

  private static String shortened(String name) {
    return name.length() <= 64 ? name : name.substring(0, 64) + "...";
  }
}
