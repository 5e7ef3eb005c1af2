// SPDX-License-Identifier: Apache-2.0
/**
 * Benchmarks that compare the sandbox with WireMock and a bare Javalin, and measure its worlds. Not
 * part of the product.
 *
 * <p>{@code Bench} runs the benchmarks that the command line selects. Each adds its tables to a
 * report.
 */
@NullMarked
package dev.ocesandbox.bench;

import org.jspecify.annotations.NullMarked;
