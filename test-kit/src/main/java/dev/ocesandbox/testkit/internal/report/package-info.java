// SPDX-License-Identifier: Apache-2.0
/**
 * Writes reports of tests as files: one page for each failed test and a summary of the run. Not
 * part of the public API.
 */
@NullMarked
package dev.ocesandbox.testkit.internal.report;

import org.jspecify.annotations.NullMarked;
