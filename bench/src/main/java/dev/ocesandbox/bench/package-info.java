// SPDX-License-Identifier: Apache-2.0
/**
 * Measures the sandbox side by side with WireMock and a bare Javalin, and its worlds by themselves.
 *
 * <p>{@code Bench} runs the stages that the command line asks for, each with its time; each stage
 * adds its tables to one report. Nothing here is part of the product.
 */
@NullMarked
package dev.ocesandbox.bench;

import org.jspecify.annotations.NullMarked;
