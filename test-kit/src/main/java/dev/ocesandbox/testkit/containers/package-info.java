// SPDX-License-Identifier: Apache-2.0
/**
 * The sandbox as a container, for Testcontainers 2.
 *
 * <p>This package alone knows Testcontainers, which users bring when they want it; nothing of it is
 * loaded otherwise. What a test does with the sandbox once it runs is in the package above, and is
 * the same in this JVM and in a container.
 */
@NullMarked
package dev.ocesandbox.testkit.containers;

import org.jspecify.annotations.NullMarked;
