// SPDX-License-Identifier: Apache-2.0
package dev.ocesandbox.testkit;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Test classes, some of whose tests rest on how an inferred rule is read. */
final class GuessSamples {

  static final String RULE = "orders.list.newest-first";

  private GuessSamples() {}

  /** Returns the first of two orders in a list, "newest" or "oldest". */
  static String first(Sandbox sandbox) {
    TestClient.order(sandbox, "1.00");
    sandbox.clock().advance(Duration.ofHours(1));
    String newest = TestClient.order(sandbox, "2.00");
    String body =
        TestClient.answer(sandbox, "GET", TestClient.ORDERS + "?status=6&limit=10", "").body();
    return body.indexOf("\"order_id\"") == body.indexOf("\"order_id\":\"" + newest)
        ? "newest"
        : "oldest";
  }

  static String cancelled(Sandbox sandbox) {
    String unknown = "{\"order_id\":\"CS2601150830ABCDE\"}";
    return TestClient.answer(sandbox, "PUT", TestClient.ORDERS + "/cancel", unknown).body();
  }

  @OceSandbox(flipGuesses = true, strictness = Strictness.LENIENT)
  static class Various {
    @Test
    void takes_the_first(Sandbox sandbox) {
      assertThat(first(sandbox)).isEqualTo("newest");
    }

    @Test
    void sorts_by_itself(Sandbox sandbox) {
      assertThat(first(sandbox)).isNotEmpty();
    }

    @Test
    void fails_anyway(Sandbox sandbox) {
      throw new IllegalStateException("has nothing to do with " + sandbox.world());
    }

    @ParameterizedTest
    @ValueSource(strings = {"newest", "st"})
    void expects(String end, Sandbox sandbox) {
      assertThat(first(sandbox)).endsWith(end);
    }

    @TestFactory
    Stream<DynamicTest> made(Sandbox sandbox) {
      String found = first(sandbox);
      return Stream.of(
          DynamicTest.dynamicTest("rests", () -> assertThat(found).isEqualTo("newest")),
          DynamicTest.dynamicTest("does not", () -> assertThat(found).isNotEmpty()));
    }

    @Nested
    class Inner {
      @Test
      void reads_the_code(Sandbox sandbox) {
        assertThat(cancelled(sandbox)).contains("CBC.30000010");
      }
    }
  }

  /** Touches no rule that can be read otherwise. */
  @OceSandbox(flipGuesses = true)
  static class Untouched {
    @Test
    void reads_the_clock(Sandbox sandbox) {
      assertThat(sandbox.clock().now()).isEqualTo(OceSandbox.CLOCK);
    }
  }

  /** Inherits that its tests run again, with one world for the class or the run. */
  @OceSandbox(flipGuesses = true, lifetime = Lifetime.CLASS)
  abstract static class Base {}

  static class OfTheClass extends Base {
    @Test
    void takes_the_first(Sandbox sandbox) {
      assertThat(first(sandbox)).isEqualTo("newest");
    }
  }

  @OceSandbox(flipGuesses = true, lifetime = Lifetime.RUN)
  static class OfTheRun {
    @Test
    void takes_the_first(Sandbox sandbox) {
      assertThat(first(sandbox)).isEqualTo("newest");
    }
  }

  /** The annotation is on a field, and a second sandbox has none. */
  static class OnField {
    @OceSandbox(flipGuesses = true)
    Sandbox sandbox;

    @Test
    void takes_the_first() {
      assertThat(first(sandbox)).isEqualTo("newest");
    }

    @Test
    void opens_its_own_world() {
      first(sandbox);
      try (Sandbox own = Sandbox.start()) {
        assertThat(first(own)).isEqualTo("newest");
      }
    }
  }

  /** Depends on a rule before its first test. */
  @OceSandbox(flipGuesses = true, lifetime = Lifetime.CLASS)
  static class BeforeAllTests {
    @BeforeAll
    static void list(Sandbox sandbox) {
      assertThat(first(sandbox)).isEqualTo("newest");
    }

    @Test
    void does_nothing(Sandbox sandbox) {
      assertThat(sandbox.world()).isNotEmpty();
    }
  }

  /** Shows the reading that a run has chosen. */
  @OceSandbox
  static class Fixed {
    @Test
    void takes_the_first(Sandbox sandbox) {
      assertThat(first(sandbox)).isEqualTo("oldest");
    }
  }
}
