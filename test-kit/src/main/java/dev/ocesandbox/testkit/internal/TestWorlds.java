// SPDX-License-Identifier: Apache-2.0
package dev.ocesandbox.testkit.internal;

import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Supplier;

/**
 * The worlds of running test classes, for frameworks that start an application for tests, such as
 * Spring. Thread-safe.
 */
public final class TestWorlds {

  private static final Map<Class<?>, TestWorld> WORLDS = new ConcurrentHashMap<>();

  private TestWorlds() {}

  /**
   * The world of a test class.
   *
   * @param key equal for test classes whose properties are equal, which can share an application
   * @param hasKeys whether the properties include the keys of accounts; false if each test has a
   *     world, and so keys, of its own
   * @param properties names and values; reading them may start the server
   */
  public record TestWorld(Object key, boolean hasKeys, Supplier<Map<String, String>> properties) {

    /** Returns a world that lives longer than a test. */
    public static TestWorld withKeys(Object key, Supplier<Map<String, String>> properties) {
      return new TestWorld(key, true, properties);
    }

    /** Returns what the worlds of single tests have in common. */
    public static TestWorld withoutKeys(Object key, Supplier<Map<String, String>> properties) {
      return new TestWorld(key, false, properties);
    }
  }

  /** Publishes the world of a test class until {@link #remove}. */
  public static void publish(Class<?> testClass, TestWorld world) {
    WORLDS.put(testClass, world);
  }

  /** Returns the world of a test class; empty if it has none. */
  public static Optional<TestWorld> find(Class<?> testClass) {
    return Optional.ofNullable(WORLDS.get(testClass));
  }

  /** Forgets a test class. */
  public static void remove(Class<?> testClass) {
    WORLDS.remove(testClass);
  }
}
