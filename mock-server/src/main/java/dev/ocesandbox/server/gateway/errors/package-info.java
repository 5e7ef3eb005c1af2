// SPDX-License-Identifier: Apache-2.0
/** Rendering of answers and of the error bodies of each error family. */
@NullMarked
package dev.ocesandbox.server.gateway.errors;

import org.jspecify.annotations.NullMarked;
