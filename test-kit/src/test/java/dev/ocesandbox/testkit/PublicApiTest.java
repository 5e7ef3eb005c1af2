// SPDX-License-Identifier: Apache-2.0
package dev.ocesandbox.testkit;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.lang.reflect.Constructor;
import java.lang.reflect.Field;
import java.lang.reflect.Member;
import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.lang.reflect.Type;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/**
 * Compares the public API with public-api.txt, so that it is never changed by accident. After an
 * intended change, copy target/public-api.txt to src/test/resources.
 */
class PublicApiTest {

  private static final Path GOLDEN = Path.of("src/test/resources/public-api.txt");
  private static final Path WRITTEN = Path.of("target/public-api.txt");
  private static final Path CLASSES = ClassFolder.of(Sandbox.class);
  private static final String INTERNAL = "dev.ocesandbox.testkit.internal";

  @Test
  void the_public_api_is_unchanged() throws IOException {
    List<String> lines = new ArrayList<>();
    for (Class<?> type : publicTypes()) {
      lines.add(head(type));
      members(type).stream().map(member -> "  " + member).sorted().forEach(lines::add);
    }
    Files.write(WRITTEN, lines);

    assertThat(lines).hasSizeGreaterThan(50).isEqualTo(Files.readAllLines(GOLDEN));
  }

  private static List<Class<?>> publicTypes() throws IOException {
    try (Stream<Path> files = Files.walk(CLASSES)) {
      return files
          .map(file -> CLASSES.relativize(file).toString().replace('\\', '/'))
          .filter(name -> name.endsWith(".class") && !name.endsWith("-info.class"))
          .map(name -> name.substring(0, name.length() - 6).replace('/', '.'))
          .sorted()
          .<Class<?>>map(PublicApiTest::load)
          .filter(PublicApiTest::isPublic)
          .toList();
    }
  }

  private static Class<?> load(String name) {
    try {
      return Class.forName(name, false, PublicApiTest.class.getClassLoader());
    } catch (ClassNotFoundException e) {
      throw new IllegalStateException(e);
    }
  }

  private static boolean isPublic(Class<?> type) {
    return Modifier.isPublic(type.getModifiers())
        && !type.getPackageName().startsWith(INTERNAL)
        && (type.getEnclosingClass() == null || isPublic(type.getEnclosingClass()));
  }

  private static String head(Class<?> type) {
    String kind =
        type.isAnnotation()
            ? "annotation"
            : type.isRecord()
                ? "record"
                : type.isEnum() ? "enum" : type.isInterface() ? "interface" : "class";
    return kind + " " + type.getName();
  }

  private static List<String> members(Class<?> type) {
    List<String> members = new ArrayList<>();
    for (Constructor<?> constructor : type.getDeclaredConstructors()) {
      if (isVisible(constructor)) {
        members.add("new(" + types(constructor.getGenericParameterTypes()) + ")");
      }
    }
    for (Method method : type.getDeclaredMethods()) {
      if (isVisible(method) && !isImplicit(method)) {
        members.add(
            "%s%s(%s): %s"
                .formatted(
                    Modifier.isStatic(method.getModifiers()) ? "static " : "",
                    method.getName(),
                    types(method.getGenericParameterTypes()),
                    text(method.getGenericReturnType())));
      }
    }
    for (Field field : type.getDeclaredFields()) {
      if (isVisible(field)) {
        members.add(field.getName() + ": " + text(field.getGenericType()));
      }
    }
    return members;
  }

  private static boolean isVisible(Member member) {
    return !member.isSynthetic()
        && (Modifier.isPublic(member.getModifiers())
            || Modifier.isProtected(member.getModifiers()));
  }

  private static boolean isImplicit(Method method) {
    return Stream.of("equals", "hashCode", "toString").anyMatch(method.getName()::equals)
        || (method.getDeclaringClass().isEnum()
            && Stream.of("values", "valueOf").anyMatch(method.getName()::equals));
  }

  private static String types(Type[] types) {
    return Stream.of(types).map(PublicApiTest::text).collect(Collectors.joining(", "));
  }

  private static String text(Type type) {
    return type.getTypeName().replaceAll("(java\\.[a-z.]+|dev\\.ocesandbox\\.testkit\\.)", "");
  }
}
