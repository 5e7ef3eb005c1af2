// SPDX-License-Identifier: Apache-2.0
package dev.ocesandbox.server.domain.metering;

import java.util.Optional;
import java.util.stream.Stream;

/** The usage types that bill a bandwidth by its 95th percentile. Case counts. */
public enum PeakType {
  /** 1 Mbps is 1024 Kbps. */
  BASE_1024("95Peak"),
  /** 1 Mbps is 1000 Kbps. */
  BASE_1000("95peak_1000"),
  /** The same in another spelling, for records of its own. */
  BASE_1000_CAPITAL("95Peak_1000"),
  /** The bandwidth of VPC and IEC. */
  BANDWIDTH("bandwidth95peak"),
  /** Enhanced: the fifth highest sample of each day, and a guaranteed bandwidth. */
  ENHANCED("95peak_plus");

  private final String code;

  PeakType(String code) {
    this.code = code;
  }

  /** Returns the usage type with a code; empty for other usage types. */
  public static Optional<PeakType> of(String code) {
    return Stream.of(values()).filter(type -> type.code.equals(code)).findFirst();
  }

  /** Returns the code in requests and price books, such as 95peak_1000. */
  public String code() {
    return code;
  }

  /** Returns whether it is the enhanced 95th percentile. */
  public boolean isEnhanced() {
    return this == ENHANCED;
  }
}
