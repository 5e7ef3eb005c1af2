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
 * A use of {@link OceSandbox} in a test class.
 *
 * @param element the class or field that has the annotation
 * @param testClass the test class that it belongs to
 * @param annotation the annotation
 */
record SandboxDeclaration(AnnotatedElement element, Class<?> testClass, OceSandbox annotation) {

  /** Returns the lifetime of the world. The world of a static field always lives for the class. */
  Lifetime lifetime() {
    return element instanceof Field field && Modifier.isStatic(field.getModifiers())
        ? Lifetime.CLASS
        : annotation.lifetime();
  }

  SandboxRuntime runtime() {
    return annotation.runtime();
  }

  SandboxConfig config() {
    return SandboxConfig.of(annotation);
  }

  /**
   * Returns all declarations that apply to the tests of a class, those of the class itself first.
   */
  static List<SandboxDeclaration> visible(Class<?> testClass) {
    List<SandboxDeclaration> all = new ArrayList<>();
    for (@Nullable Class<?> type = testClass; type != null; type = enclosing(type)) {
      onClass(type).ifPresent(all::add);
      all.addAll(onFields(type));
    }
    return all;
  }

  /** Returns the class whose declarations an inner class inherits; null for static classes. */
  private static @Nullable Class<?> enclosing(Class<?> type) {
    return Modifier.isStatic(type.getModifiers()) ? null : type.getEnclosingClass();
  }

  private static Optional<SandboxDeclaration> onClass(Class<?> type) {
    return AnnotationSupport.findAnnotation(type, OceSandbox.class)
        .map(annotation -> new SandboxDeclaration(type, type, annotation));
  }

  /** Returns the declarations on the fields of a class and of its superclasses. */
  static List<SandboxDeclaration> onFields(Class<?> type) {
    return ReflectionSupport.findFields(
            type, SandboxDeclaration::isAnnotated, HierarchyTraversalMode.TOP_DOWN)
        .stream()
        .map(field -> onField(type, field))
        .toList();
  }

  private static boolean isAnnotated(Field field) {
    return AnnotationSupport.isAnnotated(field, OceSandbox.class);
  }

  private static SandboxDeclaration onField(Class<?> type, Field field) {
    if (field.getType() != Sandbox.class) {
      throw new ExtensionConfigurationException(
          "A field annotated with @OceSandbox must be of type Sandbox, but was: " + field);
    }
    if (Modifier.isStatic(field.getModifiers()) && field.getDeclaringClass() != type) {
      throw new ExtensionConfigurationException(
          ("Subclasses would share the inherited static field %s. Make it an instance field, or"
                  + " annotate the class instead")
              .formatted(field));
    }
    return new SandboxDeclaration(
        field, type, AnnotationSupport.findAnnotation(field, OceSandbox.class).orElseThrow());
  }

  /**
   * Returns the declaration that supplies method parameters: the one on the class or, if there is
   * none, the only one on a field.
   */
  static Optional<SandboxDeclaration> forParameters(ExtensionContext context) {
    List<SandboxDeclaration> all = visible(context.getRequiredTestClass());
    Optional<SandboxDeclaration> onClass =
        all.stream().filter(declaration -> declaration.element() instanceof Class).findFirst();
    if (onClass.isEmpty() && all.size() > 1) {
      throw new ExtensionConfigurationException(
          ("Ambiguous sandbox for a parameter: %s has %d fields annotated with @OceSandbox."
                  + " Annotate the class as well, or use the fields")
              .formatted(context.getRequiredTestClass().getName(), all.size()));
    }
    return onClass.or(() -> all.stream().findFirst());
  }
}
