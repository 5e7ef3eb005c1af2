// SPDX-License-Identifier: Apache-2.0
/**
 * A small HTTP/1.1 load driver: one thread, a fixed number of connections that stay open, requests
 * that were encoded and signed before.
 *
 * <p>It measures, and it fails at the first answer that is not the expected one. What is asked for
 * is none of its business; that stands in the package requests.
 */
@NullMarked
package dev.ocesandbox.bench.http;

import org.jspecify.annotations.NullMarked;
