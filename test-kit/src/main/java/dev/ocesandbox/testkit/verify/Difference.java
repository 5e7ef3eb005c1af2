// SPDX-License-Identifier: Apache-2.0
package dev.ocesandbox.testkit.verify;

/**
 * Where something is not as it was wanted.
 *
 * @param where part of a request, such as status or body order_id
 * @param wanted as it should be
 * @param was as it is
 */
record Difference(String where, String wanted, String was) {}
