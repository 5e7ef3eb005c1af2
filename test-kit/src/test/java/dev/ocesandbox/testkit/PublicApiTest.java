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
 * What users compile against stands in public-api.txt, so that nobody changes it without seeing it.
 * After a change that is meant, copy target/public-api.txt there.
 */
class PublicApiTest {

  private static final Path GOLDEN = Path.of("src/test/resources/public-api.txt");
  private static final Path WRITTEN = Path.of("target/public-api.txt");
  private static final Path CLASSES = Path.of("target/classes");

  @Test
  void the_public_types_and_members_are_those_that_were_agreed() throws IOException {
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
    for (Constructor<?> maker : type.getDeclaredConstructors()) {
      if (isShown(maker)) {
        members.add("new(" + types(maker.getGenericParameterTypes()) + ")");
      }
    }
    for (Method method : type.getDeclaredMethods()) {
      if (isShown(method) && !isOfEveryObject(method)) {
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
      if (isShown(field)) {
        members.add(field.getName() + ": " + text(field.getGenericType()));
      }
    }
    return members;
  }

  private static boolean isShown(Member member) {
    return !member.isSynthetic()
        && (Modifier.isPublic(member.getModifiers())
            || Modifier.isProtected(member.getModifiers()));
  }

  private static boolean isOfEveryObject(Method method) {
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
