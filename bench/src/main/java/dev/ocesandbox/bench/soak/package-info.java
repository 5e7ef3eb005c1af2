// SPDX-License-Identifier: Apache-2.0
/** A long run of good and bad requests against a sandbox with a small heap. */
@NullMarked
package dev.ocesandbox.bench.soak;

import org.jspecify.annotations.NullMarked;
