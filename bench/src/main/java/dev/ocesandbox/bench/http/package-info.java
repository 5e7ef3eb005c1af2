// SPDX-License-Identifier: Apache-2.0
/**
 * A small HTTP/1.1 load driver: one thread, a fixed number of persistent connections, and requests
 * that are encoded and signed in advance. It fails at the first unexpected response.
 */
@NullMarked
package dev.ocesandbox.bench.http;

import org.jspecify.annotations.NullMarked;
