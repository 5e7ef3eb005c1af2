// SPDX-License-Identifier: Apache-2.0
/**
 * The command line: options, environment variables, output and exit codes.
 *
 * <p>{@code ExitCode} lists the exit codes. The commands are defined with picocli's programmatic
 * API instead of annotations, which saves start-up time and defines each option and its variable in
 * one place ({@code ServeOption}).
 *
 * <p>This is the only package that prints.
 */
@NullMarked
package dev.ocesandbox.server.cli;

import org.jspecify.annotations.NullMarked;
