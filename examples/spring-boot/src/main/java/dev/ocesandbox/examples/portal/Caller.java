// SPDX-License-Identifier: Apache-2.0
package dev.ocesandbox.examples.portal;

// tag::caller[]
/**
 * In whose name BSS is asked now. A portal for several companies would look at who is signed in.
 */
@FunctionalInterface
interface Caller {
  AccessKey key();
}
// end::caller[]
