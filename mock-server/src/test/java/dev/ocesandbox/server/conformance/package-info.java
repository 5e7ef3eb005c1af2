// SPDX-License-Identifier: Apache-2.0
/**
 * The API as its clients see it: the vendor's SDK and plain HTTP against a running sandbox.
 *
 * <p>Each test has a world of its own on one shared server. The same sentences run in a fresh world
 * and in a fork of one.
 */
@NullMarked
package dev.ocesandbox.server.conformance;

import org.jspecify.annotations.NullMarked;
