// SPDX-License-Identifier: Apache-2.0
package dev.ocesandbox.testkit;

import java.lang.reflect.Field;
import java.lang.reflect.Modifier;
import org.junit.jupiter.api.extension.ExtensionConfigurationException;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.platform.commons.support.HierarchyTraversalMode;
import org.junit.platform.commons.support.ReflectionSupport;

/** Sets the fields with {@link As} or {@link From} before each test. */
final class SuppliedFields {

  private SuppliedFields() {}

  static void set(Object instance, ExtensionContext context) throws IllegalAccessException {
    for (Field field :
        ReflectionSupport.findFields(
            instance.getClass(), SuppliedFields::isSupplied, HierarchyTraversalMode.TOP_DOWN)) {
      SandboxExtension.set(field, instance, value(field, context));
    }
  }

  private static boolean isSupplied(Field field) {
    return field.isAnnotationPresent(As.class) || field.isAnnotationPresent(From.class);
  }

  private static Object value(Field field, ExtensionContext context) {
    if (Modifier.isStatic(field.getModifiers()) || !Parameters.isSupported(field.getType())) {
      throw new ExtensionConfigurationException(
          ("A field annotated with @As or @From must be an instance field of a type that"
                  + " parameters can have, such as BssClient or Account, but was: %s")
              .formatted(field));
    }
    SandboxDeclaration declaration =
        SandboxDeclaration.supplying(field.getAnnotation(From.class), context).orElseThrow();
    return Parameters.value(
        field.getType(),
        field.getAnnotation(As.class),
        SandboxStore.getOrCreate(declaration, context));
  }
}
