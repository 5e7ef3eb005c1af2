// SPDX-License-Identifier: Apache-2.0
/**
 * The command line: options and environment variables in, lines for people out, exit codes.
 *
 * <p>Exit code 0 is well, 1 is a scenario with faults or a fault of ours, 2 is something the caller
 * can put right: a bad option, an unknown variable, a taken port. Commands are described to picocli
 * by hand instead of by annotations, which saves start-up time and ties each option to its variable
 * in one place ({@code Setting}).
 *
 * <p>The only package that prints. What a sandbox is and does is not known here.
 */
@NullMarked
package dev.ocesandbox.server.cli;

import org.jspecify.annotations.NullMarked;
