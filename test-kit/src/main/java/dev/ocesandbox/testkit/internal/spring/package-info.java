// SPDX-License-Identifier: Apache-2.0
/**
 * Support for Spring's test framework: endpoint and keys of the world of a test as properties of
 * its context. Spring loads it by {@code META-INF/spring.factories}; without Spring, nothing does.
 */
@NullMarked
package dev.ocesandbox.testkit.internal.spring;

import org.jspecify.annotations.NullMarked;
