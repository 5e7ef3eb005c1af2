// SPDX-License-Identifier: Apache-2.0
/** Profiles a Java process with the flight recorder of the JDK. */
@NullMarked
package dev.ocesandbox.bench.profile;

import org.jspecify.annotations.NullMarked;
