// SPDX-License-Identifier: Apache-2.0
package dev.ocesandbox.testkit;

import dev.ocesandbox.testkit.internal.TestWorlds;
import java.lang.reflect.Field;
import java.lang.reflect.Modifier;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.extension.AfterAllCallback;
import org.junit.jupiter.api.extension.AfterEachCallback;
import org.junit.jupiter.api.extension.BeforeAllCallback;
import org.junit.jupiter.api.extension.BeforeEachCallback;
import org.junit.jupiter.api.extension.ConditionEvaluationResult;
import org.junit.jupiter.api.extension.DynamicTestInvocationContext;
import org.junit.jupiter.api.extension.ExecutionCondition;
import org.junit.jupiter.api.extension.ExtensionConfigurationException;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.InvocationInterceptor;
import org.junit.jupiter.api.extension.ParameterContext;
import org.junit.jupiter.api.extension.ParameterResolver;
import org.junit.jupiter.api.parallel.ExecutionMode;

/** The JUnit extension behind {@link OceSandbox}: sets fields, resolves parameters, runs checks. */
final class SandboxExtension
    implements ExecutionCondition,
        BeforeAllCallback,
        BeforeEachCallback,
        AfterEachCallback,
        AfterAllCallback,
        InvocationInterceptor,
        ParameterResolver {

  /**
   * Publishes the world of a class. JUnit evaluates conditions before all callbacks, so other
   * extensions find it, in whichever order they are registered.
   */
  @Override
  public ConditionEvaluationResult evaluateExecutionCondition(ExtensionContext context) {
    if (context.getTestMethod().isEmpty()) {
      FlippedClass.prepare(context);
      WorldPublisher.publish(context);
    }
    return ConditionEvaluationResult.enabled(null);
  }

  @Override
  public void beforeAll(ExtensionContext context) throws IllegalAccessException {
    for (SandboxDeclaration declaration :
        SandboxDeclaration.onFields(context.getRequiredTestClass(), context)) {
      Field field = (Field) declaration.element();
      if (Modifier.isStatic(field.getModifiers())) {
        set(field, null, SandboxStore.getOrCreate(declaration, context));
      }
    }
  }

  @Override
  public void beforeEach(ExtensionContext context) throws IllegalAccessException {
    FlippedClass.prepare(context);
    for (Object instance : context.getRequiredTestInstances().getAllInstances()) {
      for (SandboxDeclaration declaration :
          SandboxDeclaration.onFields(instance.getClass(), context)) {
        Field field = (Field) declaration.element();
        if (!Modifier.isStatic(field.getModifiers())) {
          rejectSharedInstance(declaration, context);
          set(field, instance, SandboxStore.getOrCreate(declaration, context));
        }
      }
      SuppliedFields.set(instance, context);
    }
  }

  /** Concurrent tests on one instance would overwrite each other's sandbox in the field. */
  private static void rejectSharedInstance(
      SandboxDeclaration declaration, ExtensionContext context) {
    boolean shared =
        context
            .getTestInstanceLifecycle()
            .filter(TestInstance.Lifecycle.PER_CLASS::equals)
            .isPresent();
    if (shared && declaration.lifetime() == Lifetime.METHOD && isConcurrent(context)) {
      throw new ExtensionConfigurationException(
          ("Tests that run concurrently on one instance would share the field %s. Use a parameter"
                  + " of type Sandbox instead")
              .formatted(declaration.element()));
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

  static void set(Field field, @Nullable Object instance, Object value)
      throws IllegalAccessException {
    field.setAccessible(true);
    field.set(instance, value);
  }

  @Override
  public void afterEach(ExtensionContext context) {
    FlippedClass.note(context);
    if (isMisconfigured(context)) {
      return;
    }
    List<AssertionError> errors =
        SandboxDeclaration.visible(context).stream()
            .flatMap(declaration -> check(declaration, context).stream())
            .toList();
    throwFirst(errors);
  }

  /** Reports the world if a dynamic test fails. Checks run once, after all of its factory. */
  @Override
  public void interceptDynamicTest(
      Invocation<Void> invocation,
      DynamicTestInvocationContext dynamicTest,
      ExtensionContext context)
      throws Throwable {
    try {
      invocation.proceed();
    } catch (Throwable failure) {
      ExtensionContext factory = factory(context);
      for (SandboxDeclaration declaration : SandboxDeclaration.visible(factory)) {
        SandboxStore.find(declaration, factory)
            .ifPresent(
                sandbox ->
                    FailureReporter.attach(sandbox, factory, context.getDisplayName(), failure));
      }
      throw failure;
    }
  }

  /** Returns the context of the method that made a dynamic test, maybe in containers. */
  private static ExtensionContext factory(ExtensionContext context) {
    ExtensionContext at = context;
    while (at.getTestMethod().isEmpty()) {
      at = at.getParent().orElseThrow();
    }
    return at;
  }

  private static Optional<AssertionError> check(
      SandboxDeclaration declaration, ExtensionContext context) {
    return SandboxStore.find(declaration, context)
        .flatMap(
            sandbox -> {
              Lifetime lifetime = declaration.lifetime();
              Optional<AssertionError> error = FailureReporter.check(sandbox, lifetime, context);
              boolean failed = error.isPresent() || context.getExecutionException().isPresent();
              if (failed && lifetime != Lifetime.CLASS) {
                sandbox.closeActions().noteFailure();
              }
              return error;
            });
  }

  /** Checks the faults of worlds that lived for the class. */
  @Override
  public void afterAll(ExtensionContext context) {
    TestWorlds.remove(context.getRequiredTestClass());
    if (isMisconfigured(context)) {
      return;
    }
    Class<?> testClass = context.getRequiredTestClass();
    throwFirst(
        SandboxDeclaration.visible(context).stream()
            .filter(declaration -> declaration.testClass() == testClass)
            .filter(declaration -> declaration.lifetime() == Lifetime.CLASS)
            .flatMap(declaration -> SandboxStore.find(declaration, context).stream())
            .filter(sandbox -> sandbox.config().strictness() == Strictness.STRICT)
            .flatMap(sandbox -> StrictChecks.ofPlans(sandbox.checks()).stream())
            .toList());
  }

  /** An error in the annotations was thrown before the test; it must not be thrown again. */
  private static boolean isMisconfigured(ExtensionContext context) {
    Throwable failure = context.getExecutionException().orElse(null);
    return failure instanceof ExtensionConfigurationException
        || (failure != null && failure.getCause() instanceof ExtensionConfigurationException);
  }

  private static void throwFirst(List<AssertionError> errors) {
    if (!errors.isEmpty()) {
      AssertionError first = errors.get(0);
      errors.stream().skip(1).forEach(first::addSuppressed);
      throw first;
    }
  }

  @Override
  public boolean supportsParameter(ParameterContext parameter, ExtensionContext context) {
    return Parameters.isSupported(parameter.getParameter().getType())
        && supplying(parameter, context).isPresent();
  }

  @Override
  public Object resolveParameter(ParameterContext parameter, ExtensionContext context) {
    return Parameters.value(
        parameter.getParameter().getType(),
        parameter.findAnnotation(As.class).orElse(null),
        SandboxStore.getOrCreate(supplying(parameter, context).orElseThrow(), context));
  }

  private static Optional<SandboxDeclaration> supplying(
      ParameterContext parameter, ExtensionContext context) {
    return SandboxDeclaration.supplying(parameter.findAnnotation(From.class).orElse(null), context);
  }
}
