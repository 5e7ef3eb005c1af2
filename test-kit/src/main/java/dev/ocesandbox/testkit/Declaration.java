// SPDX-License-Identifier: Apache-2.0
package dev.ocesandbox.testkit;

import java.lang.reflect.AnnotatedElement;
import java.lang.reflect.Field;
import java.lang.reflect.Modifier;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.extension.ExtensionConfigurationException;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.platform.commons.support.AnnotationSupport;
import org.junit.platform.commons.support.HierarchyTraversalMode;
import org.junit.platform.commons.support.ReflectionSupport;

/**
 * Where a test class asks for a sandbox.
 *
 * @param place the class or field that bears the annotation
 * @param type the test class that it belongs to
 * @param annotation what is asked for
 */
record Declaration(AnnotatedElement place, Class<?> type, OceSandbox annotation) {

  /** A static field outlives methods whatever the annotation says. */
  Lifetime lifetime() {
    return place instanceof Field field && Modifier.isStatic(field.getModifiers())
        ? Lifetime.CLASS
        : annotation.lifetime();
  }

  /** Returns what the server runs on. */
  SandboxRuntime runtime() {
    return annotation.runtime();
  }

  Setup setup() {
    return Setup.of(annotation);
  }

  /** Returns every declaration that tests of a class can see, those of the class itself first. */
  static List<Declaration> visible(Class<?> testClass) {
    List<Declaration> all = new ArrayList<>();
    for (@Nullable Class<?> type = testClass; type != null; type = outer(type)) {
      onClass(type).ifPresent(all::add);
      all.addAll(onFields(type));
    }
    return all;
  }

  /** A nested class sees what the class around it has; a static one stands alone. */
  private static @Nullable Class<?> outer(Class<?> type) {
    return Modifier.isStatic(type.getModifiers()) ? null : type.getEnclosingClass();
  }

  private static Optional<Declaration> onClass(Class<?> type) {
    return AnnotationSupport.findAnnotation(type, OceSandbox.class)
        .map(annotation -> new Declaration(type, type, annotation));
  }

  /** Returns the declarations on the fields of a class and of those it extends. */
  static List<Declaration> onFields(Class<?> type) {
    return ReflectionSupport.findFields(
            type, Declaration::isAnnotated, HierarchyTraversalMode.TOP_DOWN)
        .stream()
        .map(field -> onField(type, field))
        .toList();
  }

  private static boolean isAnnotated(Field field) {
    return AnnotationSupport.isAnnotated(field, OceSandbox.class);
  }

  private static Declaration onField(Class<?> type, Field field) {
    if (field.getType() != Sandbox.class) {
      throw new ExtensionConfigurationException(
          "A field with @OceSandbox is of the type Sandbox, but this one is not: " + field);
    }
    if (Modifier.isStatic(field.getModifiers()) && field.getDeclaringClass() != type) {
      throw new ExtensionConfigurationException(
          "Classes that may run at the same time would share this field: make it an instance field"
              + " or annotate the class instead: "
              + field);
    }
    return new Declaration(
        field, type, AnnotationSupport.findAnnotation(field, OceSandbox.class).orElseThrow());
  }

  /** Returns the one that parameters mean: that of the class, else that of the only field. */
  static Optional<Declaration> ofParameters(ExtensionContext context) {
    List<Declaration> all = visible(context.getRequiredTestClass());
    Optional<Declaration> ofClass =
        all.stream().filter(declaration -> declaration.place() instanceof Class).findFirst();
    if (ofClass.isEmpty() && all.size() > 1) {
      throw new ExtensionConfigurationException(
          "There are several sandboxes for a parameter to come from; annotate the class with"
              + " @OceSandbox, or take the fields");
    }
    return ofClass.or(() -> all.stream().findFirst());
  }
}
