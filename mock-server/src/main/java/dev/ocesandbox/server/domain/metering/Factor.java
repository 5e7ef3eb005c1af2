// SPDX-License-Identifier: Apache-2.0
package dev.ocesandbox.server.domain.metering;

/**
 * What is metered of a resource, as when it was deducted.
 *
 * @param number number among the usage factors of the product, from 1; the end of ids of records
 * @param name usage factor of the price book, such as Duration or upflow
 * @param measureId unit of the usage, such as 4 for hours; time is kept in seconds and shown so
 */
public record Factor(int number, String name, int measureId) {

  /** Creates a factor; throws an IllegalArgumentException for a number below one. */
  public Factor {
    if (number < 1) {
      throw new IllegalArgumentException("no factor has number " + number);
    }
  }
}
