// SPDX-License-Identifier: Apache-2.0
/**
 * The command line: options, environment variables, output and exit codes.
 *
 * <p>Exit code 0 means success, 1 an invalid scenario or an internal error, 2 an error that the
 * user can fix: a bad option, an unknown variable, a port in use. The commands are defined with
 * picocli's programmatic API instead of annotations, which saves start-up time and defines each
 * option and its variable in one place ({@code ServeOption}).
 *
 * <p>This is the only package that prints.
 */
@NullMarked
package dev.ocesandbox.server.cli;

import org.jspecify.annotations.NullMarked;
