// SPDX-License-Identifier: Apache-2.0
/** Tables for people: printed as Markdown and kept in a file. */
@NullMarked
package dev.ocesandbox.bench.report;

import org.jspecify.annotations.NullMarked;
