// SPDX-License-Identifier: Apache-2.0
package dev.ocesandbox.server;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.params.provider.AnnotationBasedArgumentsProvider;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.ArgumentsSource;
import org.junit.jupiter.params.support.ParameterDeclarations;

/**
 * The seeds of a random test. With {@code -Pdeep} there are five times as many: each seed is
 * followed by those that are 1000, 2000 and so on greater. With {@code -Pmutation}, which runs a
 * test many times, there is only the first.
 */
@Target(ElementType.METHOD)
@Retention(RetentionPolicy.RUNTIME)
@ArgumentsSource(Seeds.Provider.class)
public @interface Seeds {

  /** How many times the usual number of random cases a test should try. */
  int ROUNDS = Boolean.getBoolean("oce.deep") ? 5 : 1;

  /** Returns the seeds of the usual build. */
  long[] value();

  /** Provides the seeds as the first argument. */
  final class Provider extends AnnotationBasedArgumentsProvider<Seeds> {

    private static final boolean SHALLOW = Boolean.getBoolean("oce.shallow");

    @Override
    protected Stream<? extends Arguments> provideArguments(
        ParameterDeclarations parameters, ExtensionContext context, Seeds seeds) {
      return IntStream.range(0, ROUNDS)
          .boxed()
          .flatMap(round -> LongStream.of(seeds.value()).mapToObj(seed -> seed + 1000L * round))
          .limit(SHALLOW ? 1 : Long.MAX_VALUE)
          .map(Arguments::of);
    }
  }
}
