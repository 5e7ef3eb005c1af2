// SPDX-License-Identifier: Apache-2.0
package dev.ocesandbox.examples.portal;

// tag::caller[]
/** Supplies the access key for the current request, such as that of the signed-in company. */
@FunctionalInterface
interface Caller {
  AccessKey key();
}
// end::caller[]
