// SPDX-License-Identifier: Apache-2.0
/** Reports in Markdown. */
@NullMarked
package dev.ocesandbox.bench.report;

import org.jspecify.annotations.NullMarked;
