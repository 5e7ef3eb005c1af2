// SPDX-License-Identifier: Apache-2.0
package dev.ocesandbox.testkit.verify;

/**
 * A difference between an expected and an actual request.
 *
 * @param where part of the request, such as {@code status} or {@code body order_id}
 * @param expected the expected value
 * @param actual the actual value
 */
record Difference(String where, String expected, String actual) {}
