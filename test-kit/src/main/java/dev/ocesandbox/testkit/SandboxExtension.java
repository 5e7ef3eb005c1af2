// SPDX-License-Identifier: Apache-2.0
package dev.ocesandbox.testkit;

import java.lang.reflect.Field;
import java.lang.reflect.Modifier;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.extension.AfterEachCallback;
import org.junit.jupiter.api.extension.BeforeAllCallback;
import org.junit.jupiter.api.extension.BeforeEachCallback;
import org.junit.jupiter.api.extension.ExtensionConfigurationException;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ParameterContext;
import org.junit.jupiter.api.extension.ParameterResolver;
import org.junit.jupiter.api.parallel.ExecutionMode;

/** What JUnit asks of us: fields are set, parameters are found, worlds come and go. */
final class SandboxExtension
    implements BeforeAllCallback, BeforeEachCallback, AfterEachCallback, ParameterResolver {

  @Override
  public void beforeAll(ExtensionContext context) throws IllegalAccessException {
    for (Declaration declaration : Declaration.onFields(context.getRequiredTestClass())) {
      Field field = (Field) declaration.place();
      if (Modifier.isStatic(field.getModifiers())) {
        set(field, null, Worlds.open(declaration, context));
      }
    }
  }

  @Override
  public void beforeEach(ExtensionContext context) throws IllegalAccessException {
    for (Object instance : context.getRequiredTestInstances().getAllInstances()) {
      for (Declaration declaration : Declaration.onFields(instance.getClass())) {
        Field field = (Field) declaration.place();
        if (!Modifier.isStatic(field.getModifiers())) {
          refuseSharedInstance(declaration, context);
          set(field, instance, Worlds.open(declaration, context));
        }
      }
    }
  }

  /** Two tests at once would see each other's world in the field of the instance they share. */
  private static void refuseSharedInstance(Declaration declaration, ExtensionContext context) {
    boolean shared =
        context
            .getTestInstanceLifecycle()
            .filter(TestInstance.Lifecycle.PER_CLASS::equals)
            .isPresent();
    if (shared && declaration.lifetime() == Lifetime.METHOD && isConcurrent(context)) {
      throw new ExtensionConfigurationException(
          "The tests of this class run at the same time on one instance: take the sandbox as a"
              + " parameter instead of the field "
              + declaration.place());
    }
  }

  private static boolean isConcurrent(ExtensionContext context) {
    boolean enabled =
        context
            .getConfigurationParameter("junit.jupiter.execution.parallel.enabled")
            .map(Boolean::parseBoolean)
            .orElse(false);
    return enabled && context.getExecutionMode() == ExecutionMode.CONCURRENT;
  }

  private static void set(Field field, @Nullable Object instance, Sandbox sandbox)
      throws IllegalAccessException {
    field.setAccessible(true);
    field.set(instance, sandbox);
  }

  @Override
  public void afterEach(ExtensionContext context) {
    List<AssertionError> complaints =
        Declaration.visible(context.getRequiredTestClass()).stream()
            .flatMap(declaration -> Worlds.find(declaration, context).stream())
            .flatMap(sandbox -> Aftermath.look(sandbox, context).stream())
            .toList();
    if (!complaints.isEmpty()) {
      AssertionError first = complaints.get(0);
      complaints.stream().skip(1).forEach(first::addSuppressed);
      throw first;
    }
  }

  @Override
  public boolean supportsParameter(ParameterContext parameter, ExtensionContext context) {
    return Parameters.isKnown(parameter.getParameter().getType())
        && Declaration.ofParameters(context).isPresent();
  }

  @Override
  public Object resolveParameter(ParameterContext parameter, ExtensionContext context) {
    Declaration declaration = Declaration.ofParameters(context).orElseThrow();
    return Parameters.value(
        parameter.getParameter().getType(),
        parameter.findAnnotation(As.class).orElse(null),
        Worlds.open(declaration, context));
  }
}
