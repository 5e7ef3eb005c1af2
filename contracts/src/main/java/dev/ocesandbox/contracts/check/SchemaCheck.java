// SPDX-License-Identifier: Apache-2.0
package dev.ocesandbox.contracts.check;

import com.networknt.schema.Schema;
import dev.ocesandbox.contracts.compiled.CompiledSchema;
import java.util.Optional;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/**
 * A schema in two forms: the compiled one accepts nearly all values that fit, and the validator
 * decides about all others and says what is wrong with them. Each is made on first use.
 * Thread-safe.
 */
final class SchemaCheck {

  private final Supplier<CompiledSchema> compiler;
  private final Supplier<Schema> validators;
  private volatile @Nullable CompiledSchema compiled;
  private volatile @Nullable Schema validator;

  SchemaCheck(Supplier<CompiledSchema> compiler, Supplier<Schema> validators) {
    this.compiler = compiler;
    this.validators = validators;
  }

  /**
   * Returns the first error; empty if the value fits. Without {@code failFast} the validator
   * describes each of them, which takes minutes for a list with errors in all of 100,000 items.
   */
  Optional<Failure> firstFailure(JsonNode value, boolean failFast) {
    if (compiled().accepts(value)) {
      return Optional.empty();
    }
    Schema schema = validator();
    return schema
        .validate(value, run -> run.executionConfig(config -> config.failFast(failFast)))
        .stream()
        .findFirst()
        .map(error -> new Failure(error, schema.getSchemaNode()));
  }

  /** Two threads may make it at the same time; either serves. */
  CompiledSchema compiled() {
    CompiledSchema known = compiled;
    if (known == null) {
      known = compiler.get();
      compiled = known;
    }
    return known;
  }

  Schema validator() {
    Schema known = validator;
    if (known == null) {
      known = validators.get();
      validator = known;
    }
    return known;
  }
}
