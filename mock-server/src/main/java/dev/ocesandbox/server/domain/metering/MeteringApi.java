// SPDX-License-Identifier: Apache-2.0
package dev.ocesandbox.server.domain.metering;

import dev.ocesandbox.server.gateway.commands.Room;
import dev.ocesandbox.server.world.TimeRule;
import java.util.List;
import java.util.stream.Stream;

/** The operations on resources that are billed by use. */
public final class MeteringApi {

  private MeteringApi() {}

  /** Returns the operations, time rules and state of the room. */
  public static Room room() {
    return new Room(
        List.of(),
        MeteringControl.routes(),
        Stream.concat(
                Stream.of(Pace.values()).<TimeRule>map(SettleRule::new),
                Stream.of(
                    new ArrearsRule(),
                    new DebtClearedRule(),
                    new UsageDayRule(),
                    new SwitchedRule()))
            .toList(),
        List.of(MeteringState.SLOT, SampleState.SLOT, ReportState.SLOT, ArrearsState.SLOT));
  }
}
