// SPDX-License-Identifier: Apache-2.0
/**
 * Clients of the vendor's SDK, which is optional: no other package refers to it. Not part of the
 * public API.
 */
@NullMarked
package dev.ocesandbox.testkit.internal.sdk;

import org.jspecify.annotations.NullMarked;
