// SPDX-License-Identifier: Apache-2.0
package dev.ocesandbox.contracts.json;

import static org.assertj.core.api.Assertions.assertThat;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.function.BiConsumer;
import java.util.function.Consumer;
import java.util.function.Predicate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.core.JsonPointer;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.JsonNode.OverwriteMode;
import tools.jackson.databind.node.ObjectNode;
import tools.jackson.databind.util.RawValue;

/**
 * Calls every public method of an object and of those in it: what changes an ordinary one is
 * refused by a fixed one.
 */
class FixedObjectMutatorsTest {

  private static final JsonNode NODE = Json.object().put("other", 1);

  /** Arguments by type; a second call takes the second one. */
  private static final Map<Class<?>, List<Object>> ARGUMENTS =
      Map.ofEntries(
          Map.entry(String.class, List.of("name", "fresh", "/inner/fresh")),
          Map.entry(JsonNode.class, List.of(NODE)),
          Map.entry(ObjectNode.class, List.of(NODE)),
          Map.entry(Map.class, List.of(Map.of("fresh", NODE))),
          Map.entry(Collection.class, List.of(List.of("name", "fresh"), List.of(NODE))),
          Map.entry(Predicate.class, List.of((Predicate<Object>) any -> true)),
          Map.entry(Consumer.class, List.of((Consumer<Object>) any -> {})),
          Map.entry(BiConsumer.class, List.of((BiConsumer<Object, Object>) (a, b) -> {})),
          Map.entry(String[].class, List.of((Object) new String[] {"name"})),
          Map.entry(
              JsonPointer.class,
              List.of(JsonPointer.compile("/fresh"), JsonPointer.compile("/inner/fresh"))),
          Map.entry(OverwriteMode.class, List.of(OverwriteMode.ALL)),
          Map.entry(RawValue.class, List.of(new RawValue("1"))),
          Map.entry(BigDecimal.class, List.of(BigDecimal.TEN)),
          Map.entry(BigInteger.class, List.of(BigInteger.TEN)),
          Map.entry(byte[].class, List.of((Object) new byte[] {1})),
          Map.entry(Object.class, List.of("fresh")),
          Map.entry(boolean.class, List.of(true)),
          Map.entry(Boolean.class, List.of(true)),
          Map.entry(short.class, List.of((short) 0)),
          Map.entry(Short.class, List.of((short) 0)),
          Map.entry(int.class, List.of(0)),
          Map.entry(Integer.class, List.of(0)),
          Map.entry(long.class, List.of(0L)),
          Map.entry(Long.class, List.of(0L)),
          Map.entry(float.class, List.of(0f)),
          Map.entry(Float.class, List.of(0f)),
          Map.entry(double.class, List.of(0d)),
          Map.entry(Double.class, List.of(0d)));

  @ParameterizedTest
  @ValueSource(strings = {"", "/inner", "/inner/list", "/rows", "/rows/0"})
  void whatChangesAnOrdinaryObjectIsRefusedByAFixedOne(String place) {
    List<String> mutators = new ArrayList<>();

    for (Method method : methods(FixedObjectTest.plain().at(place).getClass())) {
      for (int round = 0; round < 3; round++) {
        if (isRefusedIfItChanges(method, arguments(method, round), place)) {
          mutators.add(method.getName());
        }
      }
    }

    assertThat(mutators).hasSizeGreaterThan(40).contains("removeAll", "removeIf");
  }

  @Test
  void theCollectionsInsideAreNoWayToChangeIt() {
    FixedObject fixed = FixedObject.of(FixedObjectTest.plain());

    for (Collection<?> inside :
        List.of(fixed.values(), fixed.propertyNames(), fixed.properties())) {
      assertThat(fails(inside::clear)).isInstanceOf(UnsupportedOperationException.class);
    }
    assertThat(fails(() -> fixed.properties().iterator().next().setValue(NODE)))
        .isInstanceOf(UnsupportedOperationException.class);
  }

  private static boolean isRefusedIfItChanges(Method method, Object[] arguments, String place) {
    ObjectNode ordinary = FixedObjectTest.plain();
    FixedObject fixed = FixedObject.of(FixedObjectTest.plain());
    fails(() -> call(method, ordinary.at(place), arguments));
    Throwable refusal = fails(() -> call(method, fixed.at(place), arguments));
    assertThat((JsonNode) fixed).as(method.toString()).isEqualTo(FixedObjectTest.plain());
    boolean changes = !ordinary.equals(FixedObjectTest.plain());
    if (changes) {
      assertThat(refusal).as(method.toString()).isInstanceOf(UnsupportedOperationException.class);
    }
    return changes;
  }

  private static List<Method> methods(Class<?> type) {
    return Arrays.stream(type.getMethods())
        .filter(method -> !Modifier.isStatic(method.getModifiers()))
        .filter(method -> method.getDeclaringClass() != Object.class)
        .filter(
            method -> Arrays.stream(method.getParameterTypes()).allMatch(ARGUMENTS::containsKey))
        .toList();
  }

  private static Object[] arguments(Method method, int round) {
    return Arrays.stream(method.getParameterTypes())
        .map(ARGUMENTS::get)
        .map(list -> list.get(Math.min(round, list.size() - 1)))
        .toArray();
  }

  private static void call(Method method, JsonNode node, Object[] arguments) throws Throwable {
    try {
      method.invoke(node, arguments);
    } catch (InvocationTargetException e) {
      throw e.getCause();
    }
  }

  private interface Attempt {
    void run() throws Throwable;
  }

  private static Throwable fails(Attempt attempt) {
    try {
      attempt.run();
      return new AssertionError("nothing was refused");
    } catch (Throwable e) {
      return e;
    }
  }
}
