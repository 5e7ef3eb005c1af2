// SPDX-License-Identifier: Apache-2.0
package dev.ocesandbox.testkit;

import dev.ocesandbox.testkit.internal.Nearest;
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
 * @param settings the settings of its sandbox
 */
record SandboxDeclaration(AnnotatedElement element, Class<?> testClass, SandboxSettings settings) {

  /** Returns the lifetime of the world. The world of a static field always lives for the class. */
  Lifetime lifetime() {
    return element instanceof Field field && Modifier.isStatic(field.getModifiers())
        ? Lifetime.CLASS
        : settings.lifetime();
  }

  /** Returns the server of its sandbox. */
  SharedServer server() {
    return SharedServer.of(settings.runtime(), settings.tls());
  }

  SandboxConfig config() {
    return settings.config();
  }

  /** Returns whether it is on a field with this name. */
  boolean isOnField(String name) {
    return element instanceof Field field && field.getName().equals(name);
  }

  /**
   * Returns all declarations that apply to the tests of a class, those of the class itself first.
   */
  static List<SandboxDeclaration> visible(ExtensionContext context) {
    List<SandboxDeclaration> all = new ArrayList<>();
    for (@Nullable Class<?> type = context.getRequiredTestClass();
        type != null;
        type = enclosing(type)) {
      onClass(type, context).ifPresent(all::add);
      all.addAll(onFields(type, context));
    }
    return all;
  }

  /** Returns the class whose declarations an inner class inherits; null for static classes. */
  private static @Nullable Class<?> enclosing(Class<?> type) {
    return Modifier.isStatic(type.getModifiers()) ? null : type.getEnclosingClass();
  }

  private static Optional<SandboxDeclaration> onClass(Class<?> type, ExtensionContext context) {
    List<OceSandbox> annotations = ofHierarchy(type);
    return annotations.isEmpty()
        ? Optional.empty()
        : Optional.of(new SandboxDeclaration(type, type, settings(annotations, context)));
  }

  /** Returns the annotations of a class and of its superclasses, that of the class last. */
  private static List<OceSandbox> ofHierarchy(Class<?> type) {
    List<OceSandbox> annotations = new ArrayList<>();
    for (@Nullable Class<?> at = type; at != null; at = at.getSuperclass()) {
      AnnotationSupport.findAnnotation(at, OceSandbox.class)
          .ifPresent(annotation -> annotations.add(0, annotation));
    }
    return annotations;
  }

  private static SandboxSettings settings(List<OceSandbox> annotations, ExtensionContext context) {
    try {
      return SandboxSettings.of(annotations, context::getConfigurationParameter);
    } catch (IllegalArgumentException e) {
      throw new ExtensionConfigurationException(String.valueOf(e.getMessage()), e);
    }
  }

  /** Returns the declarations on the fields of a class and of its superclasses. */
  static List<SandboxDeclaration> onFields(Class<?> type, ExtensionContext context) {
    return ReflectionSupport.findFields(
            type, SandboxDeclaration::isAnnotated, HierarchyTraversalMode.TOP_DOWN)
        .stream()
        .map(field -> onField(type, field, context))
        .toList();
  }

  private static boolean isAnnotated(Field field) {
    return AnnotationSupport.isAnnotated(field, OceSandbox.class);
  }

  private static SandboxDeclaration onField(Class<?> type, Field field, ExtensionContext context) {
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
    OceSandbox annotation = AnnotationSupport.findAnnotation(field, OceSandbox.class).orElseThrow();
    return new SandboxDeclaration(field, type, settings(List.of(annotation), context));
  }

  /**
   * Returns the declaration that supplies parameters and fields: the one on the field that {@code
   * from} names or, if it is null, the one on the class or else the only one on a field.
   */
  static Optional<SandboxDeclaration> supplying(@Nullable From from, ExtensionContext context) {
    List<SandboxDeclaration> all = visible(context);
    if (from != null) {
      return Optional.of(onFieldNamed(from.value(), all));
    }
    Optional<SandboxDeclaration> onClass =
        all.stream().filter(declaration -> declaration.element() instanceof Class).findFirst();
    if (onClass.isEmpty() && all.size() > 1) {
      throw new ExtensionConfigurationException(
          ("Ambiguous sandbox: %s has %d fields annotated with @OceSandbox. Name one with"
                  + " @From(\"field\"), or annotate the class as well")
              .formatted(context.getRequiredTestClass().getName(), all.size()));
    }
    return onClass.or(() -> all.stream().findFirst());
  }

  private static SandboxDeclaration onFieldNamed(String name, List<SandboxDeclaration> all) {
    List<String> names =
        all.stream()
            .filter(declaration -> declaration.element() instanceof Field)
            .map(declaration -> ((Field) declaration.element()).getName())
            .toList();
    Nearest.known("field with @OceSandbox", name, names);
    return all.stream()
        .filter(declaration -> declaration.isOnField(name))
        .findFirst()
        .orElseThrow();
  }
}
