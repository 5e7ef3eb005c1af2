// SPDX-License-Identifier: Apache-2.0
/** Where a Java process spends its time, by the flight recorder of the JDK. */
@NullMarked
package dev.ocesandbox.bench.profile;

import org.jspecify.annotations.NullMarked;
