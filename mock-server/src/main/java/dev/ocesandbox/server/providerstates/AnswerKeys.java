// SPDX-License-Identifier: Apache-2.0
package dev.ocesandbox.server.providerstates;

import dev.ocesandbox.contracts.Bilingual;
import dev.ocesandbox.contracts.ProviderStates.Parameter;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import tools.jackson.databind.JsonNode;

/**
 * The fields that answers of states have besides the names of the states, such as {@code order_id}.
 * A name that equals one would hide it.
 *
 * @param fields names of the fields
 */
record AnswerKeys(Set<String> fields) {

  private static final String CUSTOMER = "customer_id";

  static AnswerKeys of(List<KnownState> states) {
    return new AnswerKeys(
        states.stream().flatMap(AnswerKeys::fields).collect(Collectors.toUnmodifiableSet()));
  }

  private static Stream<String> fields(KnownState known) {
    Stream<String> accounts =
        known.state().parameters().values().stream()
            .filter(parameter -> parameter.type().equals(ValueKind.ACCOUNT.wire()))
            .map(AnswerKeys::ofAccount);
    Stream<String> more =
        known.part("gives").propertyNames().stream().filter(field -> !StateText.isPlace(field));
    Stream<String> own = Stream.of(known.part("is").path("key").asString(""), CUSTOMER, "user");
    return Stream.of(accounts, more, own).flatMap(stream -> stream).filter(one -> !one.isEmpty());
  }

  /** Returns the field with the id of an account. */
  static String ofAccount(Parameter parameter) {
    return parameter.name().equals("account") ? CUSTOMER : parameter.name() + "_" + CUSTOMER;
  }

  /**
   * Checks the names in a state.
   *
   * @throws RefusedState if one equals a field
   */
  void check(ProviderState state, KnownState known, Map<String, JsonNode> values) {
    for (Map.Entry<String, JsonNode> value : values.entrySet()) {
      if (isName(known, value.getKey()) && fields.contains(value.getValue().asString(""))) {
        throw RefusedState.value(
            state.name(),
            value.getKey(),
            new Bilingual(
                    "{name} is a field of the answer; use another name", "{name}是应答的字段名，请使用其他名称")
                .with("name", value.getValue().asString()));
      }
    }
  }

  private static boolean isName(KnownState known, String parameter) {
    return known.part("is").path("parameter").asString("").equals(parameter)
        || known.part("gives").has("{" + parameter + "}");
  }
}
